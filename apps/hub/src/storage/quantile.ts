/** The smallest value that is not exceeded by this share of them, one that somebody had; null of none. */
export function quantile(values: readonly number[], share: number): number | null {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? null;
}

/** 0 to 1; null of none. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
