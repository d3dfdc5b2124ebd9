import { type HallView, ROUTES, type ServiceView } from '@foyer/contract';
import { createI18n } from '@foyer/ui';
import { describe, expect, it, test } from 'vitest';
import { CLOSED_ALWAYS } from '../hours/hours.ts';
import { ADMIN_TEXTS } from '../texts.ts';
import { availabilityText, isServedNowhere, setStatusOf } from './availability-text.ts';
import { serviceProblems } from './service-problems.ts';
import { bodyOf, type ServiceValues, valuesOf } from './service-values.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const hall = { languages: ['en', 'ru', 'ar'] } as unknown as HallView;
const hours = {
  weekly: { ...CLOSED_ALWAYS.weekly, mon: [{ from: '09:00', to: '17:00' }] },
  exceptions: [{ date: '2026-05-01', ranges: [], note: 'Labour Day' }],
};
const rules = { slotMinutes: 20, capacity: 2, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 900 };
const settings = {
  series: { prefix: 'A', first: 1, last: 999, step: 1, wrap: true },
  expectedServiceSeconds: 90,
  order: 2,
  hours,
  dailyQuota: 40,
  lastTicket: 'warn',
  targetWaitSeconds: 600,
  outcomes: [{ code: 'granted', name: { en: 'Granted', ru: 'Одобрено' } }],
  outcomeRequired: true,
  icon: 'cash-in',
  groupId: 'cash',
  atKiosk: false,
  appointments: rules,
} as const;
const service = {
  id: 'deposit',
  name: 'Deposit',
  names: { en: 'Deposit', ru: 'Вклад' },
  description: { en: 'Pay in cash.' },
  ...settings,
  open: false,
  waiting: 4,
  eta: null,
} as unknown as ServiceView;

test('a service that is not touched stays as it is, and open or closed as it was', () => {
  const body = bodyOf(valuesOf(service, hall), hall);
  expect(body).toEqual({ name: 'Deposit', names: { ru: 'Вклад' }, description: { en: 'Pay in cash.' }, ...settings });
  expect(ROUTES.updateService.body.safeParse(body).success).toBe(true);
});

const fresh = (change: Partial<ServiceValues>): ServiceValues =>
  ({ ...valuesOf(null, hall), names: { en: 'Loans', ru: ' ', ar: '' }, prefix: ' l ', ...change }) as ServiceValues;

test('a new one leaves out what is empty, and is a good request', () => {
  const body = bodyOf(fresh({ order: '' }), hall);
  expect(body).toMatchObject({ name: 'Loans', names: {}, series: { prefix: 'L' }, order: undefined });
  expect(body).toMatchObject({ hours: null, dailyQuota: null, targetWaitSeconds: null, appointments: null, groupId: null, icon: null });
  expect(serviceProblems(t, fresh({ order: '' }), hall, [])).toEqual({});
});

test('outcomes without a code get one of their own', () => {
  const named = (en: string, code = '') => ({ key: en, code, name: { en, ru: '', ar: '' } });
  const { outcomes } = bodyOf(fresh({ outcomes: [named('Not granted'), named('Not granted'), named('Refused', 'no')] }), hall);
  expect(outcomes).toEqual([
    { code: 'not-granted', name: { en: 'Not granted' } },
    { code: 'not-granted-2', name: { en: 'Not granted' } },
    { code: 'no', name: { en: 'Refused' } },
  ]);
});

describe('what is wrong stands at its field', () => {
  const outcome = (code: string, en: string) => ({ key: code + en, code, name: { en, ru: '', ar: '' } });
  it.each<[string, Partial<ServiceValues>, string[]]>([
    ['no quota', { dailyQuota: '' }, []],
    ['a quota of −1', { dailyQuota: -1 }, ['dailyQuota']],
    [
      'hours that end before they begin',
      { hasHours: true, hours: { ...hours, weekly: { ...hours.weekly, tue: [{ from: '17:00', to: '09:00' }] } } },
      ['hours'],
    ],
    [
      'the same, but the service has no hours',
      { hasHours: false, hours: { ...hours, weekly: { ...hours.weekly, tue: [{ from: '17:00', to: '' }] } } },
      [],
    ],
    ['an outcome without a name', { outcomes: [outcome('a', ' ')] }, ['outcomes.0.name.en']],
    ['an outcome twice', { outcomes: [outcome('a', 'A'), outcome('a', 'B')] }, ['outcomes.1.code']],
    ['a code with a space', { outcomes: [outcome('a b', 'A')] }, ['outcomes.0.code']],
    ['a slot of 4 minutes', { takesAppointments: true, appointments: { ...rules, slotMinutes: 4 } }, ['appointments.slotMinutes']],
    ['no capacity', { takesAppointments: true, appointments: { ...rules, capacity: '' } }, ['appointments.capacity']],
    ['released too soon', { takesAppointments: true, appointments: { ...rules, releaseSeconds: 599 } }, ['appointments.releaseSeconds']],
    ['a target of 5 seconds', { targetWaitSeconds: 5 }, ['targetWaitSeconds']],
    ['no name', { names: { en: '', ru: 'Кредиты', ar: '' } }, ['names.en']],
  ])('%s', (_, change, fields) => expect(Object.keys(serviceProblems(t, fresh(change), hall, []))).toEqual(fields));
});

describe('whether tickets can be taken', () => {
  const described = (availability: object, openedFor: string | null = null) =>
    availabilityText(
      t,
      {
        availability: { open: true, reason: null, opensAt: null, closesAt: null, mayBeTooLate: false, ...availability },
        openedFor,
      } as never,
      '2026-11-20',
      'en',
    );
  it('is said with its time', () => {
    expect(described({})).toBe('Open');
    expect(described({ closesAt: '17:00' })).toBe('Open until 17:00');
    expect(described({}, '2026-11-20')).toBe('Opened by hand for today');
    expect(described({ open: false, reason: 'SERVICE_OUT_OF_HOURS', opensAt: '2026-11-20T14:00' })).toBe('Out of hours, opens 14:00');
    expect(described({ open: false, reason: 'SERVICE_OUT_OF_HOURS', opensAt: '2026-11-23T09:00' })).toBe('Out of hours, opens Mon 09:00');
    expect(described({ open: false, reason: 'QUOTA_REACHED' })).toBe('Day’s tickets are gone');
  });
  it('means little where no counter serves it', () => {
    const counters = [{ serviceIds: ['deposit'] }, { serviceIds: [] }] as never;
    expect(['deposit', 'loans'].map((id) => isServedNowhere({ id } as never, counters))).toEqual([false, true]);
  });
  it('has been said by the supervisor, or by the hours', () => {
    const by = (open: boolean, openedFor: string | null, its: unknown) => setStatusOf({ open, openedFor, hours: its } as never);
    expect(by(false, null, hours)).toBe('closed');
    expect(by(true, null, hours)).toBe('by_hours');
    expect(by(true, '2026-11-20', hours)).toBe('open');
    expect(by(true, null, null)).toBe('open');
  });
});
