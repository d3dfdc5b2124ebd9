/** The letters of pairing codes: none that can be taken for another one (no I, L, O, 0, 1). */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 8;

/** What was typed or pasted, as far as it can be in a code. */
export const codeOf = (typed: string): string =>
  [...typed.toUpperCase()]
    .filter((letter) => CODE_LETTERS.includes(letter))
    .slice(0, CODE_LENGTH)
    .join('');

/** `ABCD-EFGH`, as far as it is there. */
export const shownCode = (code: string): string => (code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code);

/** Whole minutes and seconds until then, `9:05`; `0:00` when it is over. */
export function timeLeft(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
