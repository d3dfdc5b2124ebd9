import type { Ticket } from '@foyer/queue';
import { histories, play, runsOf } from '@foyer/queue/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HistoryQuestion, history } from './history.ts';
import { stats } from './stats.ts';
import { database, save } from './test/database.ts';
import { allTickets, median } from './test/naive.ts';

const HISTORIES = { minLength: 200, maxLength: 350 };
const STATES = ['waiting', 'called', 'serving', 'served', 'no_show', 'cancelled'] as const;

const questions = (tickets: readonly Ticket[]) =>
  fc.record(
    {
      day: fc.constantFrom(...tickets.map((ticket) => ticket.businessDay)),
      state: fc.constantFrom(...STATES),
      serviceId: fc.constantFrom(...tickets.map((ticket) => ticket.serviceId)),
      counterId: fc.constantFrom(...tickets.flatMap((ticket) => ticket.counterId ?? [])),
      q: fc.constantFrom('d0', 'D001', '00', 'ISITOR 1', 'w', '%', "'"),
    },
    { requiredKeys: [] },
  );

function matches(ticket: Ticket, { day, state, serviceId, counterId, q }: Partial<HistoryQuestion>): boolean {
  const text = `${ticket.number}\n${ticket.customer?.name ?? ''}`.toLowerCase();
  return (
    (day === undefined || ticket.businessDay === day) &&
    (state === undefined || ticket.state === state) &&
    (serviceId === undefined || ticket.serviceId === serviceId) &&
    (counterId === undefined || ticket.counterId === counterId) &&
    (q === undefined || text.includes(q.toLowerCase()))
  );
}

describe.each(runsOf(8))('with $name', (run) => {
  test('the history, page by page, is every ticket that was asked for, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(histories(fc, HISTORIES), fc.integer({ min: 1, max: 30 }), async (moves, limit) => {
        const { events } = play(moves);
        const tickets = allTickets(events);
        if (!tickets.some((ticket) => ticket.counterId)) return;
        const { handle } = await database();
        save(handle, events, 100);
        for (const filter of fc.sample(questions(tickets), { numRuns: 25, seed: limit })) {
          const pages: Ticket[] = [];
          for (let page = history(handle, { ...filter, before: null, limit }); page.length > 0; ) {
            pages.push(...page);
            page = history(handle, { ...filter, before: page.at(-1)?.arrival ?? null, limit });
          }
          expect(pages).toEqual(tickets.filter((ticket) => matches(ticket, filter)));
        }
        handle.close();
      }),
      run,
    );
  });

  test('a day in figures is what counting gives', async () => {
    await fc.assert(
      fc.asyncProperty(histories(fc, HISTORIES), async (moves) => {
        const { events, state } = play(moves);
        const { handle } = await database();
        save(handle, events, 100);
        const all = allTickets(events);
        for (const day of new Set(all.map((ticket) => ticket.businessDay))) {
          const tickets = all.filter((ticket) => ticket.businessDay === day);
          const { byService, byCounter, ...overall } = stats(handle, day);
          expect(overall).toEqual({ businessDay: day, ...tally(tickets) });
          expect(byService).toEqual(
            ids(
              state.services.keys(),
              tickets.map((t) => t.serviceId),
            ).map((id) => ({ serviceId: id, ...tally(tickets.filter((t) => t.serviceId === id)) })),
          );
          expect(byCounter).toEqual(
            ids(
              state.counters.keys(),
              tickets.flatMap((t) => t.counterId ?? []),
            ).map((id) => counterTally(id, tickets)),
          );
        }
        handle.close();
      }),
      run,
    );
  });
});

test('a day without tickets is all zeros', async () => {
  const { handle } = await database();
  save(handle, play([]).events);
  expect(stats(handle, '2020-01-01' as never)).toMatchObject({
    issued: 0,
    waiting: 0,
    served: 0,
    medianWaitSeconds: null,
    medianServiceSeconds: null,
  });
  handle.close();
});

test.each([
  ['a page', {}, 'SCAN tickets'],
  ['a day', { day: '2026-01-05' }, 'tickets_day'],
  ['a service', { serviceId: 'deposit' }, 'tickets_service'],
  ['a counter', { counterId: 'a' }, 'tickets_counter'],
  ['who waits', { state: 'waiting' }, 'tickets_open'],
  ['who was absent', { state: 'no_show' }, 'tickets_absent'],
  ['a day of a service', { day: '2026-01-05', serviceId: 'deposit', state: 'no_show' }, 'tickets_day'],
  ['who was absent at a counter', { state: 'cancelled', counterId: 'a', serviceId: 'deposit' }, 'tickets_absent'],
  ['a counter’s service', { counterId: 'a', serviceId: 'deposit', state: 'served' }, 'tickets_counter'],
  ['a number', { q: '012' }, 'tickets_search'],
])('%s is found by way of the right index, without sorting', async (_, filter, way) => {
  const { handle } = await database();
  const plans: string[] = [];
  history(
    {
      ...handle,
      query: (sql) => ({
        ...handle.query(sql),
        all: (...values) => {
          plans.push(
            ...handle
              .query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
              .all(...values)
              .map(({ detail }) => detail),
          );
          return [];
        },
      }),
    },
    { ...(filter as object), before: 5000, limit: 50 },
  );
  const plan = plans.join('; ');
  expect(plan).toContain(way === 'SCAN tickets' ? 'tickets USING INTEGER PRIMARY KEY' : way);
  expect(plan).not.toContain('TEMP B-TREE');
  handle.close();
});

function ids<Id extends string>(...lists: Iterable<Id>[]): Id[] {
  return [...new Set(lists.flatMap((list) => [...list]))].sort();
}

/** Half a second counts as one, also before zero, as in SQL; and no zero is negative. */
const wholeSeconds = (ms: number | null) => ms && Math.sign(ms) * Math.round(Math.abs(ms) / 1000) + 0;

/** In ms. */
function waits(tickets: readonly Ticket[]): number[] {
  return tickets.flatMap(({ calledAt, issuedAt }) => (calledAt === null ? [] : [calledAt - issuedAt]));
}

function services(tickets: readonly Ticket[]): number[] {
  return tickets.flatMap(({ state, endedAt, startedAt, calledAt }) =>
    state === 'served' ? [(endedAt as number) - (startedAt ?? (calledAt as number))] : [],
  );
}

function tally(tickets: readonly Ticket[]) {
  const count = (state: Ticket['state']) => tickets.filter((ticket) => ticket.state === state).length;
  return {
    issued: tickets.length,
    waiting: count('waiting'),
    served: count('served'),
    noShows: count('no_show'),
    cancelled: count('cancelled'),
    medianWaitSeconds: wholeSeconds(median(waits(tickets))),
    medianServiceSeconds: wholeSeconds(median(services(tickets))),
  };
}

function counterTally(counterId: string, all: readonly Ticket[]) {
  const tickets = all.filter((ticket) => ticket.counterId === counterId);
  const { served, noShows, medianServiceSeconds } = tally(tickets);
  return { counterId, called: tickets.length, served, noShows, medianServiceSeconds };
}
