import type { TFunction } from 'i18next';

const two = (value: number) => String(value).padStart(2, '0');

/** A running time as a clock: `4:07`, `1:04:07`. Never negative. */
export function clockSpan(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, two(whole % 60)];
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes)}:${rest}`;
}

/** Seconds between two moments of the contract. */
export const secondsBetween = (from: string | number, to: string | number): number => (time(to) - time(from)) / 1000;
const time = (moment: string | number): number => (typeof moment === 'number' ? moment : Date.parse(moment));

const DAY_HOURS = 24;

/** A length of time in short words: `40 s`, `4 min 7 s`, `25 min`, `1 h`, `1 h 5 min`, `2 d 14 h`. */
export function spanText(t: TFunction, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return t('staff:span.seconds', { seconds: whole });
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (hours >= DAY_HOURS) return daysText(t, Math.floor(hours / DAY_HOURS), hours % DAY_HOURS);
  if (hours > 0) return t(minutes === 0 ? 'staff:span.wholeHours' : 'staff:span.hours', { hours, minutes });
  return rest === 0 || minutes >= 10
    ? t('staff:span.minutes', { minutes: Math.round(whole / 60) })
    : t('staff:span.both', { minutes, seconds: rest });
}

const daysText = (t: TFunction, days: number, hours: number): string =>
  t(hours === 0 ? 'staff:span.wholeDays' : 'staff:span.days', { days, hours });
