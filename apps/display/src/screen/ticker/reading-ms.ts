/** A slow reader's pace, from afar: letters per second. */
const PACE = 9;
const LEAST_MS = 6000;

/** How long a line of so many letters stands. */
export const readingMs = (letters: number): number => Math.max(LEAST_MS, (letters / PACE) * 1000);
