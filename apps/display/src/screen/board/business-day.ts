import type { HallView } from '@foyer/contract';

type Clock = Pick<HallView, 'zone' | 'cutover'>;

/** `2026-11-21` by the hall's clocks: until the cut-over it is still the day before. @param at epoch milliseconds */
export function businessDayAt(at: number, { zone, cutover }: Clock): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [date = '', time = ''] = format.format(at).split(' ');
  return time < cutover ? dayBefore(date) : date;
}

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
