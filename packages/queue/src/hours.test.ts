import { describe, expect, test } from 'vitest';
import { nextDate, nextWeekday } from './calendar.ts';
import type { LocalTime } from './commands.ts';
import { closingTime, hoursProblem, isWithinHours, minutesUntilClosing, nextOpening, slotMinutesOn, tidyHours } from './hours.ts';
import type { AppointmentRules, OpeningHours, TimeRange } from './model.ts';
import { weekly } from './test/index.ts';

const range = (from: string, to: string): TimeRange => ({ from, to });
/** A moment of the week of Monday, 5 January 2026: `on('tue', '09:30')`. */
function on(weekday: LocalTime['weekday'], clock: string, weeks = 0): LocalTime {
  let [date, day] = ['2026-01-05', 'mon' as LocalTime['weekday']];
  for (let ahead = weeks * 7; day !== weekday || ahead > 0; ahead -= 1) [date, day] = [nextDate(date), nextWeekday(day)];
  return { date, weekday, minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) };
}

const morningAndAfternoon = weekly(range('08:00', '12:00'), range('13:00', '18:00'));
/** Mornings and afternoons, not at the weekend, a holiday on Tuesday, a short Wednesday. */
const usual: OpeningHours = {
  weekly: { ...morningAndAfternoon.weekly, sat: [], sun: [] },
  exceptions: [
    { date: '2026-01-06', ranges: [], note: 'Epiphany' },
    { date: '2026-01-07', ranges: [range('09:00', '10:30')], note: 'Staff meeting' },
  ],
};

describe('a service is open', () => {
  test.each([
    ['at the beginning of a range', on('mon', '08:00'), true],
    ['right before its end', on('mon', '11:59'), true],
    ['not at its end', on('mon', '12:00'), false],
    ['not before it', on('mon', '07:59'), false],
    ['not on a day without ranges', on('sat', '09:00'), false],
    ['not on a holiday', on('tue', '09:00'), false],
    ['by the hours of an exception', on('wed', '10:29'), true],
    ['not by those of the weekday then', on('wed', '08:30'), false],
    ['a week later as usual', on('wed', '08:30', 1), true],
  ])('%s', (_, local, open) => {
    expect(isWithinHours({ hours: usual }, local)).toBe(open);
  });

  test('always where it has no hours', () => {
    expect(isWithinHours({ hours: null }, on('sun', '03:00'))).toBe(true);
  });

  test('until midnight with 24:00', () => {
    expect(isWithinHours({ hours: weekly(range('20:00', '24:00')) }, on('mon', '23:59'))).toBe(true);
  });
});

describe('the next opening', () => {
  test.each([
    ['is today, later', on('mon', '06:00'), '2026-01-05T08:00'],
    ['is after lunch', on('mon', '12:00'), '2026-01-05T13:00'],
    ['is the next one while it is open', on('mon', '08:00'), '2026-01-05T13:00'],
    ['is past a holiday, on the day that is unlike its weekday', on('mon', '18:00'), '2026-01-07T09:00'],
    ['is past the weekend', on('fri', '20:00'), '2026-01-12T08:00'],
  ])('%s', (_, local, opensAt) => {
    expect(nextOpening({ hours: usual }, local)).toBe(opensAt);
  });

  test('is nothing without hours, nor without any range', () => {
    expect([nextOpening({ hours: null }, on('mon', '06:00')), nextOpening({ hours: weekly() }, on('mon', '06:00'))]).toEqual([null, null]);
  });

  test('is looked for a fortnight ahead and no further', () => {
    const later = (date: string): OpeningHours => ({
      weekly: weekly().weekly,
      exceptions: [{ date, ranges: [range('09:00', '10:00')], note: '' }],
    });
    expect(nextOpening({ hours: later('2026-01-19') }, on('mon', '08:00'))).toBe('2026-01-19T09:00');
    expect(nextOpening({ hours: later('2026-01-20') }, on('mon', '08:00'))).toBeNull();
  });
});

describe('closing time', () => {
  test.each([
    ['is the end of the present range', on('mon', '09:00'), '12:00', 180],
    ['is the end of an exception', on('wed', '10:00'), '10:30', 30],
    ['is nothing out of hours', on('mon', '12:30'), null, null],
  ])('%s', (_, local, time, minutes) => {
    expect([closingTime({ hours: usual }, local), minutesUntilClosing({ hours: usual }, local)]).toEqual([time, minutes]);
  });

  test('is where ranges that meet end', () => {
    const hours = weekly(range('08:00', '12:00'), range('12:00', '16:00'));
    expect(closingTime({ hours }, on('mon', '09:00'))).toBe('16:00');
  });

  test('is on the next day where the hours go on over midnight', () => {
    const hours = weekly(range('00:00', '02:00'), range('20:00', '24:00'));
    expect([closingTime({ hours }, on('mon', '21:00')), minutesUntilClosing({ hours }, on('mon', '21:00'))]).toEqual(['02:00', 300]);
    expect(closingTime({ hours: weekly(range('20:00', '24:00')) }, on('mon', '21:00'))).toBe('24:00');
  });

  test('never comes where it is open day and night', () => {
    expect(closingTime({ hours: weekly(range('00:00', '24:00')) }, on('mon', '21:00'))).toBeNull();
    expect(closingTime({ hours: null }, on('mon', '21:00'))).toBeNull();
  });
});

describe('slots', () => {
  const every = (slotMinutes: number): AppointmentRules => ({
    slotMinutes,
    capacity: 1,
    earlySeconds: 0,
    lateSeconds: 0,
    releaseSeconds: 0,
  });

  test('begin with each range, one after another, whole ones only', () => {
    const service = { hours: weekly(range('08:00', '09:40'), range('13:10', '14:10')), appointments: every(30) };
    expect(slotMinutesOn(service, '2026-01-05', 'mon')).toEqual([480, 510, 540, 790, 820]);
  });

  test('keep to the exceptions', () => {
    expect(slotMinutesOn({ hours: usual, appointments: every(60) }, '2026-01-06', 'tue')).toEqual([]);
    expect(slotMinutesOn({ hours: usual, appointments: every(60) }, '2026-01-07', 'wed')).toEqual([540]);
  });

  test('are there day and night without hours, and nowhere without appointments', () => {
    expect(slotMinutesOn({ hours: null, appointments: every(480) }, '2026-01-05', 'mon')).toEqual([0, 480, 960]);
    expect(slotMinutesOn({ hours: usual, appointments: null }, '2026-01-05', 'mon')).toEqual([]);
  });
});

describe('hours are refused', () => {
  const onThursday = (...ranges: TimeRange[]): OpeningHours => ({ ...usual, weekly: { ...usual.weekly, thu: ranges } });
  const except = (...exceptions: [string, ...TimeRange[]][]): OpeningHours => ({
    ...usual,
    exceptions: exceptions.map(([date, ...ranges]) => ({ date, ranges, note: '' })),
  });
  const thursday = { weekday: 'thu', date: null };
  const holiday = { weekday: null, date: '2026-12-24' };

  test.each([
    ['with a time that is none', onThursday(range('8:00', '12:00')), { ...thursday, from: '8:00', to: '12:00', problem: 'format' }],
    ['that begin at 24:00', onThursday(range('24:00', '24:00')), { ...thursday, from: '24:00', to: '24:00', problem: 'format' }],
    ['that end after the day', onThursday(range('08:00', '24:01')), { ...thursday, from: '08:00', to: '24:01', problem: 'format' }],
    [
      'that end before they begin',
      onThursday(range('12:00', '08:00')),
      { ...thursday, from: '12:00', to: '08:00', problem: 'ends_before_it_begins' },
    ],
    [
      'that are no time at all',
      onThursday(range('08:00', '08:00')),
      { ...thursday, from: '08:00', to: '08:00', problem: 'ends_before_it_begins' },
    ],
    [
      'that overlap, in whichever order',
      onThursday(range('10:00', '18:00'), range('08:00', '10:01')),
      { ...thursday, from: '08:00', to: '10:01', problem: 'overlap' },
    ],
    ['of a date that is none', except(['2026-02-30']), { weekday: null, date: '2026-02-30', from: '', to: '', problem: 'format' }],
    ['of the same date twice', except(['2026-12-24'], ['2026-12-24']), { ...holiday, from: '', to: '', problem: 'date_twice' }],
    [
      'of a date that end before they begin',
      except(['2026-12-24', range('14:00', '09:00')]),
      { ...holiday, from: '14:00', to: '09:00', problem: 'ends_before_it_begins' },
    ],
  ] as [string, OpeningHours, object][])('%s', (_, hours, details) => {
    expect(hoursProblem(hours)).toEqual({ code: 'HOURS_INVALID', details });
  });

  test('but not ranges that meet, nor those of a sound week', () => {
    expect([hoursProblem(onThursday(range('08:00', '12:00'), range('12:00', '24:00'))), hoursProblem(usual)]).toEqual([null, null]);
  });
});

test('hours are kept in the order of time', () => {
  const [early, late] = [range('08:00', '12:00'), range('13:00', '18:00')];
  const [first, second] = usual.exceptions as [(typeof usual.exceptions)[0], (typeof usual.exceptions)[0]];
  const mixed: OpeningHours = { weekly: { ...usual.weekly, mon: [late, early] }, exceptions: [second, first] };
  expect(tidyHours(mixed)).toEqual(usual);
});
