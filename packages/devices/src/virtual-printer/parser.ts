import { parseCommand } from './grammar.ts';
import type { Operation } from './operations.ts';

const NOTHING = new Uint8Array();

export interface EscposParser {
  /** However the bytes are cut up, the same operations come out (a text may come in pieces). Never throws. */
  push(chunk: Uint8Array): void;
  /** Bytes kept until their command is whole. Bounded by the largest picture. */
  readonly pending: number;
}

/** A streaming reader of ESC/POS. */
export function createEscposParser(onOperation: (operation: Operation) => void): EscposParser {
  /** Bytes seen of a command that is not whole; `used` of `buffer` are filled. */
  let buffer = NOTHING;
  let used = 0;
  /** The command is certainly not whole before there are so many: saves looking at it again for every small chunk. */
  let needed = 0;
  /** Bytes to come that belong to a command nobody prints. */
  let skipping = 0;

  function push(chunk: Uint8Array): void {
    // Not a Buffer: its `slice` shares the memory, and the operations keep what they get.
    let rest = skip(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (used > 0) {
      append(rest);
      if (used < needed) return;
      rest = buffer.subarray(0, used);
    }
    const left = consume(rest);
    keep(left);
  }

  function skip(chunk: Uint8Array): Uint8Array {
    const step = Math.min(skipping, chunk.length);
    skipping -= step;
    return chunk.subarray(step);
  }

  /** Gives back what is not a whole command yet. */
  function consume(bytes: Uint8Array): Uint8Array {
    let rest = bytes;
    while (rest.length > 0) {
      const text = textLength(rest);
      if (text > 0) {
        onOperation({ op: 'text', bytes: rest.slice(0, text) });
        rest = rest.subarray(text);
        continue;
      }
      const parsed = parseCommand(rest);
      if ('need' in parsed) {
        needed = parsed.need;
        return rest;
      }
      if ('skip' in parsed) {
        onOperation({ op: 'ignored' });
        skipping = parsed.skip;
        rest = skip(rest);
      } else {
        onOperation(parsed.operation);
        rest = rest.subarray(parsed.length);
      }
    }
    return NOTHING;
  }

  function keep(left: Uint8Array): void {
    const bytes = left.slice();
    buffer = bytes;
    used = bytes.length;
  }

  /** Grows by doubling, so that a picture in a thousand small chunks is copied a few times and not a thousand. */
  function append(bytes: Uint8Array): void {
    if (used + bytes.length > buffer.length) {
      const larger = new Uint8Array(Math.max(2 * buffer.length, used + bytes.length, 64));
      larger.set(buffer.subarray(0, used));
      buffer = larger;
    }
    buffer.set(bytes, used);
    used += bytes.length;
  }

  return {
    push,
    get pending() {
      return used;
    },
  };
}

function textLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && (bytes[at] ?? 0) >= 0x20) at++;
  return at;
}
