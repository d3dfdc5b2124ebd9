import type { SimulatedCondition } from './types.ts';

// What a printer says of itself; the bits are Epson's (see ../printer/status.ts for the other end).

const STOPPED: ReadonlySet<SimulatedCondition> = new Set([
  'paper_end',
  'cover_open',
  'offline',
  'cutter',
  'error',
  'overheated',
  'unrecoverable',
] as const);

/** Off-line: it says so, and prints nothing. */
const isStopped = (condition: SimulatedCondition) => STOPPED.has(condition);

export const cannotPrint = (condition: SimulatedCondition) => isStopped(condition) || condition === 'busy' || condition === 'silent';
export const saysNothing = (condition: SimulatedCondition) => condition === 'silent' || condition === 'mute';
/** What `DLE ENQ` ends. */
export const isRecoverable = (condition: SimulatedCondition) => condition === 'cutter' || condition === 'error';

/** As in `DLE EOT 3`, and in the second byte of the automatic status. */
function errorBits(condition: SimulatedCondition): number {
  switch (condition) {
    case 'error':
      return 0x04;
    case 'cutter':
      return 0x08;
    case 'unrecoverable':
      return 0x20;
    case 'overheated':
      return 0x40;
    default:
      return 0;
  }
}

/** DLE EOT n */
export function realtimeReply(condition: SimulatedCondition, n: number): number {
  const fixed = 0x12;
  switch (n) {
    case 1:
      return fixed | (isStopped(condition) ? 0x08 : 0);
    case 2:
      return (
        fixed | (condition === 'cover_open' ? 0x04 : 0) | (condition === 'paper_end' ? 0x20 : 0) | (errorBits(condition) !== 0 ? 0x40 : 0)
      );
    case 3:
      return fixed | errorBits(condition);
    default:
      return fixed | (condition === 'paper_end' ? 0x6c : condition === 'paper_near_end' ? 0x0c : 0);
  }
}

/** GS a */
export function automaticReply(condition: SimulatedCondition): Uint8Array {
  const first = 0x10 | (isStopped(condition) ? 0x08 : 0) | (condition === 'cover_open' ? 0x20 : 0);
  return Uint8Array.of(first, errorBits(condition), paperByte(condition), 0x0f);
}

const ONLINE = 0x02;
const ERRORS = 0x04;
const PAPER = 0x08;

/** Of an automatic status, what the host wants to hear the changes of. */
export function watched(reply: Uint8Array, mask: number): string {
  return [ONLINE, ERRORS, PAPER].map((item, at) => (mask & item ? reply[at] : '')).join();
}

/** GS r 1, and the third byte of the automatic status. */
export function paperByte(condition: SimulatedCondition): number {
  return condition === 'paper_end' ? 0x0f : condition === 'paper_near_end' ? 0x03 : 0;
}

/** GS ( H */
export function processIdReply(id: Uint8Array): Uint8Array {
  return Uint8Array.of(0x37, 0x22, ...id, 0);
}

const NAMES: Readonly<Record<number, string>> = { 65: '1.00', 66: 'FOYER', 67: 'VIRTUAL', 68: '1' };

/** GS I n: a byte, or a name between `5F` and NUL. */
export function identity(n: number): Uint8Array | null {
  const name = NAMES[n];
  if (name !== undefined) return Uint8Array.of(0x5f, ...Buffer.from(name), 0);
  return [1, 2, 3, 49, 50, 51].includes(n) ? Uint8Array.of(0x02) : null;
}
