import { LONGEST_LINE } from './codec.ts';

/**
 * Cuts what comes in into lines. A line that grows too long is told of once and passed over to its end:
 * noise on the wire must not fill the memory, and its tail is not a line.
 */
export function createLineSplitter(onLine: (line: string) => void, onTooLong: () => void): (chunk: Uint8Array) => void {
  let line = '';
  let passingOver = false;
  return (chunk) => {
    for (const byte of chunk) {
      if (byte === 0x0a || byte === 0x0d) {
        if (line !== '' && !passingOver) onLine(line);
        line = '';
        passingOver = false;
      } else if (!passingOver) {
        line += String.fromCharCode(byte);
        if (line.length <= LONGEST_LINE) continue;
        passingOver = true;
        line = '';
        onTooLong();
      }
    }
  };
}
