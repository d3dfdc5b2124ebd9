export { ANSWER_MS, attachPad, DEBOUNCE_MS, PRESENCE_MS, WRITE_MS } from './attach.ts';
export * from './codec.ts';
export { createLineSplitter } from './line-splitter.ts';
export { openSerialPad, type SerialPadOptions } from './serial.ts';
export * from './types.ts';
