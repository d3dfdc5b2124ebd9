import { join } from 'node:path';
import { loadProfile } from '@foyer/devices/printer';
import { startVirtualPrinter, type VirtualPrinter } from '@foyer/devices/virtual-printer';
import type { PrinterAddress } from '../main/printing.ts';

/** A printer of software, and how it is reached. */
export interface DemoPrinter {
  readonly printer: VirtualPrinter;
  readonly host: string;
  readonly dotsPerMm: number;
}

/** Devices of software that stand where a hall has real ones. The hub drives them as it drives those: over TCP, over the pad's line. */
export interface DemoDevices {
  /** The one that the hall begins with, and one that stands ready to be added: for a kiosk with two. */
  readonly printers: readonly [DemoPrinter, DemoPrinter];
  readonly printerAddress: PrinterAddress;
  /** The port that the virtual printer would have, when something else has it. */
  readonly portTaken: number | null;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const PROFILE = 'virtual';
const PRINTER_NAME = 'Virtual printer';
const USUAL_PORT = 9100;
/** About what a thermal printer takes for a ticket. */
const PRINT_MS = 900;

/** @throws when FOYER_VIRTUAL_PRINTER_PORT is not a port. */
export async function switchOnDevices(dataDir: string): Promise<DemoDevices> {
  const wished = wishedPort(process.env['FOYER_VIRTUAL_PRINTER_PORT']);
  const first = await switchOn(join(dataDir, 'printed'), wished);
  const second = await switchOn(join(dataDir, 'printed-2'), wished === 0 ? 0 : first.printer.port + 1);
  const { port } = first.printer;
  return {
    printers: [first, second],
    printerAddress: { kind: 'tcp', host: HOST, port, profile: PROFILE, name: PRINTER_NAME },
    portTaken: wished !== 0 && port !== wished ? wished : null,
    close: async () => void (await Promise.all([first.printer.close(), second.printer.close()])),
  };
}

async function switchOn(outDir: string, wished: number): Promise<DemoPrinter> {
  const profile = loadProfile(PROFILE);
  const start = (port: number) => startVirtualPrinter({ host: HOST, port, outDir, profile, printMs: PRINT_MS });
  const printer = await start(wished).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return start(0);
  });
  return { printer, host: HOST, dotsPerMm: profile.dotsPerMm };
}

function wishedPort(text: string | undefined): number {
  const port = Number(text || USUAL_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`FOYER_VIRTUAL_PRINTER_PORT is "${text}", which is not a port (0 to 65535).`);
  return port;
}
