import { HallError } from './hall-error.ts';

// Where a page of the history or the log ended, as a text that means nothing to the client.

const FORM = /^before:([1-9]\d{0,15})$/;

export function cursorAfter(place: number): string {
  return Buffer.from(`before:${place}`).toString('base64url');
}

/** The row (its arrival or seq) after which the next page begins. @throws HallError CURSOR_INVALID */
export function placeOf(cursor: string): number {
  const [, digits] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  // Decoding passes over what is not base64url, so the way back is the proof.
  if (digits === undefined || cursorAfter(Number(digits)) !== cursor) throw new HallError('CURSOR_INVALID');
  return Number(digits);
}
