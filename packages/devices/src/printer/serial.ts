import type { SerialPort } from 'serialport';
import { openPort, type SerialSettings } from '../serial/open-port.ts';
import type { Connect, Link, LinkEvents } from './transport.ts';

/** A start bit, eight bits, a stop bit. */
const BITS_PER_BYTE = 10;

/** A printer on a serial port. */
export function serialConnect(settings: SerialSettings): Connect {
  let letGo: Promise<unknown> = Promise.resolve();
  return async (events, timeoutMs, signal) => {
    // The port is locked until the last link to it is closed.
    await letGo;
    const port = await openInTime(settings, timeoutMs);
    if (signal.aborted) {
      await closePort(port);
      throw new Error('no longer wanted');
    }
    return linkTo(port, settings.baudRate, events, (closed) => {
      letGo = closed;
    });
  };
}

/** The system may take minutes over a port whose device has gone away; what it opens too late is closed again. */
async function openInTime(settings: SerialSettings, timeoutMs: number): Promise<SerialPort> {
  const opening = openPort(settings);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  const port = await Promise.race([opening, late]).finally(() => clearTimeout(timer));
  if (port) return port;
  opening.then(closePort, () => {});
  throw new Error('the port did not open in time');
}

function linkTo(port: SerialPort, baudRate: number, events: LinkEvents, onLetGo: (closed: Promise<unknown>) => void): Link {
  port.on('data', (chunk: Buffer) => events.onData(chunk));
  port.on('error', () => port.isOpen && port.close());
  port.once('close', () => events.onClose());
  return {
    bytesPerSecond: baudRate / BITS_PER_BYTE,
    write: (bytes) => new Promise((written, broken) => port.write(bytes, (error) => (error ? broken(error) : written()))),
    destroy() {
      port.removeAllListeners();
      onLetGo(closePort(port));
    },
  };
}

/** Without what is still to go out: a close would wait for it, with a printer that takes nothing half a minute. */
function closePort(port: SerialPort): Promise<void> {
  port.on('error', () => {});
  return new Promise((resolve) => {
    if (!port.isOpen) resolve();
    else port.flush(() => port.close(() => resolve()));
  });
}
