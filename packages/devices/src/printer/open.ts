import type { PrinterProfile } from '@foyer/ticket';
import { systemClock } from './clock.ts';
import { createEscposPrinter } from './escpos-printer.ts';
import type { PrinterTarget } from './target.ts';
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

/** Only the way that is used is loaded. */
function connectTo(target: PrinterTarget): Connect {
  switch (target.kind) {
    case 'serial':
      return lazily(async () => (await import('./serial.ts')).serialConnect(target));
    case 'file':
      return lazily(async () => (await import('./device-file.ts')).deviceFileConnect(target.path));
    default:
      return lazily(async () => (await import('./tcp.ts')).tcpConnect(target.host, target.port));
  }
}

function lazily(load: () => Promise<Connect>): Connect {
  let loaded: Promise<Connect> | undefined;
  return async (...parameters) => {
    loaded ??= load();
    return (await loaded)(...parameters);
  };
}
