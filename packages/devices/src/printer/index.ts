export { createEscposPrinter, type EscposPrinterOptions } from './escpos-printer.ts';
export { type OpenPrinterOptions, openPrinter } from './open.ts';
export { loadProfile, profileNames, readProfile } from './profiles.ts';
export { createRasterizer } from './rasterizer.ts';
export type { FileTarget, PrinterTarget, SerialTarget, TcpTarget } from './target.ts';
export { PRINTER_TIMING, type PrinterTiming } from './timing.ts';
export type { Connect, Link, LinkEvents } from './transport.ts';
export * from './types.ts';
