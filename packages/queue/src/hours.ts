import { isDate, nextDate, nextWeekday } from './calendar.ts';
import type { LocalTime } from './commands.ts';
import { type OpeningHours, type Service, type TimeRange, WEEKDAYS, type Weekday } from './model.ts';
import { type Rejection, type Rejections, reject } from './rejection.ts';

/** `00:00` to `23:59`. */
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MIDNIGHT = '24:00';
const DAY_MINUTES = 1440;
/** How many days ahead an opening is looked for. */
const FORTNIGHT = 14;
/** Of a service that is open whenever the hall is. */
const WHOLE_DAY: TimeRange = { from: '00:00', to: MIDNIGHT };

/** Whether a service is open by its hours at a moment of the hall's clocks. Without hours: always. */
export function isWithinHours({ hours }: Pick<Service, 'hours'>, { date, weekday, minutes }: LocalTime): boolean {
  return !hours || rangeAt(rangesOn(hours, date, weekday), minutes) !== undefined;
}

/** The next beginning of opening hours, `YYYY-MM-DDTHH:MM`; null without hours, or when none begins within a fortnight. */
export function nextOpening({ hours }: Pick<Service, 'hours'>, local: LocalTime): string | null {
  if (!hours) return null;
  let { date, weekday } = local;
  for (let day = 0; day <= FORTNIGHT; day += 1) {
    const next = rangesOn(hours, date, weekday).find(({ from }) => day > 0 || minutesOf(from) > local.minutes);
    if (next) return `${date}T${next.from}`;
    [date, weekday] = [nextDate(date), nextWeekday(weekday)];
  }
  return null;
}

/** When the present opening hours end, `HH:MM`; null out of hours, without any, or when no end comes within a fortnight. */
export function closingTime(service: Pick<Service, 'hours'>, local: LocalTime): string | null {
  return closing(service, local)?.time ?? null;
}

/** The same in minutes from now. */
export function minutesUntilClosing(service: Pick<Service, 'hours'>, local: LocalTime): number | null {
  const end = closing(service, local);
  return end && end.minutes - local.minutes;
}

/** Hours go on where two ranges meet, also at midnight. `minutes`: since the midnight before `local`. */
function closing({ hours }: Pick<Service, 'hours'>, local: LocalTime): { time: string; minutes: number } | null {
  if (!hours) return null;
  let { date, weekday, minutes } = local;
  for (let day = 0; day <= FORTNIGHT; day += 1) {
    const end = endOfHours(rangesOn(hours, date, weekday), minutes);
    if (end === null && day === 0) return null;
    const [tomorrow, weekdayAfter] = [nextDate(date), nextWeekday(weekday)];
    const goesOn = end === MIDNIGHT && rangeAt(rangesOn(hours, tomorrow, weekdayAfter), 0) !== undefined;
    if (end !== null && !goesOn) return { time: end, minutes: day * DAY_MINUTES + minutesOf(end) };
    [date, weekday, minutes] = [tomorrow, weekdayAfter, 0];
  }
  return null;
}

function endOfHours(ranges: readonly TimeRange[], minutes: number): string | null {
  let range = rangeAt(ranges, minutes);
  for (let next = range; next; next = rangeAt(ranges, minutesOf(next.to))) range = next;
  return range?.to ?? null;
}

function rangeAt(ranges: readonly TimeRange[], minutes: number): TimeRange | undefined {
  return ranges.find(({ from, to }) => minutesOf(from) <= minutes && minutes < minutesOf(to));
}

function rangesOn({ weekly, exceptions }: OpeningHours, date: string, weekday: Weekday): readonly TimeRange[] {
  return exceptions.find((one) => one.date === date)?.ranges ?? weekly[weekday];
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * When the bookable slots of a day begin, in minutes since midnight, ascending: one after another in each opening range, whole ones
 * only. None where the service takes no appointments.
 */
export function slotMinutesOn({ hours, appointments }: Pick<Service, 'hours' | 'appointments'>, date: string, weekday: Weekday): number[] {
  if (!appointments) return [];
  const ranges = hours ? rangesOn(hours, date, weekday) : [WHOLE_DAY];
  return ranges.flatMap((range) => slotsIn(range, appointments.slotMinutes));
}

function slotsIn({ from, to }: TimeRange, slotMinutes: number): number[] {
  const count = Math.floor((minutesOf(to) - minutesOf(from)) / slotMinutes);
  return Array.from({ length: count }, (_, index) => minutesOf(from) + index * slotMinutes);
}

/** The first thing in opening hours that makes no sense, or null. */
export function hoursProblem({ weekly, exceptions }: OpeningHours): Rejection | null {
  for (const weekday of WEEKDAYS) {
    const problem = rangesProblem(weekly[weekday], { weekday, date: null });
    if (problem) return problem;
  }
  const seen = new Set<string>();
  for (const { date, ranges } of exceptions) {
    const day = { weekday: null, date };
    if (!isDate(date)) return invalid(day, { from: '', to: '' }, 'format');
    if (seen.size === seen.add(date).size) return invalid(day, { from: '', to: '' }, 'date_twice');
    const problem = rangesProblem(ranges, day);
    if (problem) return problem;
  }
  return null;
}

type Invalid = Rejections['HOURS_INVALID'];

function rangesProblem(ranges: readonly TimeRange[], day: Pick<Invalid, 'weekday' | 'date'>): Rejection | null {
  for (const [index, range] of ranges.entries()) {
    if (!CLOCK.test(range.from) || !(CLOCK.test(range.to) || range.to === MIDNIGHT)) return invalid(day, range, 'format');
    if (range.to <= range.from) return invalid(day, range, 'ends_before_it_begins');
    const overlapped = ranges.slice(0, index).some(({ from, to }) => range.from < to && from < range.to);
    if (overlapped) return invalid(day, range, 'overlap');
  }
  return null;
}

function invalid(day: Pick<Invalid, 'weekday' | 'date'>, { from, to }: TimeRange, problem: Invalid['problem']): Rejection {
  return reject('HOURS_INVALID', { ...day, from, to, problem });
}

/** The same hours with every day's ranges, and the exceptions, in the order of time. */
export function tidyHours({ weekly, exceptions }: OpeningHours): OpeningHours {
  return {
    weekly: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, inOrder(weekly[weekday])])) as unknown as OpeningHours['weekly'],
    exceptions: exceptions.map((one) => ({ ...one, ranges: inOrder(one.ranges) })).sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

function inOrder(ranges: readonly TimeRange[]): TimeRange[] {
  return ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
