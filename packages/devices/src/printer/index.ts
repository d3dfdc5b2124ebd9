export { createEscposPrinter, type EscposPrinterOptions, PRINTER_TIMING, type PrinterTiming } from './escpos-printer.ts';
export { loadProfile } from './profiles.ts';
export { createRasterizer } from './rasterizer.ts';
export { openTcpPrinter, type TcpPrinterOptions } from './tcp.ts';
export type { Connect, Link, LinkEvents } from './transport.ts';
export * from './types.ts';
