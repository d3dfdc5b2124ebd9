import type { PrinterProfile } from '@foyer/ticket';
import { systemClock } from './clock.ts';
import { deviceFileConnect } from './device-file.ts';
import { createEscposPrinter } from './escpos-printer.ts';
import { serialConnect } from './serial.ts';
import type { PrinterTarget } from './target.ts';
import { tcpConnect } from './tcp.ts';
import type { PrinterTiming } from './timing.ts';
import type { Connect } from './transport.ts';
import type { DeviceClock, DeviceLogger, Printer } from './types.ts';

export interface OpenPrinterOptions {
  readonly target: PrinterTarget;
  readonly profile: PrinterProfile;
  readonly logger: DeviceLogger;
  readonly clock?: DeviceClock | undefined;
  /** Other waits than the usual ones, ms. */
  readonly timing?: Partial<PrinterTiming> | undefined;
}

/** A printer, wherever it is. It is connected to at once, and again whenever it went away. */
export function openPrinter({ target, profile, logger, clock = systemClock, timing }: OpenPrinterOptions): Printer {
  return createEscposPrinter({ connect: connectTo(target), profile, logger, clock, timing });
}

function connectTo(target: PrinterTarget): Connect {
  switch (target.kind) {
    case 'serial':
      return serialConnect(target);
    case 'file':
      return deviceFileConnect(target.path);
    default:
      return tcpConnect(target.host, target.port);
  }
}
