import { describe, expect, test } from 'vitest';
import { dateOf, dayText, momentText, secondText, shiftedDay, weekdayText } from './dates.ts';

const MOMENT = '2026-03-02T22:30:05.000Z';

test('a day stays the day that it is, wherever the screen stands', () => {
  expect(dayText('2026-03-02', 'en')).toBe('2 Mar 2026');
  expect(weekdayText('2026-03-02', 'en')).toBe('Mon 2 Mar');
});

test('a moment is by the hall’s clocks', () => {
  expect(momentText(MOMENT, 'en', 'Asia/Amman')).toBe('3 Mar 2026, 01:30');
  expect(momentText(Date.parse(MOMENT), 'en', 'UTC', true)).toBe('2 Mar 2026, 22:30:05');
  expect(secondText(MOMENT, 'en', 'UTC')).toBe('22:30:05');
  expect(dateOf(Date.parse(MOMENT), 'Asia/Amman')).toBe('2026-03-03');
});

describe.each(['en', 'ru', 'ar'])('in %s', (locale) => {
  test('figures are Latin, as on the tickets', () => {
    expect(`${dayText('2026-03-02', locale)} ${momentText(MOMENT, locale, 'UTC')}`).not.toMatch(/[\u0660-\u0669]/);
  });
});

test('days follow each other over the ends of months and both changes of the clocks', () => {
  expect(shiftedDay('2026-02-28', 1)).toBe('2026-03-01');
  expect(shiftedDay('2026-03-29', 1)).toBe('2026-03-30');
  expect(shiftedDay('2026-10-25', -1)).toBe('2026-10-24');
});
