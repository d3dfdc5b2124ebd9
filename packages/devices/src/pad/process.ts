import { listPorts } from '../serial/list-ports.ts';
import { lineBook } from './line-book.ts';
import { ALIVE_MS, type FromPads, type ToPads } from './messages.ts';
import { openSerialPad } from './serial.ts';

// The pad process: the only program that touches serial ports of pads. It runs as an Electron utility process or as a child of a
// Node program, and ends with whoever started it.

/** Electron's `process.parentPort` (https://www.electronjs.org/docs/latest/api/parent-port). */
interface UtilityPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

const utilityPort = (process as unknown as { parentPort?: UtilityPort }).parentPort;

function say(message: FromPads): void {
  if (utilityPort) utilityPort.postMessage(message);
  else if (process.connected) process.send?.(message);
}

const lines = lineBook({ say, open: openSerialPad, ports: listPorts, report: (what) => console.error(what) });
const hear = (message: unknown) => lines.hear(message as ToPads);

if (utilityPort) utilityPort.on('message', ({ data }) => hear(data));
else process.on('message', hear);
// Whoever started it is gone, in whatever way: nobody would hear a press.
process.once('disconnect', () => void lines.close().finally(() => process.exit()));

setInterval(() => say({ type: 'alive' }), ALIVE_MS);
say({ type: 'alive' });
