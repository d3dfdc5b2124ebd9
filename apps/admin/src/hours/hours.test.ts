import { describe, expect, it } from 'vitest';
import { CLOSED_ALWAYS, type Hours, type HoursException, type HoursRange, hoursProblems, nextRange, tidyHours } from './hours.ts';

const range = (text: string): HoursRange => {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
};
const monday = (...ranges: string[]): Hours => ({ ...CLOSED_ALWAYS, weekly: { ...CLOSED_ALWAYS.weekly, mon: ranges.map(range) } });
const exceptions = (...list: HoursException[]): Hours => ({ ...CLOSED_ALWAYS, exceptions: list });

describe('weekly hours', () => {
  it.each([
    [[], {}],
    [['09:00-17:00'], {}],
    [['09:00-12:00', '12:00-17:00'], {}],
    [['18:00-24:00'], {}],
    [['14:00-17:00', '09:00-12:00'], {}],
    [['17:00-09:00'], { 'weekly.mon.0': 'backwards' }],
    [['09:00-09:00'], { 'weekly.mon.0': 'backwards' }],
    [['09:00-'], { 'weekly.mon.0': 'incomplete' }],
    [['-'], { 'weekly.mon.0': 'incomplete' }],
    [['09:00-13:00', '12:59-17:00'], { 'weekly.mon.1': 'overlap' }],
    [['09:00-17:00', '10:00-11:00'], { 'weekly.mon.1': 'overlap' }],
    [['10:00-11:00', '09:00-17:00', '11:00-12:00'], { 'weekly.mon.1': 'overlap', 'weekly.mon.2': 'overlap' }],
  ])('%j', (ranges, problems) => expect(hoursProblems(monday(...ranges))).toEqual(problems));
});

describe('exceptions', () => {
  const holiday = { date: '2026-05-01', ranges: [], note: 'Labour Day' };
  it('may close a day', () => expect(hoursProblems(exceptions(holiday))).toEqual({}));
  it('need a date of their own, and good hours', () => {
    expect(hoursProblems(exceptions(holiday, holiday, { date: '', ranges: [range('12:00-09:00')], note: '' }))).toEqual({
      'exceptions.1.date': 'sameDate',
      'exceptions.2.date': 'noDate',
      'exceptions.2.ranges.0': 'backwards',
    });
  });
});

it('is sent in the order of time', () => {
  const later = { date: '2026-12-24', ranges: [range('10:00-12:00'), range('08:00-09:00')], note: ' Christmas Eve ' };
  const tidy = tidyHours({ ...monday('14:00-17:00', '09:00-12:00'), exceptions: [later, { date: '2026-05-01', ranges: [], note: '' }] });
  expect(tidy.weekly.mon).toEqual([range('09:00-12:00'), range('14:00-17:00')]);
  expect(tidy.exceptions).toEqual([
    { date: '2026-05-01', ranges: [], note: '' },
    { date: '2026-12-24', ranges: [range('08:00-09:00'), range('10:00-12:00')], note: 'Christmas Eve' },
  ]);
});

it('begins with the usual day, then leaves the typing to the person', () => {
  expect(hoursProblems({ ...CLOSED_ALWAYS, weekly: { ...CLOSED_ALWAYS.weekly, mon: [nextRange([])] } })).toEqual({});
  expect(nextRange([range('09:00-12:00')])).toEqual({ from: '', to: '' });
});
