export type RealtimeCommand = { readonly kind: 'status'; readonly n: number } | { readonly kind: 'recover'; readonly clear: boolean };

const DLE = 0x10;
const EOT = 0x04;
const ENQ = 0x05;

/** Finds `DLE EOT n` and `DLE ENQ n` in all that comes in, wherever they stand and however they are cut up, as a printer's receiver does. */
export function createRealtimeScanner(onCommand: (command: RealtimeCommand) => void): (chunk: Uint8Array) => void {
  let before = 0;
  let last = 0;
  return (chunk) => {
    for (const byte of chunk) {
      const command = before === DLE ? commandOf(last, byte) : null;
      // What a command ends with does not begin another.
      [before, last] = command ? [0, 0] : [last, byte];
      if (command) onCommand(command);
    }
  };
}

function commandOf(letter: number, n: number): RealtimeCommand | null {
  if (letter === EOT && n >= 1 && n <= 4) return { kind: 'status', n };
  if (letter === ENQ && (n === 1 || n === 2)) return { kind: 'recover', clear: n === 2 };
  return null;
}

/** A host that asks and asks would fill the buffer of a printer without paper in a few hours. */
export function isStatusRequest(chunk: Uint8Array): boolean {
  return chunk.length === 3 && chunk[0] === DLE && chunk[1] === EOT;
}
