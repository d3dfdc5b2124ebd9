import type { QueueEvent, Ticket } from '@foyer/queue';
import { histories, PATIENCE, play, runsOf } from '@foyer/queue/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HistoryFilter, type HistoryQuestion, history } from './history.ts';
import { database, save } from './test/database.ts';
import { allTickets } from './test/naive.ts';
import { planOf } from './test/plan.ts';

const HISTORIES = { minLength: 200, maxLength: 350 };
const STATES = ['waiting', 'parked', 'called', 'serving', 'served', 'no_show', 'cancelled', 'expired'] as const;

/** The legs of a ticket, the current or last one included. */
const legsOf = (ticket: Ticket) => [...ticket.legs, ticket];

function filters(tickets: readonly Ticket[]): fc.Arbitrary<HistoryFilter> {
  const legs = tickets.flatMap(legsOf);
  const days = fc.constantFrom(...tickets.map((ticket) => ticket.businessDay));
  const some = <Value>(values: readonly (Value | null)[]) => fc.constantFrom(...values.filter((value) => value !== null));
  return fc.record(
    {
      from: days,
      to: days,
      state: fc.constantFrom(...STATES),
      serviceId: some(legs.map((leg) => leg.serviceId)),
      counterId: some(legs.map((leg) => leg.counterId)),
      userId: some([...legs.map((leg) => leg.userId), 'nobody' as NonNullable<Ticket['userId']>]),
      outcome: some([...legs.map((leg) => leg.outcome), 'done']),
      q: fc.constantFrom('d0', 'D001', '00', 'ISITOR 1', 'w', '%', "'"),
    },
    { requiredKeys: [] },
  );
}

function matches(ticket: Ticket, { from, to, state, serviceId, counterId, userId, outcome, q }: HistoryFilter): boolean {
  const text = [ticket.number, ticket.customer?.name, ticket.remark].join('\n').toLowerCase();
  return (
    (from === undefined || ticket.businessDay >= from) &&
    (to === undefined || ticket.businessDay <= to) &&
    (state === undefined || ticket.state === state) &&
    legsOf(ticket).some(
      (leg) =>
        (serviceId === undefined || leg.serviceId === serviceId) &&
        (counterId === undefined || leg.counterId === counterId) &&
        (userId === undefined || leg.userId === userId) &&
        (outcome === undefined || leg.outcome === outcome),
    ) &&
    (q === undefined || text.includes(q.toLowerCase()))
  );
}

async function savedHall(events: readonly QueueEvent[]) {
  const { handle } = await database();
  save(handle, events, 100);
  return handle;
}

describe.each(runsOf(8))('with $name', (run) => {
  test(
    'the history, page by page, is every ticket that was asked for, in the order that was asked for',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(fc, HISTORIES), fc.integer({ min: 1, max: 30 }), async (moves, limit) => {
          const { events } = play(moves);
          const tickets = allTickets(events);
          if (!tickets.some((ticket) => ticket.counterId)) return;
          const handle = await savedHall(events);
          for (const filter of fc.sample(filters(tickets), { numRuns: 40, seed: limit })) {
            const expected = tickets.filter((ticket) => matches(ticket, filter));
            expect(allPages(handle, { ...filter, order: 'newest', limit })).toEqual(expected);
            expect(allPages(handle, { ...filter, order: 'oldest', limit })).toEqual(expected.toReversed());
          }
          handle.close();
        }),
        run,
      );
    },
    PATIENCE,
  );
});

function allPages(handle: Parameters<typeof history>[0], question: Omit<HistoryQuestion, 'after'>): Ticket[] {
  const pages: Ticket[] = [];
  for (let page = history(handle, { ...question, after: null }); page.length > 0; ) {
    pages.push(...page);
    page = history(handle, { ...question, after: page.at(-1)?.arrival ?? null });
  }
  return pages;
}

test.each([
  ['a page', {}, 'tickets USING INTEGER PRIMARY KEY'],
  ['a service', { serviceId: 'deposit' }, 'tickets_service'],
  ['a counter', { counterId: 'a' }, 'tickets_counter'],
  ['who waits', { state: 'waiting' }, 'tickets_open'],
  ['who is parked', { state: 'parked' }, 'tickets_open'],
  ['who was absent', { state: 'no_show' }, 'tickets_absent'],
  ['whose day ended', { state: 'expired' }, 'tickets_absent'],
  [
    'some days of a service',
    { from: '2026-01-05', to: '2026-01-06', serviceId: 'deposit' },
    'tickets_service (service_id=? AND rowid>? AND rowid<?)',
  ],
  ['some days', { from: '2026-01-05', to: '2026-01-06' }, 'tickets USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
  ['who was absent at a counter', { state: 'cancelled', counterId: 'a', serviceId: 'deposit' }, 'tickets_absent'],
  ['a counter’s service', { counterId: 'a', serviceId: 'deposit', state: 'served' }, 'tickets_counter'],
  ['an earlier leg at a counter', { counterId: 'a', serviceId: 'deposit' }, 'legs_counter (counter_id=? AND arrival>? AND arrival<?)'],
  ['an earlier leg of a service', { serviceId: 'deposit' }, 'legs_service (service_id=? AND arrival>? AND arrival<?)'],
  ['a number', { q: '012' }, 'tickets_search'],
  ['a number of some days', { from: '2026-01-05', q: '012' }, 'tickets_search'],
])('%s is found by way of the right index, without sorting', async (_, filter, way) => {
  const handle = await savedHall(play([]).events);
  const plan = planOf(handle, (watched) => history(watched, { ...(filter as object), order: 'newest', after: 5000, limit: 50 }));
  expect(plan).toContain(way);
  expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  handle.close();
});
