import type { Duplex } from 'node:stream';
import type { AttachedPad, PadOptions } from './types.ts';
export * from './types.ts';
export declare function attachPad(duplex: Duplex, options: PadOptions): AttachedPad;
export declare function openSerialPad(port: { readonly path: string; readonly baudRate?: number | undefined }): Promise<Duplex>;
