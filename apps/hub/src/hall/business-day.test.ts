import { aHall } from '@foyer/queue/testing';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { businessDayClock, businessDaySpan } from './business-day.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const dayAt = (text: string, cutover: string) => {
  const moment = Temporal.ZonedDateTime.from(text);
  return businessDaySpan(moment.epochMilliseconds, moment.timeZoneId, cutover).day;
};
const hours = ({ from, until }: { from: number; until: number }) => (until - from) / 3_600_000;

test.each([
  ['2026-03-10T04:29:59.999[Europe/Berlin]', '04:30', '2026-03-09'],
  ['2026-03-10T04:30:00[Europe/Berlin]', '04:30', '2026-03-10'],
  ['2026-03-10T00:00:00[Asia/Tokyo]', '00:00', '2026-03-10'],
  ['2026-01-01T03:00:00[America/New_York]', '05:00', '2025-12-31'],
])('%s with the cut-over at %s belongs to %s', (moment, cutover, day) => {
  expect(dayAt(moment, cutover)).toBe(day);
});

describe('when the clocks go forward (Berlin, 29 March 2026, 02:00 becomes 03:00)', () => {
  test('a cut-over that does not exist that night begins the day as much later', () => {
    expect(dayAt('2026-03-29T01:59:59[Europe/Berlin]', '02:30')).toBe('2026-03-28');
    expect(dayAt('2026-03-29T03:29:59[Europe/Berlin]', '02:30')).toBe('2026-03-28');
    expect(dayAt('2026-03-29T03:30:00[Europe/Berlin]', '02:30')).toBe('2026-03-29');
  });
  test('the day with the change has 23 hours', () => {
    expect(hours(businessDaySpan(at('2026-03-29T12:00[Europe/Berlin]'), 'Europe/Berlin', '00:00'))).toBe(23);
  });
});

describe('when the clocks go back (Berlin, 25 October 2026, 03:00 becomes 02:00)', () => {
  test('a cut-over that comes twice begins the day once', () => {
    expect(dayAt('2026-10-25T02:29:59+02:00[Europe/Berlin]', '02:30')).toBe('2026-10-24');
    expect(dayAt('2026-10-25T02:30:00+02:00[Europe/Berlin]', '02:30')).toBe('2026-10-25');
    expect(dayAt('2026-10-25T02:10:00+01:00[Europe/Berlin]', '02:30')).toBe('2026-10-25');
    expect(dayAt('2026-10-25T02:30:00+01:00[Europe/Berlin]', '02:30')).toBe('2026-10-25');
  });
  test('the day with the change has 25 hours', () => {
    expect(hours(businessDaySpan(at('2026-10-25T12:00[Europe/Berlin]'), 'Europe/Berlin', '00:00'))).toBe(25);
  });
});

test('where midnight itself is skipped, the day begins an hour after it would have (Beirut, 29 March 2026)', () => {
  expect(dayAt('2026-03-28T23:59:59[Asia/Beirut]', '00:00')).toBe('2026-03-28');
  expect(dayAt('2026-03-29T01:00:00[Asia/Beirut]', '00:00')).toBe('2026-03-29');
});

test('days follow one another without a gap, through both changes', () => {
  for (let moment = at('2026-01-01T00:00[Europe/Berlin]'), end = at('2027-01-01T00:00[Europe/Berlin]'); moment < end; ) {
    const span = businessDaySpan(moment, 'Europe/Berlin', '02:30');
    expect(businessDaySpan(span.from, 'Europe/Berlin', '02:30').day).toBe(span.day);
    expect(businessDaySpan(span.until - 1, 'Europe/Berlin', '02:30').day).toBe(span.day);
    const next = businessDaySpan(span.until, 'Europe/Berlin', '02:30');
    expect(next.from).toBe(span.until);
    expect(next.day > span.day).toBe(true);
    moment = span.until + 1;
  }
});

test('the remembered day follows the clock both ways, and the hall’s settings', () => {
  const dayOf = businessDayClock();
  const berlin = aHall({ zone: 'Europe/Berlin', cutover: '00:00' });
  const evening = at('2026-03-10T23:30[Europe/Berlin]');
  expect(dayOf(evening, berlin)).toBe('2026-03-10');
  expect(dayOf(evening + 3_600_000, berlin)).toBe('2026-03-11');
  expect(dayOf(evening, berlin)).toBe('2026-03-10');
  expect(dayOf(evening, aHall({ zone: 'Asia/Tokyo', cutover: '00:00' }))).toBe('2026-03-11');
  expect(dayOf(evening, aHall({ zone: 'Europe/Berlin', cutover: '23:45' }))).toBe('2026-03-09');
  expect(dayOf(evening, null)).toBe('2026-03-10');
});
