/** A code scanner types like a keyboard, only faster than any hand: no pause longer than this between two signs. */
const FASTEST_HAND_MS = 60;
const CODE = /^\d{6}$/;

export interface Scan {
  readonly text: string;
  readonly at: number;
}

export const NO_SCAN: Scan = { text: '', at: Number.NEGATIVE_INFINITY };

/** One more key: what has been scanned so far, and the code when Enter ends one. Pure. */
export function scanned(scan: Scan, key: string, at: number): { readonly scan: Scan; readonly code: string | null } {
  const going = at - scan.at <= FASTEST_HAND_MS ? scan.text : '';
  if (key === 'Enter') return { scan: NO_SCAN, code: CODE.test(going) ? going : null };
  return { scan: { text: key.length === 1 ? going + key : '', at }, code: null };
}
