import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import { SERVICE_DEFAULTS } from '../model.ts';
import type { HallState } from '../state.ts';
import {
  aCounter,
  aService,
  changeCounter,
  changeService,
  configure,
  contextAt,
  createCounter,
  createService,
  hallAfter,
  MORNING,
  putCounter,
  putService,
  serviceId,
  TWO_COUNTERS,
  weekly,
} from '../test/index.ts';
import { decide } from './decide.ts';

function eventsOf(state: HallState, command: Command) {
  const decision = decide(state, command, contextAt(MORNING));
  return decision.ok ? decision.events : decision.rejection;
}

const LOANS = { name: 'Loans & cards', series: { prefix: 'L' } };
const loans = (id: string, over: object = {}) => [
  {
    type: 'service_put',
    service: {
      ...SERVICE_DEFAULTS,
      id: serviceId(id),
      name: { en: 'Loans & cards' },
      series: { prefix: 'L', first: 1, last: 999, step: 1, wrap: false },
      expectedServiceSeconds: 300,
      order: 1,
      ...over,
    },
  },
];

describe('a new service', () => {
  test('gets its id from its name, and what nobody said by default', () => {
    expect(eventsOf(hallAfter(configure()), createService(null, LOANS))).toEqual(loans('loans-cards'));
  });

  test('gets an id that is free', () => {
    const first = createService(null, { ...LOANS, series: { prefix: 'A' } });
    const second = createService(null, { ...LOANS, series: { prefix: 'B' } });
    expect(eventsOf(hallAfter(configure(), first, second), createService(null, LOANS))).toEqual(loans('loans-cards-3', { order: 3 }));
  });

  test('without Latin letters in its name is called a service', () => {
    const command = createService(null, { ...LOANS, name: 'Кредиты', names: { ru: 'Кредиты' } });
    expect(eventsOf(hallAfter(configure()), command)).toEqual(loans('service', { name: { en: 'Кредиты', ru: 'Кредиты' } }));
  });

  test('keeps the id and everything else that was said', () => {
    const said = {
      series: { prefix: 'L', first: 5, last: 50, step: 5, wrap: true },
      description: { en: 'Ask for a loan' },
      expectedServiceSeconds: 60,
      order: 7,
      open: false,
      hours: weekly({ from: '09:00', to: '17:00' }),
      dailyQuota: 40,
      lastTicket: 'close',
      targetWaitSeconds: 600,
      outcomes: [{ code: 'granted', name: { en: 'Granted' } }],
      outcomeRequired: true,
      icon: 'coins',
      groupId: 'money',
      atKiosk: false,
      appointments: { slotMinutes: 30, capacity: 2, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 900 },
    } as const;
    const groups = [{ id: 'money', name: { en: 'Money' }, order: 1, icon: null }];
    expect(eventsOf(hallAfter(configure({ groups })), createService('credit', { ...LOANS, ...said }))).toEqual(loans('credit', said));
  });
});

describe('a change of a service', () => {
  const name = { en: 'Deposit', ru: 'Вклад' };
  const state = hallAfter(configure(), putService('deposit', { name }));
  const becomes = (over: object) => [{ type: 'service_put', service: aService('deposit', { name, ...over }) }];

  test.each([
    ['its place alone', { order: 9 }, { order: 9 }],
    ['its own name and no other', { name: 'Pay in' }, { name: { en: 'Pay in', ru: 'Вклад' } }],
    ['the other names and not its own', { names: { ar: 'إيداع' } }, { name: { en: 'Deposit', ar: 'إيداع' } }],
    ['a part of its series', { series: { wrap: true } }, { series: { prefix: 'D', first: 1, last: 999, step: 1, wrap: true } }],
    ['what it may be without', { dailyQuota: null, targetWaitSeconds: 300 }, { targetWaitSeconds: 300 }],
    ['nothing', {}, {}],
    ['nothing by what is absent', { open: undefined, name: undefined }, {}],
  ])('changes %s', (_, changes, over) => expect(eventsOf(state, changeService('deposit', changes))).toEqual(becomes(over)));

  test('is of the service as it is now: two senders who saw the same one both have their way', () => {
    const after = hallAfter(configure(), putService('deposit', { name }), changeService('deposit', { order: 9 }));
    expect(eventsOf(after, changeService('deposit', { open: false }))).toEqual(becomes({ order: 9, open: false }));
  });
});

describe('a counter', () => {
  test('that is new gets its id from its name, a free one', () => {
    const state = hallAfter(...TWO_COUNTERS, createCounter(null, { name: 'Par' }));
    expect(eventsOf(state, createCounter(null, { name: 'Par!' }))).toEqual([
      { type: 'counter_put', counter: aCounter('counter-par-2', [], { name: 'Par!', serial: '' }) },
    ]);
  });

  test('that changes keeps the rest as it is now', () => {
    const state = hallAfter(...TWO_COUNTERS, putCounter('a', ['deposit'], { serial: 'S-1' }), changeCounter('a', { name: 'Z' }));
    expect(eventsOf(state, changeCounter('a', { serviceIds: [], serial: undefined }))).toEqual([
      { type: 'counter_put', counter: aCounter('a', [], { name: 'Z', serial: 'S-1' }) },
    ]);
  });
});
