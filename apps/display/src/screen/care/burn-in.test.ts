import { expect, it } from 'vitest';
import { isResting, shiftAt } from './burn-in.ts';

it('wanders over its whole margin in small steps', () => {
  const places = Array.from({ length: 80 }, (_, minute) => shiftAt(minute * 60_000));
  expect(new Set(places.map(({ x }) => x)).size).toBe(9);
  expect(new Set(places.map(({ y }) => y)).size).toBe(6);
  for (const [index, { x, y }] of places.slice(1).entries()) {
    expect(Math.abs(x - (places[index]?.x ?? 0))).toBeLessThan(0.26);
    expect(Math.abs(y - (places[index]?.y ?? 0))).toBeLessThan(0.41);
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
  }
  expect(shiftAt(59_999)).toEqual(shiftAt(0));
});
it('rests when the hall is closed and empty', () => {
  const service = (open: boolean, waiting: number) => ({ availability: { open }, waiting }) as never;
  const counter = (number: string | null) => ({ currentTicket: number && { number } }) as never;
  expect(isResting([service(false, 0)], [counter(null)])).toBe(true);
  expect(isResting([service(true, 0)], [counter(null)])).toBe(false);
  expect(isResting([service(false, 1)], [counter(null)])).toBe(false);
  expect(isResting([service(false, 0)], [counter('A001')])).toBe(false);
  expect(isResting([], [])).toBe(false);
});
