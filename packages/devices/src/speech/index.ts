export { openEspeak, type EspeakOptions } from './espeak.ts';
export * from './types.ts';
