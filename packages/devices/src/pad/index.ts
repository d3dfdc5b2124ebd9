export { type FoundPort, listPorts, placeOf, type UsbAdapter } from '../serial/list-ports.ts';
export { ANSWER_MS, attachPad, DEBOUNCE_MS, PRESENCE_MS, REPEAT_MS, WRITE_MS } from './attach.ts';
export * from './codec.ts';
export { createPadHost, type PadChannel, type PadHost, type PadHostOptions } from './host.ts';
export { createLineSplitter } from './line-splitter.ts';
export type { FromPads, PadLineSettings, PadState, ToPads } from './messages.ts';
export { forkPadProcess } from './node-channel.ts';
export { openSerialPad, type SerialPadOptions } from './serial.ts';
export * from './types.ts';
