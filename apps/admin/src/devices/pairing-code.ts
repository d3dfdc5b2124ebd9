/** Of a pairing code, without its hyphen. */
const LENGTH = 8;

/** What is typed, as the code stands on the screen of the device: `ABCD-EFGH`. */
export function shownCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH);
  return letters.length > LENGTH / 2 ? `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}` : letters;
}

export const isWhole = (code: string): boolean => code.replace('-', '').length === LENGTH;
