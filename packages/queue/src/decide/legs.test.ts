import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { HallState } from '../state.ts';
import {
  assign,
  call,
  callTicket,
  configure,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  MORNING,
  noShow,
  park,
  plan,
  putCounter,
  putService,
  recall,
  requeue,
  type Steps,
  serviceId,
  start,
  status,
  TWO_COUNTERS,
  take,
  ticketId,
  toCounter,
  toService,
  toUser,
  transfer,
} from '../test/index.ts';
import { currentTicket, nextFor, parkedAt, position, waitingForCounter, waitingForService } from '../views.ts';
import { decide } from './decide.ts';

const eventsOf = (state: HallState, command: Command, seconds = 0) => {
  const decision = decide(state, command, contextAt(MORNING + seconds * 1000, command));
  return decision.ok ? decision.events : decision.rejection;
};
const hall: Steps = [...TWO_COUNTERS, putService('cards'), putCounter('c', ['cards']), status('c', 'open')];
const ticketOf = (state: HallState, n: number) => state.tickets.get(ticketId(n));
const numbersAt = (counter: string, ...steps: Steps): string[] => {
  const numbers: string[] = [];
  for (const all = [...steps]; ; all.push(call(counter))) {
    const state = hallAfter(...all);
    const next = nextFor(state, counterId(counter), MORNING);
    if (!next) return numbers;
    numbers.push(next.number);
  }
};

describe('a journey', () => {
  const journey = [...hall, issue(1, 'deposit', { journey: ['cards', 'withdrawal'] }), 60, call('b'), 10, start('b')];

  test('goes on at the end of each service, under the same number', () => {
    const state = hallAfter(...journey, 100, finish('b', 'granted'));
    expect(currentTicket(state, counterId('b'))).toBeNull();
    expect(ticketOf(state, 1)).toMatchObject({
      number: 'D001',
      state: 'waiting',
      serviceId: 'cards',
      counterId: null,
      userId: null,
      issuedAt: MORNING,
      waitingSince: MORNING + 170_000,
      firstCalledAt: null,
      calledAt: null,
      startedAt: null,
      reason: null,
      outcome: null,
      journey: ['withdrawal'],
      legs: [
        {
          serviceId: 'deposit',
          counterId: 'b',
          userId: 'ann',
          waitingSince: MORNING,
          firstCalledAt: MORNING + 60_000,
          startedAt: MORNING + 70_000,
          endedAt: MORNING + 170_000,
          end: 'served',
          outcome: 'granted',
        },
      ],
    });
    expect(nextFor(state, counterId('c'), MORNING)?.number).toBe('D001');
    expect(state.durations.get(serviceId('deposit'))?.seconds).toEqual([100]);
  });

  test('ends the visit with its last service', () => {
    const state = hallAfter(...journey, finish('b'), call('c'), finish('c'), call('a'));
    expect(ticketOf(state, 1)).toMatchObject({ serviceId: 'withdrawal', state: 'called', journey: [] });
    expect(eventsOf(state, finish('a'))).toEqual([
      { type: 'ticket_served', ticketId: ticketId(1), counterId: counterId('a'), outcome: null },
    ]);
  });

  test('goes on with the next call too', () => {
    const state = hallAfter(...journey, issue(2, 'deposit'));
    expect(eventsOf(state, call('b'))).toMatchObject([
      { type: 'leg_served', serviceId: 'cards', key: ticketOf(state, 1)?.arrival },
      { type: 'ticket_called', ticketId: ticketId(2) },
    ]);
  });

  test.each([
    ['age', ['D001', 'C001']],
    ['last', ['C001', 'D001']],
    ['first', ['D001', 'C001']],
  ] as const)('stands in the next queue as the hall says: %s', (nextLegPlace, order) => {
    const steps = [...journey, configure({ nextLegPlace }), issue(2, 'cards'), finish('b')];
    expect(numbersAt('c', ...steps)).toEqual(order);
  });

  test('is planned anew, and passes over what was planned before', () => {
    const state = hallAfter(...journey, plan(1, ['withdrawal']));
    expect(eventsOf(state, finish('b'))).toMatchObject([{ type: 'leg_served', serviceId: 'withdrawal' }]);
    expect(eventsOf(state, plan(1, ['withdrawal']))).toEqual([]);
    expect(eventsOf(state, plan(1, []))).toEqual([{ type: 'journey_changed', ticketId: ticketId(1), journey: [] }]);
  });

  test('does not come back to where a transfer has brought it', () => {
    const state = hallAfter(...journey, transfer('b', toService('withdrawal')));
    expect(ticketOf(state, 1)).toMatchObject({ serviceId: 'withdrawal', journey: ['cards'] });
  });
});

describe('a transfer', () => {
  const called = [...hall, issue(1, 'deposit'), 60, call('a')];

  test('ends the leg, unfinished, and the visit waits elsewhere', () => {
    expect(eventsOf(hallAfter(...called), transfer('a', toService('cards'), 'last', 1, { outcome: 'wrong_desk' }))).toMatchObject([
      {
        type: 'ticket_transferred',
        ticketId: ticketId(1),
        counterId: 'a',
        serviceId: 'cards',
        boundTo: null,
        place: 'last',
        outcome: 'wrong_desk',
      },
    ]);
    const state = hallAfter(...called, start('a'), 20, transfer('a', toService('cards')));
    expect(ticketOf(state, 1)).toMatchObject({
      state: 'waiting',
      serviceId: 'cards',
      waitingSince: MORNING + 80_000,
      legs: [{ serviceId: 'deposit', end: 'transferred', outcome: null }],
    });
    expect([waitingForService(state, serviceId('deposit')), waitingForService(state, serviceId('cards'))]).toEqual([0, 1]);
    expect(state.durations.size).toBe(0);
  });

  test.each([
    ['its age, unless said otherwise', undefined, ['D001', 'C001', 'C002']],
    ['first', 'first', ['D001', 'C001', 'C002']],
    ['last', 'last', ['C001', 'C002', 'D001']],
  ] as const)('goes to the place of %s', (_, place, order) => {
    expect(numbersAt('c', ...called, issue(2, 'cards'), issue(3, 'cards'), transfer('a', toService('cards'), place))).toEqual(order);
  });

  test('never overtakes a higher class', () => {
    const steps = [...called, issue(2, 'cards', { priority: 'paid' }), issue(3, 'cards'), transfer('a', toService('cards'), 'first')];
    expect(numbersAt('c', ...steps)).toEqual(['C001', 'D001', 'C002']);
  });

  test('to a counter keeps the service, and nobody else may call', () => {
    const state = hallAfter(...called, transfer('a', toCounter('b')));
    expect(ticketOf(state, 1)).toMatchObject({ serviceId: 'deposit', boundTo: { kind: 'counter', counterId: 'b' } });
    expect(['a', 'b', 'c'].map((id) => nextFor(state, counterId(id), MORNING)?.number)).toEqual([undefined, 'D001', undefined]);
    expect([waitingForCounter(state, counterId('a')), waitingForCounter(state, counterId('b'))]).toEqual([0, 1]);
    expect(position(state, ticketId(1))).toBe(1);
  });

  test('to a person is called where the person sits', () => {
    const state = hallAfter(...called, take('b', 'ben'), transfer('a', toUser('ben', 'cards')));
    expect(ticketOf(state, 1)).toMatchObject({ serviceId: 'cards', boundTo: { kind: 'user', userId: 'ben' } });
    expect(nextFor(state, counterId('c'), MORNING)).toBeNull();
    expect(eventsOf(state, call('b'))).toMatchObject([{ type: 'ticket_called', ticketId: ticketId(1), reason: { code: 'assigned' } }]);
  });

  test('to a service that is closed or full is the specialist’s to decide', () => {
    const shut = [...called, putService('cards', { open: false, dailyQuota: 1 })];
    expect(eventsOf(hallAfter(...shut), transfer('a', toService('cards')))).toMatchObject([{ type: 'ticket_transferred' }]);
  });

  test('to the counter where it is, for another service', () => {
    expect(eventsOf(hallAfter(...called), transfer('a', toCounter('a', 'withdrawal')))).toMatchObject([{ type: 'ticket_transferred' }]);
  });

  test('writes the remark down first', () => {
    const command = transfer('a', toService('cards'), 'last', 1, { remark: 'Needs a form' });
    const state = hallAfter(...called);
    expect(eventsOf(state, command)).toMatchObject([
      { type: 'ticket_remarked', remark: 'Needs a form' },
      { type: 'ticket_transferred', key: state.seq + 2 },
    ]);
  });
});

describe('a requeue', () => {
  const called = [...hall, issue(1, 'deposit'), issue(2, 'deposit'), issue(3, 'deposit'), issue(4, 'deposit', { priority: 'paid' })];
  const first = [...called, callTicket('b', 1)];

  test.each([
    ['last', undefined, ['D004', 'D002', 'D003', 'D001']],
    ['first of its class', 0, ['D004', 'D001', 'D002', 'D003']],
    ['after one', 1, ['D004', 'D002', 'D001', 'D003']],
    ['after more than there are', 5, ['D004', 'D002', 'D003', 'D001']],
  ] as const)('goes %s', (_, after, order) => {
    expect(numbersAt('b', ...first, requeue('b', after))).toEqual(order);
  });

  test('is the same wait, and the first call counts', () => {
    const state = hallAfter(...called, 30, callTicket('b', 1), 5, recall('b'), start('b'), 5, requeue('b'));
    expect(ticketOf(state, 1)).toMatchObject({
      state: 'waiting',
      counterId: null,
      waitingSince: MORNING,
      firstCalledAt: MORNING + 30_000,
      calledAt: null,
      startedAt: null,
      requeues: 1,
      legs: [],
      reason: null,
    });
    const again = hallAfter(...called, 30, callTicket('b', 1), requeue('b', 0), 60, callTicket('b', 1));
    expect(ticketOf(again, 1)).toMatchObject({ firstCalledAt: MORNING + 30_000, calledAt: MORNING + 90_000, recalls: 0 });
  });

  test('is said with the place it was sent to', () => {
    const state = hallAfter(...first);
    expect(eventsOf(state, requeue('b'))).toEqual([
      { type: 'ticket_requeued', ticketId: ticketId(1), counterId: 'b', after: -1, key: state.seq + 1 },
    ]);
    expect(eventsOf(state, requeue('b', 1))).toMatchObject([{ after: 1 }]);
  });

  test('can be done as often as the hall allows', () => {
    const round = [call('b'), requeue('b', 0)];
    const steps = [...hall, configure({ maxRequeues: 2 }), issue(1, 'deposit'), ...round, ...round, call('b')];
    expect(eventsOf(hallAfter(...steps), requeue('b'))).toEqual({ code: 'REQUEUE_LIMIT', details: { ticketId: ticketId(1), max: 2 } });
  });

  test('of a new leg begins to count anew', () => {
    const steps = [
      ...hall,
      configure({ maxRequeues: 1 }),
      issue(1, 'deposit'),
      call('b'),
      requeue('b'),
      call('b'),
      transfer('b', toService('cards')),
      call('c'),
    ];
    expect(eventsOf(hallAfter(...steps), requeue('c'))).toMatchObject([{ type: 'ticket_requeued' }]);
  });

  test('of who was bound to the counter goes to the queue of its service', () => {
    const state = hallAfter(...hall, issue(1, 'deposit'), assign(1, toCounter('b')), call('b'), requeue('b'));
    expect(ticketOf(state, 1)?.boundTo).toBeNull();
    expect(nextFor(state, counterId('a'), MORNING)?.number).toBe('D001');
  });
});

describe('parking', () => {
  const parked = [...hall, issue(1, 'deposit'), 30, call('a'), 5, start('a'), park('a', 120)];

  test('leaves the counter free, and the ticket in its pool until the timer runs out', () => {
    const state = hallAfter(...parked);
    expect(currentTicket(state, counterId('a'))).toBeNull();
    expect(ticketOf(state, 1)).toMatchObject({ state: 'parked', counterId: 'a', parkedUntil: MORNING + 155_000 });
    expect([parkedAt(state, counterId('a')).map((one) => one.number), parkedAt(state, counterId('b'))]).toEqual([['D001'], []]);
    expect([position(state, ticketId(1)), waitingForService(state, serviceId('deposit'))]).toEqual([null, 0]);
    expect(eventsOf(state, call('a'), 154)).toEqual([]);
    expect(eventsOf(state, call('a'), 155)).toMatchObject([{ type: 'ticket_called', reason: { code: 'park_due' } }]);
    expect(eventsOf(state, call('b'), 155)).toEqual([]);
  });

  test('is the same leg when it is called back', () => {
    const state = hallAfter(...parked, 60, callTicket('a', 1));
    expect(ticketOf(state, 1)).toMatchObject({
      state: 'called',
      firstCalledAt: MORNING + 30_000,
      calledAt: MORNING + 95_000,
      startedAt: null,
      parkedUntil: null,
    });
    expect(state.lines.get('pool:a')?.size).toBe(0);
  });

  test('shows whose timer runs out first', () => {
    const state = hallAfter(...parked, issue(2, 'deposit'), call('a'), park('a', 20));
    expect(parkedAt(state, counterId('a')).map((one) => one.number)).toEqual(['D002', 'D001']);
  });

  test('ends in the queue when somebody says so', () => {
    const state = hallAfter(...parked);
    expect(eventsOf(state, assign(1, toService('deposit')))).toMatchObject([{ type: 'ticket_moved', cause: 'unparked', boundTo: null }]);
    expect(ticketOf(hallAfter(...parked, assign(1, toService('deposit'))), 1)).toMatchObject({
      state: 'waiting',
      counterId: null,
      parkedUntil: null,
      firstCalledAt: MORNING + 30_000,
    });
  });
});

describe('what a service asks at its end', () => {
  const outcomes = [
    { code: 'granted', name: { en: 'Granted' } },
    { code: 'refused', name: { en: 'Refused' } },
  ];
  const asks = [...hall, putService('deposit', { outcomes, outcomeRequired: true }), issue(1, 'deposit'), call('a')];
  const required = { code: 'OUTCOME_REQUIRED', details: { serviceId: 'deposit', outcomes: ['granted', 'refused'] } };
  const unknown = { code: 'OUTCOME_UNKNOWN', details: { serviceId: 'deposit', outcome: 'lost', outcomes: ['granted', 'refused'] } };

  test.each([
    ['finish', finish('a'), finish('a', 'lost'), finish('a', 'granted')],
    ['call next', call('a'), call('a', 1, { outcome: 'lost' }), call('a', 1, { outcome: 'granted' })],
    ['call one', callTicket('a', 2), callTicket('a', 2, 1, { outcome: 'lost' }), callTicket('a', 2, 1, { outcome: 'granted' })],
  ])('is asked by: %s', (_, without, wrong, right) => {
    const state = hallAfter(...asks, issue(2, 'withdrawal'));
    expect(eventsOf(state, without)).toEqual(required);
    expect(eventsOf(state, wrong)).toEqual(unknown);
    expect(eventsOf(state, right)).toMatchObject([{ type: 'ticket_served', outcome: 'granted' }, ...(_ === 'finish' ? [] : [{}])]);
  });

  test('is not asked of who does not end as served', () => {
    const state = hallAfter(...asks);
    for (const command of [noShow('a'), requeue('a'), park('a'), transfer('a', toService('cards'))])
      expect(eventsOf(state, command)).toHaveLength(1);
    expect(eventsOf(state, transfer('a', toService('cards'), 'age', 1, { outcome: 'lost' }))).toEqual(unknown);
  });

  test('may be any word where the service lists none', () => {
    const state = hallAfter(...hall, putService('deposit', { outcomeRequired: true }), issue(1, 'deposit'), call('a'));
    expect(eventsOf(state, finish('a'))).toEqual({ code: 'OUTCOME_REQUIRED', details: { serviceId: 'deposit', outcomes: [] } });
    expect(eventsOf(state, finish('a', 'whatever'))).toMatchObject([{ outcome: 'whatever' }]);
  });
});
