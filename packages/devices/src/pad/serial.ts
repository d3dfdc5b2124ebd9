import type { Duplex } from 'node:stream';
import { openPort } from '../serial/open-port.ts';

export interface SerialPadOptions {
  /** `/dev/ttyUSB0`, `/dev/ttyACM0`, `COM3`, … */
  readonly path: string;
  /** 9600 where absent. */
  readonly baudRate?: number | undefined;
}

/**
 * Opens a serial port (8N1) for `attachPad`. What waited in it from before is dropped: a press of another hour is not a press.
 * @throws when the port is not there, or somebody else has it.
 */
export function openSerialPad({ path, baudRate = 9600 }: SerialPadOptions): Promise<Duplex> {
  return openPort({ path, baudRate });
}
