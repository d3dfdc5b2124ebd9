import type { SerialPort } from 'serialport';

export interface SerialSettings {
  /** `/dev/ttyUSB0`, `/dev/ttyACM0`, `COM3`, … */
  readonly path: string;
  readonly baudRate: number;
  /** How the other side says "wait": not at all, by XOFF and XON, or on the RTS and CTS wires. None where absent. */
  readonly flowControl?: 'none' | 'software' | 'hardware' | undefined;
}

/**
 * Opens a serial port (8N1) that nobody else may open meanwhile. What waited in it from before is dropped.
 * @throws when the port is not there, or somebody else has it.
 */
export async function openPort({ path, baudRate, flowControl = 'none' }: SerialSettings): Promise<SerialPort> {
  // Only a hall that has something on a serial port loads the native part.
  const { SerialPort } = await import('serialport');
  const xon = flowControl === 'software';
  const port = new SerialPort({ path, baudRate, xon, rtscts: flowControl === 'hardware', lock: true, autoOpen: false });
  await settled((done) => port.open(done));
  await settled((done) => port.flush(done));
  return port;
}

function settled(start: (done: (error: Error | null | undefined) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}
