import { ROUTES } from '@foyer/contract';
import { expect, test } from 'vitest';
import { isBackwards, NO_FILTERS, queryOf } from './filters.ts';

test('an empty filter does not filter', () => expect(queryOf(NO_FILTERS)).toEqual({}));

test('chosen ones make a good request, for the list and for the export', () => {
  const query = queryOf({
    ...NO_FILTERS,
    from: '2026-03-01',
    to: '2026-03-02',
    state: 'served',
    waited: '10',
    outcome: 'granted',
    q: ' A0 ',
  });
  expect(query).toEqual({ from: '2026-03-01', to: '2026-03-02', state: 'served', waitedSeconds: 600, outcome: 'granted', q: 'A0' });
  expect(ROUTES.listTickets.query.safeParse(query).success).toBe(true);
  expect(ROUTES.exportTickets.query.safeParse(query).success).toBe(true);
});

test('days the wrong way round are noticed before they are asked for', () => {
  expect(isBackwards({ ...NO_FILTERS, from: '2026-03-02', to: '2026-03-01' })).toBe(true);
  expect(isBackwards({ ...NO_FILTERS, from: '2026-03-02', to: '2026-03-02' })).toBe(false);
  expect(isBackwards({ ...NO_FILTERS, to: '2026-03-01' })).toBe(false);
});
