import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { HallState } from '../state.ts';
import {
  aService,
  assign,
  at,
  book,
  call,
  checkIn,
  configure,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  MORNING,
  noShow,
  park,
  passTime,
  putCounter,
  putService,
  requeue,
  restoreTicket,
  type Steps,
  serviceId,
  status,
  storeNext,
  TWO_COUNTERS,
  take,
  ticketId,
  toCounter,
  toService,
  transfer,
  walkDirect,
} from '../test/index.ts';
import { currentTicket } from '../views.ts';
import { decide } from './decide.ts';

const eventsOf = (state: HallState, command: Command, seconds = 0) => {
  const decision = decide(state, command, contextAt(MORNING + seconds * 1000, command));
  return decision.ok ? decision.events : [];
};
const calls = (state: HallState, command: Command, seconds = 0) =>
  eventsOf(state, command, seconds).flatMap((event) =>
    event.type === 'ticket_called' && event.reason.trigger === 'stored' ? [[event.ticketId, event.counterId, event.reason.code]] : [],
  );
const hall: Steps = [...TWO_COUNTERS, putService('cards'), putCounter('c', ['cards']), status('c', 'open')];

describe('the next arrival is called at once, in the same decision', () => {
  test('the first in the queue, where several begin to wait at once', () => {
    const pool = [issue(1, 'deposit'), call('b'), park('b', 900), issue(2, 'deposit'), call('b'), park('b', 60), storeNext('a')];
    expect(calls(hallAfter(...hall, ...pool), status('b', 'closed'))).toEqual([[ticketId(1), 'a', 'first_come']]);
  });

  test('where it was stored first, by nobody’s hand', () => {
    const state = hallAfter(...hall, take('b', 'ben'), storeNext('b'), 5, storeNext('a'));
    expect(eventsOf(state, issue(1, 'deposit'), 5)).toMatchObject([
      { type: 'ticket_issued' },
      {
        type: 'ticket_called',
        ticketId: ticketId(1),
        counterId: 'b',
        userId: 'ben',
        reason: {
          code: 'first_come',
          trigger: 'stored',
          priority: 'ordinary',
          waitedSeconds: 0,
          candidates: 1,
          profileId: null,
          serviceId: 'deposit',
          condition: null,
        },
      },
    ]);
    const after = hallAfter(...hall, storeNext('b'), 5, storeNext('a'), issue(1, 'deposit'));
    expect([...after.counterStates.values()].map((one) => one.nextStoredAt !== null)).toEqual([true, false, false]);
    expect(calls(after, issue(2, 'deposit'))).toEqual([[ticketId(2), 'a', 'first_come']]);
  });

  test('where its service is served, and by the class it has', () => {
    const state = hallAfter(...hall, storeNext('b'), storeNext('a'));
    expect(calls(state, issue(1, 'withdrawal', { priority: 'paid' }))).toEqual([[ticketId(1), 'a', 'priority_class']]);
    expect(calls(state, issue(1, 'cards'))).toEqual([]);
    expect(calls(hallAfter(...hall), issue(1, 'cards'))).toEqual([]);
  });

  test('and served, where service starts with the call', () => {
    const state = hallAfter(...hall, configure({ startAtCall: true }), storeNext('b'));
    expect(eventsOf(state, issue(1, 'deposit')).map((one) => one.type)).toEqual(['ticket_issued', 'ticket_called', 'service_started']);
  });

  test.each([
    ['the next leg', [issue(1, 'deposit', { journey: ['cards'] }), call('b')], finish('b'), 'first_come'],
    ['a transfer', [issue(1, 'deposit'), call('b')], transfer('b', toService('cards')), 'first_come'],
    ['a transfer to the counter', [issue(1, 'deposit'), call('b')], transfer('b', toCounter('c')), 'assigned'],
    ['another queue', [issue(1, 'deposit')], assign(1, toService('cards')), 'first_come'],
    ['an assignment', [issue(1, 'deposit')], assign(1, toCounter('c')), 'assigned'],
  ] as [string, Steps, Command, string][])('by: %s', (_, steps, command, code) => {
    expect(calls(hallAfter(...hall, ...steps, storeNext('c')), command)).toEqual([[ticketId(1), 'c', code]]);
  });

  test.each([
    ['a requeue', [], requeue('b')],
    ['a restored no-show', [noShow('b')], restoreTicket(1)],
    ['a pool that closes', [park('b')], status('b', 'closed')],
  ] as [string, Steps, Command][])('by: %s', (_, steps, command) => {
    const state = hallAfter(...hall, issue(1, 'deposit'), call('b'), ...steps, storeNext('a'));
    expect(calls(state, command, 40)).toEqual([[ticketId(1), 'a', 'first_come']]);
  });

  test('of several one each', () => {
    const pool = [issue(1, 'deposit'), issue(2, 'deposit'), issue(3, 'deposit'), call('b'), park('b'), call('b'), park('b')];
    const state = hallAfter(
      ...hall,
      ...pool,
      call('b'),
      park('b'),
      putCounter('d', ['deposit']),
      status('d', 'open'),
      storeNext('d'),
      1,
      storeNext('a'),
    );
    expect(calls(state, status('b', 'closed')).map(([, counter]) => counter)).toEqual(['d', 'a']);
  });

  test('but not who is served at another counter already', () => {
    expect(calls(hallAfter(...hall, storeNext('a')), walkDirect('b', 1, 'deposit'))).toEqual([]);
  });

  test('and not at a counter that the decision itself concerns', () => {
    expect(calls(hallAfter(...hall, issue(1, 'deposit'), call('b'), storeNext('a')), call('b'))).toEqual([]);
    // The pool of a counter that closes goes back to the queue: to its own last press, which is over, nobody comes.
    const closing = hallAfter(...hall, issue(1, 'cards'), call('c'), park('c'), storeNext('c'));
    expect(eventsOf(closing, status('c', 'closed')).map((event) => event.type)).toEqual(['counter_status', 'ticket_moved']);
  });

  test('but does not overtake who could be called there already, because its services were changed', () => {
    const steps = [...hall, storeNext('c'), issue(1, 'withdrawal'), putCounter('c', ['cards', 'withdrawal'])];
    expect(calls(hallAfter(...steps), issue(2, 'cards'))).toEqual([]);
    expect(eventsOf(hallAfter(...steps, issue(2, 'cards')), passTime)).toMatchObject([{ type: 'ticket_called', ticketId: ticketId(1) }]);
  });

  test('and not one who came too early for an appointment', () => {
    const rules = { slotMinutes: 10, capacity: 2, earlySeconds: 600, lateSeconds: 600, releaseSeconds: 1800 };
    const booked = [
      ...hall,
      putService('cards', { ...aService('cards'), appointments: rules }),
      book(1, 'cards', at('09:00')),
      storeNext('c'),
    ];
    expect(calls(hallAfter(...booked), checkIn(1, 1))).toEqual([]);
    expect(calls(hallAfter(...booked), checkIn(1, 1), 50 * 60)).toEqual([[ticketId(1), 'c', 'appointment_due']]);
    expect(calls(hallAfter(...booked), checkIn(1, 1), 71 * 60)).toEqual([[ticketId(1), 'c', 'first_come']]);
  });

  test('and is gone once somebody was called by hand', () => {
    const state = hallAfter(...hall, storeNext('a'), walkDirect('a', 1, 'deposit'), finish('a'));
    expect(state.counterStates.get(counterId('a'))?.nextStoredAt).toBeNull();
    expect(calls(state, issue(2, 'deposit'))).toEqual([]);
    expect(currentTicket(state, counterId('a'))).toBeNull();
    expect(state.issued.get(serviceId('deposit'))?.count).toBe(1);
  });
});
