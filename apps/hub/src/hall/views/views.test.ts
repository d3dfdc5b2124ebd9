import { CounterView, HallView, IssuedTicket, ServiceView, TicketStatus, TicketView } from '@foyer/contract';
import type { Ticket } from '@foyer/queue';
import { aCounter, counterId, hallAfter, MORNING, OPENING, printJobId, serviceId, ticketId } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { anOutlook } from '../test/an-outlook.ts';
import {
  counterView,
  counterViews,
  hallView,
  issuedTicket,
  openPrintJob,
  serviceView,
  serviceViews,
  ticketStatus,
  ticketView,
} from './index.ts';

const OUTLOOK = anOutlook();
const issue = (n: number, more: object = {}) =>
  ({ type: 'issue_ticket', ticketId: ticketId(n), serviceId: serviceId('deposit'), ...more }) as const;
const called = () =>
  hallAfter(
    ...OPENING,
    issue(1, { customer: { name: 'Vera' }, printJobId: printJobId(1) }),
    90,
    issue(2),
    issue(3, { priority: 'paid' }),
    30,
    { type: 'call_next', counterId: counterId('a') },
  );
const ticket = (state: ReturnType<typeof called>, n: number) => state.tickets.get(ticketId(n)) as Ticket;

test('every view is what the contract says', () => {
  const state = called();
  for (const view of serviceViews(state, OUTLOOK)) ServiceView.parse(view);
  for (const staff of [true, false]) for (const view of counterViews(state, { staff })) CounterView.parse(view);
  for (const n of [1, 2, 3]) {
    TicketView.parse(ticketView(state, ticket(state, n)));
    TicketStatus.parse(ticketStatus(state, ticket(state, n), openPrintJob(state, ticketId(n)), OUTLOOK));
  }
  IssuedTicket.parse(issuedTicket(state, ticket(state, 2), null, OUTLOOK));
  HallView.parse(
    hallView(state, {
      businessDay: '2026-01-05' as never,
      printer: { state: 'none', since: '2026-01-05T08:00:00.000Z' },
      publicUrl: 'http://hall',
      demo: false,
      version: '0.1.0',
      singleSignOn: false,
      now: MORNING,
    }),
  );
});

test('a ticket’s id is for staff: it is the visitor’s own key', () => {
  const state = called();
  expect(counterView(state, counterId('a'), { staff: true })?.currentTicket?.id).toBe(ticketId(3));
  expect(counterView(state, counterId('a'), { staff: false })?.currentTicket).toMatchObject({ id: null, number: 'D003' });
  expect(JSON.stringify(counterViews(state, { staff: false }))).not.toContain('Vera');
});

test('a counter with a ticket is busy, and says how many wait for its services', () => {
  expect(counterView(called(), counterId('a'), { staff: false })).toMatchObject({ status: 'busy', waiting: 2 });
  expect(counterView(called(), counterId('none'), { staff: false })).toBeNull();
});

test('a visitor sees the place in the queue, then the counter', () => {
  const state = called();
  expect(ticketStatus(state, ticket(state, 2), null, OUTLOOK)).toMatchObject({ state: 'waiting', position: 2 });
  expect(ticketStatus(state, ticket(state, 3), null, OUTLOOK)).toMatchObject({
    state: 'called',
    position: null,
    eta: null,
    counter: { id: 'a', name: 'a' },
  });
  expect(issuedTicket(state, ticket(state, 2), null, OUTLOOK)).toMatchObject({
    position: 2,
    waitingBefore: 1,
    statusUrl: `/t/${ticketId(2)}`,
  });
});

test('who is called the moment the ticket is issued is told of no wait', () => {
  const forecast = { lowSeconds: 60, highSeconds: 120 };
  const waits = hallAfter(...OPENING, { ...issue(1), forecast });
  expect(issuedTicket(waits, ticket(waits, 1), null, OUTLOOK)).toMatchObject({ state: 'waiting', eta: forecast });
  const stored = hallAfter(...OPENING, { type: 'store_next', counterId: counterId('a') }, { ...issue(1), forecast });
  expect(issuedTicket(stored, ticket(stored, 1), null, OUTLOOK)).toMatchObject({ state: 'called', waitingBefore: 0, eta: null });
});

test('an unfinished print job is found by its ticket', () => {
  expect(openPrintJob(called(), ticketId(1))).toMatchObject({ id: printJobId(1), state: 'queued' });
  expect(openPrintJob(called(), ticketId(2))).toBeNull();
});

test('services stand as on the kiosk, counters by name, 2 before 10', () => {
  const state = hallAfter(
    ...OPENING,
    ...['10', '2', 'b'].map((name, n) => ({ type: 'put_counter', counter: aCounter(`c${n}`, [], { name }) }) as const),
  );
  expect(counterViews(state, { staff: false }).map(({ name }) => name)).toEqual(['2', '10', 'a', 'b', 'b', 'c', 'd', 'e']);
  expect(serviceViews(state, OUTLOOK).map(({ id }) => id)).toEqual(['cards', 'deposit', 'loans', 'passbook', 'withdrawal']);
  expect(serviceView(state, serviceId('cards'), OUTLOOK)).toMatchObject({ name: 'Service cards', waiting: 0 });
  expect(serviceView(state, serviceId('none'), OUTLOOK)).toBeNull();
});
