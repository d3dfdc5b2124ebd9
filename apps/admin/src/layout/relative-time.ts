const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The largest unit of which one has passed says it. */
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

/** `3 minutes ago`, `in 2 days`; what is less than a minute away is `now`. Milliseconds since the epoch. */
export function relativeText(at: number, now: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { numeric: 'auto' });
  const distance = at - now;
  const [unit, length] = UNITS.find(([, milliseconds]) => Math.abs(distance) >= milliseconds) ?? ['second', Number.POSITIVE_INFINITY];
  // An hour and a half ago is one hour ago; 'numeric: auto' would make a yesterday of what is 25 hours old.
  // What has just begun to last ten minutes lasts ten, not nine.
  const count = distance > 0 ? Math.round(distance / length) : Math.trunc(distance / length);
  return words.format(count || 0, unit);
}
