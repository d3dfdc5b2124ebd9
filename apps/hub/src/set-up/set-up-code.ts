import { createHash, timingSafeEqual } from 'node:crypto';
import { codeText, newCode, typedCode } from '../auth/pairing-code.ts';

const SHOWN = /^[A-Z2-9]{4}-[A-Z2-9]{4}$/;

/**
 * The code that whoever runs the hub has chosen (`FOYER_SETUP_CODE`), or a new one: `ABCD-EFGH`, some 40 random bits.
 * @throws in words, where the chosen one is none
 */
export function setUpCodeFrom(chosen: string | undefined): string {
  if (!chosen) return codeText(newCode(() => false));
  const code = codeText(typedCode(chosen));
  if (!SHOWN.test(code))
    throw new Error('FOYER_SETUP_CODE has to be eight letters and digits, as ABCD-2345. Leave it out and the hub draws one.');
  return code;
}

/** Takes as long for a code that is nearly right as for one that is all wrong. */
export function sameCode(typed: string, code: string): boolean {
  return timingSafeEqual(digest(typedCode(typed)), digest(typedCode(code)));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
