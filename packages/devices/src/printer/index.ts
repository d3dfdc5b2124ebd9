import type { PrinterProfile, Rasterize } from '@foyer/ticket';
import type { DeviceClock, DeviceLogger, Printer } from './types.ts';

export * from './types.ts';

export interface TcpPrinterOptions {
  readonly host: string;
  readonly port: number;
  readonly profile: PrinterProfile;
  readonly logger: DeviceLogger;
  readonly clock?: DeviceClock | undefined;
}
export declare function openTcpPrinter(options: TcpPrinterOptions): Printer;
/** `virtual`, `epson-tm-t20`, `generic-58`, or the path of a JSON file. */
export declare function loadProfile(nameOrPath: string): PrinterProfile;
export declare function createRasterizer(): Rasterize;
