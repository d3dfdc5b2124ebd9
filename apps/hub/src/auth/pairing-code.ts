import { randomInt } from 'node:crypto';

/** Without what looks alike on a screen across a room: I, L, O, 0, 1. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/** 8 characters, about 40 bits; never one that `taken` says is another's. */
export function newCode(taken: (code: string) => boolean): string {
  for (;;) {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    if (!taken(code)) return code;
  }
}

/** As a person reads it: `ABCD-EFGH`. */
export const codeText = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** As a person typed it, with hyphen and spaces or without, in any case. */
export const typedCode = (text: string): string => text.replaceAll(/[\s\p{Pd}]/gu, '').toUpperCase();
