import { manualClock } from '@foyer/testkit';
import { describe, expect, test } from 'vitest';
import { NEW } from './book.ts';
import { paperForecast } from './paper-left.ts';

const MINUTE = 60_000;
const START = '2026-03-02T09:00:00.000Z';

function aMorning(tickets: number, everyMs = MINUTE) {
  const clock = manualClock(START);
  const forecast = paperForecast([], clock);
  const begun = clock.now();
  let usedMm = 0;
  for (let index = 0; index < tickets; index += 1) {
    forecast.add('p', 100);
    usedMm += 100;
    clock.advance(everyMs);
  }
  const row = { ...NEW, id: 'p', rollMm: 20_000, usedMm, rollSince: begun };
  return { clock, forecast, row };
}

describe('the paper in a printer', () => {
  test('too few tickets say nothing', () => {
    const { forecast, row } = aMorning(4);
    expect(forecast.roll(row)).toMatchObject({ usedMm: 400, ticketsLeft: null, endsAt: null });
    expect(forecast.isLow(row)).toBe(false);
  });
  test('lasts as many tickets as the last ones were long, and as long as they come as they came', () => {
    const { clock, forecast, row } = aMorning(60);
    const { ticketsLeft, endsAt } = forecast.roll(row);
    expect(ticketsLeft).toBe(140);
    expect(Date.parse(endsAt as string) - clock.now()).toBe(140 * MINUTE);
    expect(forecast.isLow(row)).toBe(false);
  });
  test('is low with few tickets left, or when it ends soon', () => {
    const { forecast, row } = aMorning(60);
    expect(forecast.isLow({ ...row, rollMm: row.usedMm + 2900 })).toBe(true);
    expect(forecast.isLow({ ...row, rollMm: row.usedMm + 3500 })).toBe(false);
    const rush = aMorning(120, 10_000);
    expect(rush.forecast.isLow({ ...rush.row, rollMm: rush.row.usedMm + 10_000 })).toBe(true);
  });
  test('after a start, is told by what the roll has given', () => {
    const clock = manualClock(START);
    const printed = Array.from({ length: 50 }, (_, index) => ({ printerId: 'p', queuedAt: clock.now() - (50 - index) * MINUTE }));
    const row = { ...NEW, id: 'p', rollMm: 20_000, usedMm: 5000, rollSince: clock.now() - 60 * MINUTE };
    expect(paperForecast(printed, clock).roll(row).ticketsLeft).toBe(150);
  });
});
