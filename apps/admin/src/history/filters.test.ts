import { ROUTES } from '@foyer/contract';
import { expect, test } from 'vitest';
import { NO_FILTERS, queryOf } from './filters.ts';

test('an empty filter does not filter', () => expect(queryOf(NO_FILTERS)).toEqual({}));

test('chosen ones make a good request', () => {
  const query = queryOf({ ...NO_FILTERS, day: '2026-03-02', state: 'served', q: ' A0 ' });
  expect(query).toEqual({ day: '2026-03-02', state: 'served', q: 'A0' });
  expect(ROUTES.listTickets.query.safeParse(query).success).toBe(true);
});
