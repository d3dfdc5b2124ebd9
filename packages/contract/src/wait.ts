/** A forecast as people are told it. Minutes. */
export type Wait =
  | { readonly kind: 'now' }
  | { readonly kind: 'under' | 'about' | 'over'; readonly count: number }
  /** `count` is the upper end: it decides the plural. */
  | { readonly kind: 'range'; readonly low: number; readonly count: number };

const LONGEST_MINUTES = 180;

/** The longer the wait, the less anyone knows it to the minute. */
function stepAt(minutes: number): number {
  if (minutes <= 5) return 1;
  return minutes <= 60 ? 5 : 15;
}

/**
 * A forecast in steps of 1 minute up to 5, of 5 up to an hour, then of 15; each end is rounded outwards, so that no rounding
 * makes a promise. It stands here, beside the shape of the forecast, because paper and screens must say the same and share
 * nothing else: everything that tells a visitor a wait rounds it with this.
 */
export function waitOf(eta: { readonly lowSeconds: number; readonly highSeconds: number }): Wait {
  if (eta.highSeconds === 0) return { kind: 'now' };
  const low = stepped(eta.lowSeconds / 60, Math.floor);
  const high = stepped(eta.highSeconds / 60, Math.ceil);
  if (low >= LONGEST_MINUTES) return { kind: 'over', count: LONGEST_MINUTES };
  if (low === 0) return { kind: 'under', count: high };
  return low >= high ? { kind: 'about', count: high } : { kind: 'range', low, count: high };
}

function stepped(minutes: number, round: (value: number) => number): number {
  const step = stepAt(minutes);
  return round(minutes / step) * step;
}
