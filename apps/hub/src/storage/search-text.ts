/** One writing for letters that people take for the same: case, width, composed or not. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
