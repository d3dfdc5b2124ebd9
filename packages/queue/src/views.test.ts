import { describe, expect, test } from 'vitest';
import { restore, snapshot } from './snapshot.ts';
import {
  call,
  cancel,
  configure,
  counterId,
  hallAfter,
  issue,
  MORNING,
  printJobId,
  putCounter,
  putService,
  serviceId,
  start,
  status,
  TWO_COUNTERS,
  ticketId,
} from './test/index.ts';
import { currentTicket, effectiveStatus, nextFor, position, waitingForCounter, waitingForService } from './views.ts';

const hall = hallAfter(
  ...TWO_COUNTERS,
  issue(1, 'deposit'),
  issue(2, 'deposit'),
  issue(3, 'withdrawal'),
  issue(4, 'deposit', { priority: 'paid' }),
  call('b'),
);

describe('a hall with D003 at counter b', () => {
  test('knows where everybody stands', () => {
    expect([1, 2, 3, 4, 9].map((n) => position(hall, ticketId(n)))).toEqual([1, 2, 1, null, null]);
  });

  test('knows how many wait', () => {
    expect(['deposit', 'withdrawal', 'x'].map((id) => waitingForService(hall, serviceId(id)))).toEqual([2, 1, 0]);
    expect(['a', 'b', 'x'].map((id) => waitingForCounter(hall, counterId(id)))).toEqual([3, 2, 0]);
  });

  test('knows who is where, and who is next', () => {
    expect(['a', 'b', 'x'].map((id) => currentTicket(hall, counterId(id))?.number ?? null)).toEqual([null, 'D003', null]);
    expect(['a', 'b', 'x'].map((id) => nextFor(hall, counterId(id), MORNING)?.number ?? null)).toEqual(['D001', 'D001', null]);
  });

  test('knows which counter is busy', () => {
    expect(['a', 'b', 'x'].map((id) => effectiveStatus(hall, counterId(id)))).toEqual(['open', 'busy', 'closed']);
    expect(effectiveStatus(hallAfter(...TWO_COUNTERS, status('a', 'busy')), counterId('a'))).toBe('busy');
    expect(effectiveStatus(hallAfter(...TWO_COUNTERS, status('a', 'break')), counterId('a'))).toBe('break');
  });

  test('is saved in one order, whatever order it came about in', () => {
    const state = hallAfter(
      ...[configure(), putService('withdrawal'), putService('deposit'), putCounter('b', []), putCounter('a', [])],
      ...[issue(2, 'withdrawal', { printJobId: printJobId(2) }), issue(1, 'deposit', { printJobId: printJobId(1) }), 5],
      ...[issue(3, 'deposit', { printJobId: printJobId(0) })],
    );
    const { services, counters, tickets, serials, printJobs } = snapshot(state);
    expect(services.map((one) => one.id)).toEqual(['deposit', 'withdrawal']);
    expect(counters.map((one) => one.counter.id)).toEqual(['a', 'b']);
    expect(tickets.map((one) => one.number)).toEqual(['W001', 'D001', 'D002']);
    expect(serials.map((one) => one.prefix)).toEqual(['D', 'W']);
    expect(printJobs.map((one) => one.id)).toEqual([1, 2, 0].map(printJobId));
  });

  test('is plain JSON when saved, and the same when restored', () => {
    const state = hallAfter(
      ...TWO_COUNTERS,
      issue(1, 'deposit', { customer: { name: 'Nour' }, printJobId: printJobId(1) }),
      issue(2, 'withdrawal'),
      call('a'),
      start('a'),
      issue(3, 'deposit'),
      cancel(2),
      90,
      call('a'),
    );
    const saved = snapshot(state);
    const copy = JSON.parse(JSON.stringify(saved));
    expect(copy).toStrictEqual(saved);
    expect(snapshot(restore(copy))).toStrictEqual(saved);
    expect(saved).toMatchObject({
      seq: state.seq,
      counters: [
        { counter: { id: 'a' }, state: { status: 'open', idleSince: null } },
        { counter: { id: 'b' }, state: { status: 'open', idleSince: MORNING } },
      ],
      tickets: [{ number: 'D002', state: 'called' }],
      serials: [
        { serviceId: 'deposit', prefix: 'D', businessDay: '2026-01-05', first: 1, serial: 2 },
        { serviceId: 'withdrawal', prefix: 'W', businessDay: '2026-01-05', first: 1, serial: 1 },
      ],
      durations: [{ serviceId: 'deposit', seconds: [90] }],
      printJobs: [{ id: printJobId(1), state: 'queued' }],
    });
  });
});
