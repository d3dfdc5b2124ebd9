import { expect, it } from 'vitest';
import { minutesBehind } from './appointment.ts';

const booked = '2026-03-02T09:00:00.000Z';

it.each([
  ['2026-03-02T08:40:00.000Z', 0],
  ['2026-03-02T09:00:59.000Z', 0],
  ['2026-03-02T09:07:10.000Z', 7],
])('an appointment at nine called at %s is %d minutes behind', (called, minutes) => {
  expect(minutesBehind(booked, called)).toBe(minutes);
  expect(minutesBehind(booked, Date.parse(called))).toBe(minutes);
});
