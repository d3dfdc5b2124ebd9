export { type EspeakOptions, openEspeak } from './espeak.ts';
export { type MachineEngine, machineSpeech } from './machine-speech.ts';
export { openSystemVoice, type SystemVoiceOptions, type SystemWithVoice } from './system-voice.ts';
export * from './types.ts';
