import { WEEKDAYS, type Weekday } from './model.ts';

/** Calendar dates as text, `YYYY-MM-DD`, in the calendar that is used today; they sort as text. No zone and no clock is needed for them. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = 12;

export function isDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= MONTHS && day >= 1 && day <= daysIn(year, month);
}

export function nextDate(date: string): string {
  const [year, month, day] = partsOf(date);
  if (day < daysIn(year, month)) return textOf(year, month, day + 1);
  return month < MONTHS ? textOf(year, month + 1, 1) : textOf(year + 1, 1, 1);
}

export function dateBefore(date: string): string {
  const [year, month, day] = partsOf(date);
  if (day > 1) return textOf(year, month, day - 1);
  return month > 1 ? textOf(year, month - 1, daysIn(year, month - 1)) : textOf(year - 1, MONTHS, 31);
}

export function nextWeekday(weekday: Weekday): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 1) % WEEKDAYS.length] as Weekday;
}

function partsOf(date: string): [number, number, number] {
  return date.split('-').map(Number) as [number, number, number];
}

function textOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
