import { expect, test } from 'vitest';
import type { QueueEvent } from '../events.ts';
import { snapshot } from '../snapshot.ts';
import { emptyHall } from '../state.ts';
import { counterId, hallAfter, MORNING, serviceId, specialist, ticketId } from '../test/index.ts';
import { nextFor, waitingForService } from '../views.ts';
import { evolve } from './evolve.ts';

/** A log as the first version wrote it: none of the later fields is there. */
const OLD: readonly object[] = [
  {
    type: 'hall_configured',
    hall: {
      name: { en: 'Town hall' },
      zone: 'Europe/Berlin',
      cutover: '00:00',
      languages: ['en'],
      priorities: [{ id: 'ordinary', rank: 0, name: { en: 'Ordinary' } }],
    },
  },
  {
    type: 'service_put',
    service: {
      id: 'deposit',
      name: { en: 'Deposit' },
      series: { prefix: 'D', first: 1, last: 999, step: 1 },
      expectedServiceSeconds: 300,
      order: 1,
      open: false,
    },
  },
  { type: 'counter_put', counter: { id: 'a', name: 'A', serial: '', serviceIds: ['deposit'] } },
  { type: 'counter_status', counterId: 'a', status: 'open' },
  ...[1, 2, 3].map((n) => ({
    type: 'ticket_issued',
    ticketId: ticketId(n),
    number: `D00${n}`,
    serial: n,
    serviceId: 'deposit',
    priority: 'ordinary',
    locale: 'en',
    customer: null,
  })),
  {
    type: 'ticket_called',
    ticketId: ticketId(1),
    counterId: 'a',
    userId: 'ann',
    reason: { code: 'first_come', priority: 'ordinary', waitedSeconds: 0, candidates: 3 },
  },
  { type: 'service_started', ticketId: ticketId(1), counterId: 'a' },
  { type: 'ticket_served', ticketId: ticketId(1), counterId: 'a', outcome: null },
  { type: 'counter_status', counterId: 'a', status: 'break' },
];

function replayed() {
  const state = emptyHall();
  OLD.forEach((body, at) => {
    evolve(state, { ...body, seq: at + 1, at: MORNING, businessDay: '2026-01-05', actor: specialist } as unknown as QueueEvent);
  });
  return state;
}

test('a log of the first version makes a whole hall', () => {
  const state = replayed();
  expect(state.hall).toMatchObject({ groups: [], atDayEnd: 'end', maxRequeues: 3, nextLegPlace: 'age', startAtCall: false });
  expect(state.services.get(serviceId('deposit'))).toMatchObject({
    open: false,
    hours: null,
    openedFor: null,
    outcomes: [],
    atKiosk: true,
    series: { prefix: 'D', wrap: false },
  });
  expect(state.counters.get(counterId('a'))).toMatchObject({ profileId: null, userIds: [], autoCallSeconds: null, returnAfterBreak: true });
  expect(state.counterStates.get(counterId('a'))).toEqual({
    status: 'break',
    breakReason: null,
    since: MORNING,
    specialist: null,
    nextStoredAt: null,
    autoCallPaused: false,
    idleSince: null,
  });
});

test('its tickets wait in the order in which they came', () => {
  const state = replayed();
  expect(state.tickets.get(ticketId(2))).toMatchObject({ key: 6, journey: [], legs: [], appointment: null, forecast: null, boundTo: null });
  expect(nextFor(state, counterId('a'), MORNING)?.number).toBe('D002');
  expect(waitingForService(state, serviceId('deposit'))).toBe(2);
  expect(state.issued.get(serviceId('deposit'))?.count).toBe(3);
});

test('it is saved like any other', () => {
  const saved = snapshot(replayed());
  expect(JSON.parse(JSON.stringify(saved))).toEqual(saved);
  expect(Object.keys(saved)).toEqual(Object.keys(snapshot(hallAfter())));
});
