import type { Duplex } from 'node:stream';

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
export async function openSerialPad(options: SerialPadOptions): Promise<Duplex> {
  // Only a hall that has a pad loads the native part.
  const { SerialPort } = await import('serialport');
  const port = new SerialPort({ path: options.path, baudRate: options.baudRate ?? 9600, lock: true, autoOpen: false });
  await settled((done) => port.open(done));
  await settled((done) => port.flush(done));
  return port;
}

function settled(start: (done: (error: Error | null | undefined) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}
