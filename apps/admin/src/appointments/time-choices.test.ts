import { expect, test } from 'vitest';
import { timeChoices } from './time-choices.ts';

const at = (time: string) => `2026-03-02T${time}:00.000Z`;
const slots = [
  { at: at('09:00'), capacity: 2, booked: 0 },
  { at: at('09:30'), capacity: 2, booked: 2 },
  { at: at('10:00'), capacity: 2, booked: 1 },
];
const now = Date.parse(at('09:10'));
const shape = (given: Partial<Parameters<typeof timeChoices>[0]>) =>
  timeChoices({ slots, chosen: '', now, keeps: null, ...given }).map(({ at: moment, free, allowed }) => [
    moment.slice(11, 16),
    free,
    allowed,
  ]);

test('what is over is left out, what is full cannot be chosen', () => {
  expect(shape({})).toEqual([
    ['09:30', 0, false],
    ['10:00', 1, true],
  ]);
  expect(shape({ slots: undefined })).toEqual([]);
});

test('a booking may keep its time, though it is full with it or over', () => {
  expect(shape({ keeps: at('09:30'), chosen: at('09:30') })[0]).toEqual(['09:30', null, true]);
  expect(shape({ keeps: at('08:15'), chosen: at('08:15') })[0]).toEqual(['08:15', null, true]);
});

test('what stands in the form stays there when its time comes meanwhile', () => {
  expect(shape({ chosen: at('09:00') })[0]).toEqual(['09:00', 2, true]);
});
