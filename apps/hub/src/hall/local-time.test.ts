import type { Hall } from '@foyer/queue';
import { aHall } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { beginOfDay, clockTime, daysBetween, endOfDay, isZone, localClock, localTime, momentOn, momentsOn } from './local-time.ts';

const berlin = aHall({ zone: 'Europe/Berlin' });
const at = (text: string) => Date.parse(text);
const HOUR = 3_600_000;

test.each([
  ['a winter morning', '2026-01-05T08:30:59Z', { date: '2026-01-05', weekday: 'mon', minutes: 570 }],
  ['another date than in UTC', '2026-01-05T23:30:00Z', { date: '2026-01-06', weekday: 'tue', minutes: 30 }],
  ['the last minute before summer time', '2026-03-29T00:59:59Z', { date: '2026-03-29', weekday: 'sun', minutes: 119 }],
  ['the first minute of summer time', '2026-03-29T01:00:00Z', { date: '2026-03-29', weekday: 'sun', minutes: 180 }],
  ['the first of two half past two', '2026-10-25T00:30:00Z', { date: '2026-10-25', weekday: 'sun', minutes: 150 }],
  ['the second of two half past two', '2026-10-25T01:30:00Z', { date: '2026-10-25', weekday: 'sun', minutes: 150 }],
  ['after winter time began', '2026-10-25T02:00:00Z', { date: '2026-10-25', weekday: 'sun', minutes: 180 }],
])('%s', (_, moment, local) => {
  expect(localClock()(at(moment), berlin)).toEqual(local);
  expect(localTime(at(moment), 'Europe/Berlin')).toEqual(local);
});

test('the remembered offset is right through both clock changes, and when the clock is set back', () => {
  const clock = localClock();
  const begin = at('2026-03-28T22:00:00Z');
  const moments = Array.from({ length: 8 * 24 * 31 }, (_, hour) => begin + hour * HOUR);
  for (const moment of [...moments, begin - 200 * 24 * HOUR, begin])
    expect(clock(moment, berlin)).toEqual(localTime(moment, 'Europe/Berlin'));
});

test('the remembered offset is of one zone: a hall that moves has other clocks at once', () => {
  const clock = localClock();
  const noon = at('2026-07-01T12:00:00Z');
  const minutes = (hall: Hall | null) => clock(noon, hall).minutes / 60;
  expect([minutes(berlin), minutes(aHall({ zone: 'Asia/Kolkata' })), minutes(null), minutes(berlin)]).toEqual([14, 17.5, 12, 14]);
});

test('local times become moments', () => {
  expect(momentOn('2026-07-01', 9 * 60, 'Europe/Berlin')).toBe(at('2026-07-01T07:00:00Z'));
  expect(momentOn('2026-03-29', 150, 'Europe/Berlin')).toBeNull();
  expect(momentOn('2026-10-25', 150, 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
  expect(momentOn('2026-07-01', 1440, 'Europe/Berlin')).toBe(at('2026-07-01T22:00:00Z'));
  expect([beginOfDay('2026-03-29', 'Europe/Berlin'), endOfDay('2026-03-29', 'Europe/Berlin')]).toEqual([
    at('2026-03-28T23:00:00Z'),
    at('2026-03-29T22:00:00Z'),
  ]);
  expect(clockTime(at('2026-07-01T07:05:00Z'), 'Europe/Berlin')).toBe('09:05');
});

test('a time of day is one moment, none where the clocks skip it, and two where they show it twice', () => {
  expect(momentsOn('2026-07-01', 9 * 60, 'Europe/Berlin')).toEqual([at('2026-07-01T07:00:00Z')]);
  expect(momentsOn('2026-03-29', 150, 'Europe/Berlin')).toEqual([]);
  expect(momentsOn('2026-10-25', 150, 'Europe/Berlin')).toEqual([at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')]);
});

test.each([
  ['2026-03-01', '2026-03-01', 1],
  ['2026-03-01', '2026-04-01', 32],
  ['2026-03-02', '2026-03-01', 0],
])('days from %s to %s: %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Asia/Calcutta', true],
  ['Europe/Atlantis', false],
  ['+02:00', false],
  ['', false],
  ['Europe/Berlin; DROP', false],
])('the zone %s: %s', (zone, exists) => expect(isZone(zone)).toBe(exists));
