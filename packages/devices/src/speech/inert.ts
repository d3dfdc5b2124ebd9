const LONGEST_TEXT = 500;

/** Words only: no control characters, and nothing that reads as mark-up to a speech program. */
export function inert(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/[<>[\]{}\\|`]/g, ' ')
    .slice(0, LONGEST_TEXT);
}

/**
 * Letters, digits, and the signs at which a voice draws breath: for programs that are handed the text beside their options, or through
 * a shell. It begins with a letter or a digit, so it is no option either.
 */
export function allowed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.,،]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LONGEST_TEXT)
    .trim();
}
