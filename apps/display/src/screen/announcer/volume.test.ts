import { expect, test } from 'vitest';
import { volumeAt } from './volume.ts';

const voice = {
  volume: 80,
  volumes: [
    { from: '12:00', to: '13:30', volume: 40 },
    { from: '20:00', to: '08:00', volume: 0 },
  ],
};

test.each([
  ['2026-03-02T11:59:00Z', 80],
  ['2026-03-02T12:00:00Z', 40],
  ['2026-03-02T13:29:00Z', 40],
  ['2026-03-02T13:30:00Z', 80],
  ['2026-03-02T19:59:00Z', 80],
  ['2026-03-02T20:00:00Z', 0],
  ['2026-03-03T00:00:00Z', 0],
  ['2026-03-03T07:59:00Z', 0],
  ['2026-03-03T08:00:00Z', 80],
])('at %s the hall is at %i percent', (at, percent) => {
  expect(volumeAt(voice, Date.parse(at), 'UTC')).toBe(percent);
});

test('it is the hall’s own time that counts', () => {
  expect(volumeAt(voice, Date.parse('2026-03-02T11:00:00Z'), 'Europe/Berlin')).toBe(40);
  expect(volumeAt({ volume: 80, volumes: [] }, 0, 'UTC')).toBe(80);
});
