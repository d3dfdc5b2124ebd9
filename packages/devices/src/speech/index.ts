export { type EspeakOptions, openEspeak } from './espeak.ts';
export * from './types.ts';
