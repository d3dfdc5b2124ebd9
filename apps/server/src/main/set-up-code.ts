import { randomInt } from 'node:crypto';

/** As the hub's own: no I, L, O, 0, 1. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** `ABCD-2345`: this app gives it to the hub that it starts, and to the window in which the hall is set up. */
export function newSetUpCode(): string {
  const letters = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
