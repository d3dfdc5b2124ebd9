import { type CounterView, ROUTES } from '@foyer/contract';
import { createI18n } from '@foyer/ui';
import { describe, expect, it, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { bodyOf, type CounterValues, counterProblems, valuesOf } from './counter-values.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const counter = {
  id: 'counter-a',
  name: 'A',
  serial: 'FX-1',
  zoneId: 'front',
  profileId: 'cash',
  serviceIds: ['deposit', 'loans'],
  ownServiceIds: ['cards'],
  userIds: ['ann'],
  autoCallSeconds: 20,
  returnAfterBreak: false,
} as unknown as CounterView;

test('a counter that is not touched stays as it is, also the services that its profile hides', () => {
  const body = bodyOf(valuesOf(counter));
  expect(body).toEqual({
    name: 'A',
    serial: 'FX-1',
    zoneId: 'front',
    profileId: 'cash',
    serviceIds: ['cards'],
    userIds: ['ann'],
    autoCallSeconds: 20,
    returnAfterBreak: false,
  });
  expect(ROUTES.createCounter.body.safeParse(body).success).toBe(true);
});

test('what is switched off is not sent', () => {
  const body = bodyOf({ ...valuesOf(counter), worksBy: 'own', callsByItself: false });
  expect(body).toMatchObject({ profileId: null, autoCallSeconds: null });
});

describe('what is wrong stands at its field', () => {
  it.each<[Partial<CounterValues>, string[]]>([
    [{}, []],
    [{ name: ' ' }, ['name']],
    [{ profileId: '' }, ['profileId']],
    [{ profileId: '', worksBy: 'own' }, []],
    [{ autoCallSeconds: '' }, ['autoCallSeconds']],
    [{ autoCallSeconds: '', callsByItself: false }, []],
    [{ autoCallSeconds: 3601 }, ['autoCallSeconds']],
  ])('%j', (change, fields) => {
    expect(Object.keys(counterProblems(t, { ...valuesOf(counter), ...change } as CounterValues))).toEqual(fields);
  });
});
