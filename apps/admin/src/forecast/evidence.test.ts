import { describe, expect, test } from 'vitest';
import { dayFigure, daysDrawn, ENOUGH, type ServiceErrors, verdictOf } from './evidence.ts';

const shares = (count: number, sooner: number, held: number, later: number) => ({ count, sooner, held, later });

describe('a verdict', () => {
  test.each([
    ['thin', shares(ENOUGH - 1, 0, 0, 1)],
    ['right', shares(ENOUGH, 0.5, 0.3, 0.2)],
    ['right', shares(40, 0.6, 0.1, 0.3)],
    ['too_short', shares(400, 0.4, 0.25, 0.35)],
    ['too_long', shares(400, 0.65, 0.25, 0.1)],
    ['too_short', shares(30, 0, 0, 1)],
  ] as const)('is %s of %o', (verdict, figures) => expect(verdictOf(figures)).toBe(verdict));
  test('needs figures', () => expect(verdictOf({ count: 100, sooner: null, held: null, later: null })).toBe('thin'));
  test('of few forecasts allows for chance', () => {
    expect(verdictOf(shares(30, 0.34, 0.33, 0.33))).toBe('right');
    expect(verdictOf(shares(1000, 0.34, 0.33, 0.33))).toBe('too_short');
  });
});

const service = (days: readonly (readonly [string, number])[]) =>
  ({
    serviceId: 'deposit',
    ...shares(10, 0.5, 0.3, 0.2),
    medianAbsoluteErrorSeconds: 60,
    days: days.map(([businessDay, count]) => ({ businessDay, count, medianAbsoluteErrorSeconds: 60, held: 0.3, sooner: 0.5, later: 0.2 })),
  }) as unknown as ServiceErrors;

test('a day with hardly any forecast is not drawn', () => {
  const one = service([
    ['2026-03-01', 4],
    ['2026-03-02', 5],
  ]);
  expect(dayFigure(one, '2026-03-01', 'held')).toBeNull();
  expect(dayFigure(one, '2026-03-02', 'held')).toBe(0.3);
  expect(dayFigure(one, '2026-03-09', 'held')).toBeNull();
  expect(daysDrawn([one, service([['2026-02-28', 9]])])).toEqual(['2026-02-28', '2026-03-02']);
});
