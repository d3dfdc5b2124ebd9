import { type HallView, ROUTES, type ServiceView } from '@foyer/contract';
import { expect, test } from 'vitest';
import { bodyOf, valuesOf } from './service-values.ts';

const hall = { languages: ['en', 'ru', 'ar'] } as unknown as HallView;
const service = {
  id: 'deposit',
  name: 'Deposit',
  names: { en: 'Deposit', ru: 'Вклад' },
  series: { prefix: 'A', first: 1, last: 999, step: 1 },
  expectedServiceSeconds: 90,
  order: 2,
  open: false,
  waiting: 4,
  eta: null,
} as unknown as ServiceView;

test('a service that is not touched stays as it is', () => {
  expect(bodyOf(valuesOf(service, hall), hall)).toEqual({
    name: 'Deposit',
    names: { ru: 'Вклад' },
    series: service.series,
    expectedServiceSeconds: 90,
    order: 2,
    open: false,
  });
});

test('a new one leaves out what is empty, and is a good request', () => {
  const body = bodyOf({ ...valuesOf(null, hall), names: { en: 'Loans', ru: ' ', ar: '' }, prefix: ' l ', order: '' }, hall);
  expect(body).toMatchObject({ name: 'Loans', names: {}, series: { prefix: 'L' }, order: undefined });
  expect(ROUTES.createService.body.safeParse(body).success).toBe(true);
});
