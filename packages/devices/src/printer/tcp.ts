import { createConnection } from 'node:net';
import type { PrinterProfile } from '@foyer/ticket';
import { systemClock } from './clock.ts';
import { createEscposPrinter, type PrinterTiming } from './escpos-printer.ts';
import type { Connect } from './transport.ts';
import type { DeviceClock, DeviceLogger, Printer } from './types.ts';

export interface TcpPrinterOptions {
  readonly host: string;
  /** 9100 as a rule. */
  readonly port: number;
  readonly profile: PrinterProfile;
  readonly logger: DeviceLogger;
  readonly clock?: DeviceClock | undefined;
  /** Other waits than the usual ones, ms. */
  readonly timing?: Partial<PrinterTiming> | undefined;
}

/** A printer on the network. It is connected to at once, and again whenever it went away. */
export function openTcpPrinter(options: TcpPrinterOptions): Printer {
  const { host, port, profile, logger, clock = systemClock, timing } = options;
  return createEscposPrinter({ connect: tcpConnect(host, port), profile, logger, clock, timing });
}

function tcpConnect(host: string, port: number): Connect {
  return (events, timeoutMs, signal) =>
    new Promise((resolve, reject) => {
      const socket = createConnection({ host, port, noDelay: true, keepAlive: true, signal });
      socket.setTimeout(timeoutMs, () => socket.destroy(new Error('no connection in time')));
      let failed: (error: Error) => void = reject;
      socket.once('connect', () => {
        socket.setTimeout(0);
        resolve({
          write: (bytes) => new Promise((written, broken) => socket.write(bytes, (error) => (error ? broken(error) : written()))),
          destroy: () => {
            socket.removeAllListeners('close');
            socket.destroy();
          },
        });
        failed = () => {};
        socket.once('close', () => events.onClose());
      });
      socket.on('data', (chunk) => events.onData(chunk));
      socket.on('end', () => socket.destroy());
      socket.on('error', (error) => failed(error));
    });
}
