import { describe, expect, test } from 'vitest';
import { DURATIONS_KEPT } from '../durations.ts';
import type { EventBody, QueueEvent } from '../events.ts';
import { snapshot } from '../snapshot.ts';
import { type HallState, RECENT_CALLS } from '../state.ts';
import {
  call,
  cancel,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  MORNING,
  noShow,
  printJobId,
  putCounter,
  putService,
  recall,
  removeCounter,
  removeService,
  report,
  type Steps,
  serviceId,
  stamp,
  start,
  TWO_COUNTERS,
  ticketId,
} from '../test/index.ts';
import { currentTicket, waitingForService } from '../views.ts';
import { evolve } from './evolve.ts';

const event = (state: HallState, body: EventBody): QueueEvent => stamp(state, [body], contextAt(MORNING))[0] as QueueEvent;
const called = [...TWO_COUNTERS, issue(1, 'deposit'), 30, call('a')];

describe('a ticket’s life', () => {
  test('is written on it', () => {
    const state = hallAfter(...called, 20, recall('a'), 5, start('a'));
    expect(currentTicket(state, counterId('a'))).toEqual({
      id: ticketId(1),
      number: 'D001',
      businessDay: '2026-01-05',
      serviceId: 'deposit',
      priority: 'ordinary',
      locale: 'en',
      customer: null,
      arrival: TWO_COUNTERS.length + 1,
      issuedAt: MORNING,
      state: 'serving',
      counterId: 'a',
      userId: 'ann',
      calledAt: MORNING + 30_000,
      startedAt: MORNING + 55_000,
      endedAt: null,
      recalls: 1,
      reason: {
        code: 'first_come',
        trigger: 'press',
        priority: 'ordinary',
        waitedSeconds: 30,
        candidates: 1,
        profileId: null,
        serviceId: 'deposit',
        condition: null,
      },
      outcome: null,
      key: TWO_COUNTERS.length + 1,
      waitingSince: MORNING,
      firstCalledAt: MORNING + 30_000,
      boundTo: null,
      releasedFrom: null,
      parkedUntil: null,
      requeues: 0,
      journey: [],
      legs: [],
      appointment: null,
      remark: null,
      forecast: null,
    });
  });

  test.each([
    ['served', [...called, finish('a')]],
    ['absent', [...called, noShow('a')]],
    ['cancelled', [...TWO_COUNTERS, issue(1, 'deposit'), cancel(1)]],
  ] as [string, Steps][])('ends when it is %s, and leaves nothing behind', (_, steps) => {
    const state = hallAfter(...steps);
    const inLines = [...state.lines.values(), ...state.ages.values()].flatMap((line) => [...line]);
    expect([state.tickets.size, state.atCounter.size, state.openNumbers.size, inLines.length]).toEqual([0, 0, 0, 0]);
  });
});

describe('what services took', () => {
  const secondsOf = (state: HallState) => state.durations.get(serviceId('deposit'))?.seconds;

  test('counts from the start, or from the call where nobody pressed start', () => {
    expect(secondsOf(hallAfter(...called, 20, start('a'), 100, finish('a')))).toEqual([100]);
    expect(secondsOf(hallAfter(...called, 20, finish('a')))).toEqual([20]);
    expect(secondsOf(hallAfter(...called, 20, call('a')))).toEqual([20]);
  });

  test('is never below zero, and a no-show is no service', () => {
    expect(secondsOf(hallAfter(...called, -20, finish('a')))).toEqual([0]);
    expect(secondsOf(hallAfter(...called, 20, noShow('a')))).toBeUndefined();
  });

  test('is kept for the last fifty', () => {
    const rounds = Array.from({ length: DURATIONS_KEPT + 3 }, (_, at) => [issue(at, 'deposit'), call('a'), at, finish('a')]).flat();
    const seconds = secondsOf(hallAfter(...TWO_COUNTERS, ...rounds));
    expect([seconds?.length, seconds?.[0], seconds?.at(-1)]).toEqual([DURATIONS_KEPT, 3, DURATIONS_KEPT + 2]);
  });

  test('goes with its service', () => {
    expect(secondsOf(hallAfter(...called, finish('a'), removeService('deposit')))).toBeUndefined();
  });
});

describe('the last calls', () => {
  test('are newest first, one line per ticket', () => {
    const state = hallAfter(...called, issue(2, 'deposit'), call('b'), 10, recall('a'));
    expect(state.recentCalls.map(({ number, counterId, at }) => [number, counterId, at - MORNING])).toEqual([
      ['D001', 'a', 40_000],
      ['D002', 'b', 30_000],
    ]);
    expect(state.recentCalls[0]).toEqual({
      ticketId: ticketId(1),
      number: 'D001',
      counterId: 'a',
      counterName: 'a',
      locale: 'en',
      at: MORNING + 40_000,
      seq: state.seq,
    });
  });

  test('stay when the ticket or the counter is gone, under the name of then', () => {
    const state = hallAfter(
      ...TWO_COUNTERS,
      putCounter('a', ['deposit'], { name: 'Window 1' }),
      issue(1, 'deposit'),
      call('a'),
      finish('a'),
      removeCounter('a'),
    );
    expect(state.recentCalls).toMatchObject([{ number: 'D001', counterName: 'Window 1' }]);
  });

  test('are twelve', () => {
    const rounds = Array.from({ length: RECENT_CALLS + 2 }, (_, at) => [issue(at, 'deposit'), call('a')]).flat();
    expect(hallAfter(...TWO_COUNTERS, ...rounds).recentCalls.map((one) => one.number)).toEqual(
      Array.from({ length: RECENT_CALLS }, (_, at) => `D${String(RECENT_CALLS + 2 - at).padStart(3, '0')}`),
    );
  });
});

describe('print jobs', () => {
  const queued = [...TWO_COUNTERS, issue(1, 'deposit', { printJobId: printJobId(1) })];
  const jobOf = (...steps: Steps) => hallAfter(...steps).printJobs.get(printJobId(1));

  test('wait, are sent, and are history', () => {
    const [id, nowhere] = [printJobId(1), { deviceId: null, printerId: null }];
    const job = { id, ticketId: ticketId(1), state: 'queued', trouble: null, copy: false, queuedAt: MORNING, ...nowhere };
    expect(jobOf(...queued)).toEqual(job);
    expect(jobOf(...queued, 9, report(1, 'queued', 'paper_end'))).toEqual({ ...job, trouble: 'paper_end' });
    expect(jobOf(...queued, 9, report(1, 'sent'))).toEqual({ ...job, state: 'sent' });
    expect(jobOf(...queued, { ...report(1, 'sent'), printerId: 'second' })).toEqual({ ...job, state: 'sent', printerId: 'second' });
    expect(jobOf(...queued, report(1, 'sent'), report(1, 'confirmed'))).toBeUndefined();
  });
});

describe('set-up', () => {
  test('a counter that is changed keeps its status', () => {
    expect(hallAfter(...TWO_COUNTERS, putCounter('a', [])).counterStates.get(counterId('a'))?.status).toBe('open');
  });

  test('a counter that is made again is closed', () => {
    expect(hallAfter(...TWO_COUNTERS, removeCounter('a'), putCounter('a', [])).counterStates.get(counterId('a'))?.status).toBe('closed');
  });

  test('a service that is changed keeps its line', () => {
    const state = hallAfter(...TWO_COUNTERS, issue(1, 'deposit'), putService('deposit', { open: false }));
    expect(waitingForService(state, serviceId('deposit'))).toBe(1);
  });
});

describe('an event that cannot have followed', () => {
  const at = { ticketId: ticketId(1), counterId: counterId('b') };
  const reason = { code: 'first_come', priority: 'ordinary', waitedSeconds: 0, candidates: 1 } as const;
  const waiting = [...called, issue(2, 'deposit')];

  test.each([
    ['ticket_called for one who is called', { type: 'ticket_called', ...at, userId: null, reason }],
    [
      'ticket_called at a counter that has one',
      { type: 'ticket_called', ticketId: ticketId(2), counterId: counterId('a'), userId: null, reason },
    ],
    ['ticket_recalled for one who waits', { type: 'ticket_recalled', ticketId: ticketId(2), counterId: counterId('b') }],
    ['service_started for one who waits', { type: 'service_started', ticketId: ticketId(2), counterId: counterId('b') }],
    ['ticket_served for one who waits', { type: 'ticket_served', ticketId: ticketId(2), counterId: counterId('b'), outcome: null }],
    ['ticket_no_show for nobody', { type: 'ticket_no_show', ticketId: ticketId(9), counterId: counterId('b') }],
    ['ticket_cancelled for one who is called', { type: 'ticket_cancelled', ticketId: ticketId(1) }],
    [
      'ticket_issued once more',
      {
        type: 'ticket_issued',
        ticketId: ticketId(1),
        number: 'D009',
        serial: 9,
        serviceId: serviceId('deposit'),
        priority: 'ordinary',
        locale: 'en',
        customer: null,
      },
    ],
    [
      'ticket_issued for no service',
      {
        type: 'ticket_issued',
        ticketId: ticketId(9),
        number: 'X009',
        serial: 9,
        serviceId: serviceId('x'),
        priority: 'ordinary',
        locale: 'en',
        customer: null,
      },
    ],
    [
      'print_job_changed for no job',
      { type: 'print_job_changed', printJobId: printJobId(9), ticketId: ticketId(1), state: 'sent', trouble: null },
    ],
  ] as [string, EventBody][])('is refused whole: %s', (_, body) => {
    const state = hallAfter(...waiting);
    const before = JSON.stringify(snapshot(state));
    expect(() => evolve(state, event(state, body))).toThrow(`${body.type}) does not follow from the hall`);
    expect(JSON.stringify(snapshot(state))).toBe(before);
  });

  test('is refused when it was read before', () => {
    const state = hallAfter(...waiting);
    const again = { ...event(state, { type: 'ticket_cancelled', ticketId: ticketId(2) }), seq: state.seq };
    expect(() => evolve(state, again)).toThrow('is not newer than the hall');
  });
});
