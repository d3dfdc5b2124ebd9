import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { EventBodyOf } from '../events.ts';
import type { HallState } from '../state.ts';
import {
  call,
  cancel,
  configure,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  kiosk,
  MORNING,
  noShow,
  putService,
  recall,
  start,
  status,
  TWO_COUNTERS,
  ticketId,
} from '../test/index.ts';
import { decide } from './decide.ts';

const eventsOf = (state: HallState, command: Command, seconds = 0) => {
  const decision = decide(state, command, contextAt(MORNING + seconds * 1000, command));
  return decision.ok ? decision.events : decision.rejection;
};
const calledBy = (state: HallState, counter: string, seconds = 0) =>
  [eventsOf(state, call(counter), seconds)]
    .flat()
    .find((event): event is EventBodyOf<'ticket_called'> => 'type' in event && event.type === 'ticket_called');
/** The numbers that a counter calls, one after another, until nobody is left. */
const orderAt = (counter: string, ...given: readonly (Command | number)[]): string[] => {
  const numbers: string[] = [];
  const steps = [...given];
  for (;;) {
    const state = hallAfter(...steps);
    const next = calledBy(state, counter);
    if (!next) return numbers;
    numbers.push(state.tickets.get(next.ticketId)?.number as string);
    steps.push(call(counter));
  }
};

describe('who is called', () => {
  test('whoever came first, over all services of the counter', () => {
    const given = [...TWO_COUNTERS, issue(1, 'withdrawal'), issue(2, 'deposit'), issue(3, 'withdrawal'), issue(4, 'deposit')];
    expect(orderAt('a', ...given)).toEqual(['W001', 'D001', 'W002', 'D002']);
    expect(orderAt('b', ...given)).toEqual(['D001', 'D002']);
  });

  test('a higher class before a lower one, in order of arrival within each', () => {
    const given = [
      ...TWO_COUNTERS,
      issue(1, 'deposit'),
      issue(2, 'withdrawal', { priority: 'paid' }),
      issue(3, 'deposit', { priority: 'urgent' }),
      issue(4, 'deposit', { priority: 'paid' }),
    ];
    expect(orderAt('a', ...given)).toEqual(['D002', 'W001', 'D003', 'D001']);
  });

  test('classes of the same rank in order of arrival', () => {
    const priorities = [
      { id: 'ordinary', rank: 1, name: { en: 'Ordinary' } },
      { id: 'member', rank: 1, name: { en: 'Member' } },
    ];
    const given = [
      ...TWO_COUNTERS,
      configure({ priorities }),
      issue(1, 'deposit'),
      issue(2, 'deposit', { priority: 'member' }),
      issue(3, 'deposit'),
    ];
    expect(orderAt('a', ...given)).toEqual(['D001', 'D002', 'D003']);
  });

  test('by the ranks as they are now, not as they were at the issue', () => {
    const turned = [
      { id: 'ordinary', rank: 30, name: { en: 'Ordinary' } },
      { id: 'paid', rank: 10, name: { en: 'Paid' } },
    ];
    const given = [...TWO_COUNTERS, issue(1, 'deposit', { priority: 'paid' }), issue(2, 'deposit'), configure({ priorities: turned })];
    expect(orderAt('a', ...given)).toEqual(['D002', 'D001']);
  });

  test('nobody who left', () => {
    expect(orderAt('a', ...TWO_COUNTERS, issue(1, 'deposit'), issue(2, 'deposit'), issue(3, 'deposit'), cancel(2))).toEqual([
      'D001',
      'D003',
    ]);
  });

  test('nobody who is at another counter', () => {
    expect(orderAt('a', ...TWO_COUNTERS, issue(1, 'deposit'), issue(2, 'deposit'), call('b'))).toEqual(['D002']);
  });

  test('those of a closed service too: they have their tickets', () => {
    expect(orderAt('a', ...TWO_COUNTERS, issue(1, 'deposit'), putService('deposit', { open: false }))).toEqual(['D001']);
  });
});

describe('a call', () => {
  const hall = [...TWO_COUNTERS, issue(1, 'deposit'), issue(2, 'withdrawal', { priority: 'paid' })];

  test('says who, where, by whom and why', () => {
    expect(eventsOf(hallAfter(...hall), call('a'), 90.9)).toEqual([
      {
        type: 'ticket_called',
        ticketId: ticketId(2),
        counterId: counterId('a'),
        userId: 'ann',
        reason: {
          code: 'priority_class',
          trigger: 'press',
          priority: 'paid',
          waitedSeconds: 90,
          candidates: 2,
          profileId: null,
          serviceId: 'withdrawal',
          condition: null,
        },
      },
    ]);
    expect(calledBy(hallAfter(...hall), 'b', 60)?.reason).toMatchObject({
      code: 'first_come',
      priority: 'ordinary',
      waitedSeconds: 60,
      candidates: 1,
    });
  });

  test('by a pad names no specialist', () => {
    const decision = decide(hallAfter(...hall), call('a'), { ...contextAt(MORNING), actor: kiosk });
    expect(decision.ok && decision.events[0]).toMatchObject({ userId: null });
  });

  test('has waited no time when the clock was set back', () => {
    expect(calledBy(hallAfter(...hall), 'a', -3600)?.reason.waitedSeconds).toBe(0);
  });

  test('ends what is at the counter first, as served', () => {
    const events = eventsOf(hallAfter(...hall, call('a'), start('a')), call('a', 2));
    expect(events).toMatchObject([
      { type: 'ticket_served', ticketId: ticketId(2), counterId: 'a', outcome: null },
      { type: 'ticket_called', ticketId: ticketId(1), counterId: 'a' },
    ]);
  });

  test('with nobody waiting is only the ending', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS, issue(1, 'deposit'), call('a')), call('a'))).toEqual([
      { type: 'ticket_served', ticketId: ticketId(1), counterId: 'a', outcome: null },
    ]);
  });

  test('at an empty counter with nobody waiting is nothing', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), call('a', null))).toEqual([]);
  });
});

describe('at the counter', () => {
  const called = [...TWO_COUNTERS, issue(1, 'deposit'), call('a')];
  const at = { ticketId: ticketId(1), counterId: counterId('a') };

  test.each([
    ['recall while called', called, recall('a', 1), { type: 'ticket_recalled', ...at }],
    ['recall while serving', [...called, start('a')], recall('a'), { type: 'ticket_recalled', ...at }],
    ['start', called, start('a', 1), { type: 'service_started', ...at }],
    ['finish while called', called, finish('a'), { type: 'ticket_served', ...at, outcome: null }],
    [
      'finish while serving, with an outcome',
      [...called, start('a')],
      finish('a', 'opened_account', 1),
      { type: 'ticket_served', ...at, outcome: 'opened_account' },
    ],
    ['no-show', called, noShow('a', 1), { type: 'ticket_no_show', ...at }],
    ['finish when busy by hand', [...called, status('a', 'busy')], finish('a'), { type: 'ticket_served', ...at, outcome: null }],
  ] as [string, Command[], Command, object][])('%s', (_, given, command, event) => {
    expect(eventsOf(hallAfter(...given), command)).toEqual([event]);
  });
});
