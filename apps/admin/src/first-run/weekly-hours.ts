import type { OpeningHoursView } from '@foyer/contract';
import { WEEKDAYS, type Weekday } from '../hours/hours.ts';

export interface HoursLine {
  readonly from: Weekday;
  /** The last of the days that keep the same hours, one after another. */
  readonly to: Weekday;
  /** `09:00–12:00, 13:00–18:00`. */
  readonly text: string;
}

/** Weekdays one after another that keep the same hours are one line; those on which nobody comes are left out. */
export function weeklyHours({ weekly }: OpeningHoursView): HoursLine[] {
  const lines: HoursLine[] = [];
  for (const day of WEEKDAYS) {
    const text = weekly[day].map(({ from, to }) => `${from}–${to}`).join(', ');
    const last = lines.at(-1);
    if (last && last.text === text) lines[lines.length - 1] = { ...last, to: day };
    else lines.push({ from: day, to: day, text });
  }
  return lines.filter(({ text }) => text !== '');
}
