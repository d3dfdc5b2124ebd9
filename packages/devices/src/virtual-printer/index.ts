import type { VirtualPrinter, VirtualPrinterOptions } from './types.ts';
export * from './types.ts';
export declare function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter>;
