import type { AppointmentView } from '@foyer/contract';
import { expect, test } from 'vitest';
import { dayPlan, isFree, parted, tallyOf } from './day-plan.ts';

const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const booking = (id: string, time: string, state: AppointmentView['state'] = 'booked') =>
  ({ id, at: at(time), state }) as unknown as AppointmentView;
const SLOTS = [
  { at: at('09:00'), capacity: 2, booked: 2 },
  { at: at('09:30'), capacity: 2, booked: 1 },
  { at: at('10:00'), capacity: 2, booked: 0 },
];

test('each slot has its bookings, those who are coming first', () => {
  const plan = dayPlan(SLOTS, [booking('gone', '09:00', 'cancelled'), booking('a', '09:00'), booking('b', '09:30', 'checked_in')]);
  expect(plan.map((slot) => [slot.taken, slot.bookings.map(({ id }) => id)])).toEqual([
    [2, ['a', 'gone']],
    [1, ['b']],
    [0, []],
  ]);
});

test('a booking at a time that is no slot any more is not lost, and nothing can be booked there', () => {
  const plan = dayPlan(SLOTS, [booking('early', '08:45'), booking('odd', '09:40')]);
  expect(plan.map((slot) => [slot.at.slice(11, 16), slot.capacity])).toEqual([
    ['08:45', null],
    ['09:00', 2],
    ['09:30', 2],
    ['09:40', null],
    ['10:00', 2],
  ]);
  expect(plan.filter(({ capacity }) => capacity === null).some((slot) => isFree(slot, 0))).toBe(false);
});

test('a slot is free until it is full or has begun', () => {
  const now = Date.parse(at('09:30'));
  expect(dayPlan(SLOTS, []).map((slot) => isFree(slot, now))).toEqual([false, false, true]);
  expect(dayPlan(SLOTS, []).map((slot) => isFree(slot, 0))).toEqual([false, true, true]);
});

test('the day in figures counts only what can still be booked as free', () => {
  const plan = dayPlan(SLOTS, [booking('a', '09:00', 'missed'), booking('b', '09:30'), booking('c', '09:00', 'checked_in')]);
  expect(tallyOf(plan, Date.parse(at('09:15')))).toEqual({ booked: 1, checkedIn: 1, missed: 1, free: 3 });
});

test.each([
  ['09:45', [], ['10:00']],
  ['09:45', [booking('a', '09:00', 'missed')], ['09:00', '10:00']],
  ['10:20', [booking('a', '09:00', 'missed'), booking('b', '09:30', 'checked_in')], ['09:30']],
  ['11:30', [booking('a', '09:00', 'booked'), booking('b', '10:00', 'checked_in')], ['09:00']],
])('at %s the day begins there, with who is awaited or was booked just before', (time, bookings, shown) => {
  const plan = dayPlan(SLOTS, bookings);
  const { folded, rest } = parted(plan, Date.parse(at(time)));
  expect(rest.map((slot) => slot.at.slice(11, 16))).toEqual(shown);
  expect(folded).toBe(SLOTS.length - shown.length);
  expect(parted(plan, 0)).toEqual({ folded: 0, rest: plan });
});
