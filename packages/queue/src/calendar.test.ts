import { expect, test } from 'vitest';
import { dateBefore, isDate, nextDate, nextWeekday } from './calendar.ts';

test.each([
  ['2026-01-05', '2026-01-06'],
  ['2026-01-31', '2026-02-01'],
  ['2026-04-30', '2026-05-01'],
  ['2026-12-31', '2027-01-01'],
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2028-02-29', '2028-03-01'],
  ['2100-02-28', '2100-03-01'],
  ['2000-02-28', '2000-02-29'],
])('after %s comes %s', (date, next) => {
  expect([nextDate(date), dateBefore(next)]).toEqual([next, date]);
});

test('ten thousand days one after another are those of the calendar', () => {
  let date = '2019-12-31';
  for (let day = 1; day <= 10_000; day += 1) {
    date = nextDate(date);
    expect(date).toBe(new Date(Date.UTC(2019, 11, 31 + day)).toISOString().slice(0, 10));
  }
});

test('Monday comes after Sunday', () => {
  expect([nextWeekday('mon'), nextWeekday('sun')]).toEqual(['tue', 'mon']);
});

test.each(['', '2026-1-5', '2026-13-01', '2026-00-10', '2026-02-29', '2026-04-31', '2026-01-00', 'tomorrow'])('%j is no date', (text) => {
  expect(isDate(text)).toBe(false);
});
