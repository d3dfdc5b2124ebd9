import type { SimulatedState } from './types.ts';

// What a printer says of itself; the bits are Epson's (see ../printer/status.ts for the other end).

const cannotPrint = (state: SimulatedState) => state === 'paper_end' || state === 'cover_open' || state === 'offline';

export { cannotPrint };

/** DLE EOT n */
export function realtimeReply(state: SimulatedState, n: number): number {
  const fixed = 0x12;
  switch (n) {
    case 1:
      return fixed | (cannotPrint(state) ? 0x08 : 0);
    case 2:
      return fixed | (state === 'cover_open' ? 0x04 : 0) | (state === 'paper_end' ? 0x20 : 0);
    case 4:
      return fixed | (state === 'paper_end' ? 0x6c : state === 'paper_near_end' ? 0x0c : 0);
    default:
      return fixed;
  }
}

/** GS a */
export function automaticReply(state: SimulatedState): Uint8Array {
  const first = 0x10 | (cannotPrint(state) ? 0x08 : 0) | (state === 'cover_open' ? 0x20 : 0);
  return Uint8Array.of(first, 0, paperByte(state), 0x0f);
}

/** GS r 1, and the third byte of the automatic status. */
export function paperByte(state: SimulatedState): number {
  return state === 'paper_end' ? 0x0f : state === 'paper_near_end' ? 0x03 : 0;
}

/** GS ( H */
export function processIdReply(id: Uint8Array): Uint8Array {
  return Uint8Array.of(0x37, 0x22, ...id, 0);
}
