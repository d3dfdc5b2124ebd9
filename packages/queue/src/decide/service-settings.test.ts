import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { AppointmentRules, Service } from '../model.ts';
import {
  aHall,
  aProfile,
  aService,
  book,
  call,
  changeHall,
  changeService,
  configure,
  contextAt,
  DAY_MS,
  hallAfter,
  issue,
  localAt,
  MORNING,
  noShow,
  plan,
  putProfile,
  putService,
  removeService,
  type Steps,
  serviceId,
  serviceStatus,
  TWO_COUNTERS,
  weekly,
} from '../test/index.ts';
import { decide } from './decide.ts';

const GROUPS = [{ id: 'money', name: { en: 'Money' }, order: 1, icon: null }];
const RULES: AppointmentRules = { slotMinutes: 30, capacity: 2, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 900 };
const grouped = [configure({ groups: GROUPS }), putService('deposit', { groupId: 'money' })];

/** The events, or the refusal. */
function outcomeOf(steps: Steps, command: Command, now = MORNING) {
  const decision = decide(hallAfter(...steps), command, contextAt(now, command));
  return decision.ok ? decision.events : decision.rejection;
}
const invalid = (field: string) => ({ code: 'SETTING_INVALID', details: { field } });
const appointments = (over: Partial<AppointmentRules>) => ({ appointments: { ...RULES, ...over } });
const outcome = (code: string, language = 'en') => ({ code, name: { [language]: 'Granted' } });

describe('a service is refused', () => {
  test.each([
    ['with a quota below one', { dailyQuota: -1 }, { code: 'QUOTA_INVALID', details: { quota: -1 } }],
    ['with a quota of nothing', { dailyQuota: 0 }, { code: 'QUOTA_INVALID', details: { quota: 0 } }],
    ['with half a quota', { dailyQuota: 2.5 }, { code: 'QUOTA_INVALID', details: { quota: 2.5 } }],
    [
      'with hours that end before they begin',
      { hours: weekly({ from: '18:00', to: '09:00' }) },
      { code: 'HOURS_INVALID', details: { weekday: 'mon', date: null, from: '18:00', to: '09:00', problem: 'ends_before_it_begins' } },
    ],
    ['in a group that is not there', { groupId: 'x' }, { code: 'GROUP_UNKNOWN', details: { groupId: 'x' } }],
    ['with a place that is no number', { order: Number.NaN }, invalid('order')],
    ['with a target wait of nothing', { targetWaitSeconds: 0 }, invalid('targetWaitSeconds')],
    ['with an outcome without a code', { outcomes: [outcome('')] }, invalid('outcomes')],
    ['with an outcome twice', { outcomes: [outcome('granted'), outcome('granted')] }, invalid('outcomes')],
    ['with an outcome without a name', { outcomes: [outcome('granted', 'ru')] }, invalid('outcomes')],
    ['with an icon without a name', { icon: '' }, invalid('icon')],
    ['with slots of four minutes', appointments({ slotMinutes: 4 }), invalid('appointments.slotMinutes')],
    ['with slots of more than eight hours', appointments({ slotMinutes: 481 }), invalid('appointments.slotMinutes')],
    ['with slots for nobody', appointments({ capacity: 0 }), invalid('appointments.capacity')],
    ['with an early time below zero', appointments({ earlySeconds: -1 }), invalid('appointments.earlySeconds')],
    ['with a late time that is no number', appointments({ lateSeconds: Number.NaN }), invalid('appointments.lateSeconds')],
    [
      'when it releases before anybody is late',
      appointments({ lateSeconds: 600, releaseSeconds: 599 }),
      invalid('appointments.releaseSeconds'),
    ],
  ] as [string, Partial<Service>, object][])('%s', (_, over, rejection) => {
    expect(outcomeOf([configure()], putService('deposit', over))).toEqual(rejection);
  });

  test('also when it is changed', () => {
    expect(outcomeOf(TWO_COUNTERS, changeService('deposit', { dailyQuota: 0 }))).toMatchObject({ code: 'QUOTA_INVALID' });
  });
});

test('hours are put in order', () => {
  const [early, late] = [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ];
  expect(outcomeOf([configure()], putService('deposit', { hours: weekly(late, early) }))).toEqual([
    { type: 'service_put', service: aService('deposit', { hours: weekly(early, late) }) },
  ]);
});

test('what an older sender leaves out gets its default', () => {
  const { id, name, series, expectedServiceSeconds, order } = aService('deposit');
  const { wrap, ...old } = series;
  const service = { id, name, series: old, expectedServiceSeconds, order, open: true } as unknown as Service;
  expect(outcomeOf([configure()], { type: 'put_service', service })).toEqual([{ type: 'service_put', service: aService('deposit') }]);
});

describe('a service stays', () => {
  const inUse = (openTickets: number) => ({ code: 'SERVICE_IN_USE', details: { serviceId: serviceId('withdrawal'), openTickets } });

  test('while a visit is to come to it', () => {
    const journeys = [...TWO_COUNTERS, issue(1, 'deposit', { journey: ['withdrawal'] }), issue(2, 'deposit'), plan(2, ['withdrawal'])];
    expect(outcomeOf(journeys, removeService('withdrawal'))).toEqual(inUse(2));
  });

  test('while bookings of it are open', () => {
    const booked = [...TWO_COUNTERS, putService('deposit', { appointments: RULES }), book(1, 'deposit', MORNING + DAY_MS)];
    expect(outcomeOf([...booked, issue(1, 'deposit')], removeService('deposit'))).toEqual({
      code: 'SERVICE_IN_USE',
      details: { serviceId: serviceId('deposit'), openTickets: 1, appointments: 1 },
    });
  });
});

test('a removed service leaves the work profiles', () => {
  const steps = [...TWO_COUNTERS, putProfile('all', ['deposit', 'withdrawal'])];
  expect(outcomeOf(steps, removeService('withdrawal'))).toEqual([
    expect.objectContaining({ type: 'counter_put' }),
    { type: 'profile_put', profile: aProfile('all', ['deposit']) },
    { type: 'service_removed', serviceId: serviceId('withdrawal') },
  ]);
});

describe('the supervisor’s word for today', () => {
  const today = contextAt(MORNING).businessDay;
  const hours = weekly({ from: '09:00', to: '12:00' });
  const putAs = (over: Partial<Service>) => [{ type: 'service_put', service: aService('deposit', over) }];
  const steps = (over: Partial<Service>) => [configure(), putService('deposit', over)];

  test.each([
    ['opens a closed service', { open: false }, 'open', { open: true }],
    ['opens one out of its hours, for this day', { hours }, 'open', { hours, openedFor: today }],
    ['opens a closed one out of its hours', { hours, open: false }, 'open', { hours, openedFor: today }],
    ['closes it', { hours }, 'closed', { hours, open: false }],
    ['closes one that was opened', { hours, openedFor: today }, 'closed', { hours, open: false }],
    ['leaves it to the hours again', { hours, openedFor: today }, 'by_hours', { hours }],
    ['leaves a closed one to the hours', { hours, open: false }, 'by_hours', { hours }],
  ] as [string, Partial<Service>, 'open' | 'closed' | 'by_hours', Partial<Service>][])('%s', (_, before, to, after) => {
    expect(outcomeOf(steps(before), serviceStatus('deposit', to))).toEqual(putAs(after));
  });

  test.each([
    ['open', {}],
    ['by_hours', { hours }],
    ['closed', { open: false }],
    ['open', { hours, openedFor: today }],
  ] as ['open' | 'closed' | 'by_hours', Partial<Service>][])('that it be %s changes nothing where it is', (to, before) => {
    expect(outcomeOf(steps(before), serviceStatus('deposit', to))).toEqual([]);
  });

  test('within the hours opens it as usual', () => {
    const during = { ...contextAt(MORNING), local: { ...localAt(MORNING), minutes: 600 } };
    const decision = decide(hallAfter(...steps({ hours, open: false })), serviceStatus('deposit', 'open'), during);
    expect(decision).toEqual({ ok: true, events: putAs({ hours }) });
  });

  test('is about a service that is there', () => {
    expect(outcomeOf([configure()], serviceStatus('x', 'open'))).toEqual({ code: 'SERVICE_UNKNOWN', details: { serviceId: 'x' } });
  });
});

describe('a change of the hall', () => {
  test('leaves the rest as it is', () => {
    const steps = [configure({ maxRequeues: 7 })];
    expect(outcomeOf(steps, changeHall({ cutover: '04:00', name: undefined }))).toEqual([
      { type: 'hall_configured', hall: aHall({ maxRequeues: 7, cutover: '04:00' }) },
    ]);
  });

  const [monday, tuesday] = ['2026-01-05', '2026-01-06'];
  const [zone, cutover] = [{ zone: 'Pacific/Auckland' }, { cutover: '23:00' }];
  const waiting = [...TWO_COUNTERS, issue(1, 'deposit')];
  const inUse = (field: string) => ({
    code: 'BUSINESS_DAY_IN_USE',
    details: { field, openTickets: 1, businessDay: monday, wouldBe: tuesday },
  });
  test.each([
    ['zone', zone],
    ['cutover', cutover],
    ['zone', { ...zone, ...cutover }],
  ])('that would begin another business day is refused while tickets are open: %s', (field, changes) => {
    expect(outcomeOf(waiting, changeHall(changes, tuesday))).toEqual(inUse(field));
    expect(outcomeOf([...waiting, call('a')], changeHall(changes, tuesday))).toEqual(inUse(field));
  });

  test('that leaves the business day as it is, or meets an empty hall, is made', () => {
    const made = [{ type: 'hall_configured', hall: aHall(zone) }];
    expect(outcomeOf(waiting, changeHall(zone, monday))).toEqual(made);
    expect(outcomeOf(waiting, changeHall(zone))).toEqual(made);
    expect(outcomeOf([...waiting, call('a'), noShow('a')], changeHall(zone, tuesday))).toEqual(made);
  });

  const refused = (field: string) => ({ code: 'HALL_INVALID', details: { field } });
  const [first] = GROUPS as [(typeof GROUPS)[0]];
  test.each([
    ['before there is one', [], changeHall({ cutover: '04:00' }), 'hall'],
    ['with a group twice', grouped, changeHall({ groups: [first, first] }), 'groups'],
    ['with a group without an id', grouped, changeHall({ groups: [first, { ...first, id: '' }] }), 'groups'],
    ['with a group without a name', grouped, changeHall({ groups: [{ ...first, name: { ru: 'Деньги' } }] }), 'groups'],
    ['with a group without a place', grouped, changeHall({ groups: [{ ...first, order: 0.5 }] }), 'groups'],
    ['without a group that a service is in', grouped, changeHall({ groups: [] }), 'groups'],
    ['with requeues below zero', grouped, changeHall({ maxRequeues: -1 }), 'maxRequeues'],
    ['with half a requeue', grouped, changeHall({ maxRequeues: 1.5 }), 'maxRequeues'],
    [
      'to a first language in which an outcome has no name',
      [configure(), putService('deposit', { name: { en: 'Deposit', ru: 'Вклад' }, outcomes: [outcome('granted')] })],
      changeHall({ languages: ['ru', 'en'], name: { ru: 'Зал' }, priorities: [{ id: 'ordinary', rank: 0, name: { ru: 'Все' } }] }),
      'languages',
    ],
    [
      'without the class of somebody who can be restored',
      [...TWO_COUNTERS, issue(1, 'deposit', { priority: 'paid' }), call('a'), noShow('a')],
      changeHall({ priorities: aHall().priorities.slice(0, 1) }),
      'priorities',
    ],
  ] as [string, Steps, Command, string][])('is refused %s', (_, steps, command, field) => {
    expect(outcomeOf(steps, command)).toEqual(refused(field));
  });
});

test('a hall of an older sender gets what it does not know', () => {
  const { groups, atDayEnd, maxRequeues, nextLegPlace, startAtCall, ...old } = aHall();
  expect(outcomeOf([], { type: 'configure_hall', hall: old as never })).toEqual([{ type: 'hall_configured', hall: aHall() }]);
});
