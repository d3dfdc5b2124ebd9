import type { Duplex } from 'node:stream';
import type { SerialPort } from 'serialport';
import { openPort } from '../serial/open-port.ts';

export interface SerialPadOptions {
  /** `/dev/ttyUSB0`, `/dev/ttyACM0`, `COM3`, … */
  readonly path: string;
  /** 9600 where absent. */
  readonly baudRate?: number | undefined;
}

/** The driver of an adapter that was pulled out may never say that it is closed. ms */
const CLOSE_MS = 2000;

/**
 * Opens a serial port (8N1) for `attachPad`. What waited in it from before is dropped: a press of another hour is not a press.
 * @throws when the port is not there, or somebody else has it.
 */
export async function openSerialPad({ path, baudRate = 9600 }: SerialPadOptions): Promise<Duplex> {
  return closedByDestroy(await openPort({ path, baudRate }));
}

/** serialport leaves the port open, and locked, when its stream is destroyed. */
function closedByDestroy(port: SerialPort): Duplex {
  port._destroy = (error, done) => {
    if (!port.isOpen) return done(error);
    const late = setTimeout(() => done(error), CLOSE_MS);
    port.close(() => {
      clearTimeout(late);
      done(error);
    });
  };
  return port;
}
