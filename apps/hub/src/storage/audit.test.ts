import type { QueueEvent, TicketId } from '@foyer/queue';
import { histories, PATIENCE, play, runsOf } from '@foyer/queue/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditFilter, type AuditQuestion, audit, story } from './audit.ts';
import { database, save } from './test/database.ts';
import { allTickets, asLeft } from './test/naive.ts';
import { planOf } from './test/plan.ts';

const HISTORIES = { minLength: 150, maxLength: 250 };

/** An event as the audit may be asked for it. */
type Loose = QueueEvent & { readonly ticketId?: TicketId; readonly counterId?: AuditFilter['counterId'] };

function filters(events: readonly QueueEvent[]): fc.Arbitrary<AuditFilter> {
  const event = fc.constantFrom(...(events as readonly Loose[]));
  const orNone = <Value>(arbitrary: fc.Arbitrary<Value | undefined>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
  return fc.record({
    from: orNone(event.map((one) => one.businessDay)),
    to: orNone(event.map((one) => one.businessDay)),
    type: orNone(event.map((one) => one.type)),
    actorKind: orNone(event.map((one) => one.actor.kind)),
    actorId: orNone(event.map((one) => ('id' in one.actor ? one.actor.id : undefined))),
    ticketId: orNone(event.map((one) => one.ticketId)),
    counterId: orNone(event.map((one) => one.counterId)),
    q: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom('D00', 'ordinary', 'NN', '%') }),
  });
}

describe.each(runsOf(5))('with $name', (run) => {
  test(
    'the audit, page by page, is every event that was asked for, with its ticket’s number',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(fc, HISTORIES), fc.integer({ min: 1, max: 40 }), async (moves, limit) => {
          const played = play(moves).events;
          const { handle } = await database();
          save(handle, played, 100);
          const events = asLeft(played);
          const tickets = new Map(allTickets(events).map((ticket) => [ticket.id, ticket]));
          const numberOf = ({ ticketId }: Loose) => (ticketId && tickets.get(ticketId)?.number) ?? null;
          const says = (event: Loose, q: string) => {
            const { seq, at, businessDay, type, actor, ticketId, counterId, ...payload } = event;
            const ticket = ticketId && tickets.get(ticketId);
            const texts = [JSON.stringify(actor), JSON.stringify(payload), ticket?.number, ticket?.customer?.name, ticket?.remark];
            return texts.some((text) => text?.toLowerCase().includes(q.toLowerCase()));
          };
          for (const filter of fc.sample(filters(events), { numRuns: 40, seed: limit })) {
            const { from, to, type, actorKind, actorId, ticketId, counterId, q } = filter;
            const expected = (events as readonly Loose[])
              .filter(
                (event) =>
                  (from === undefined || event.businessDay >= from) &&
                  (to === undefined || event.businessDay <= to) &&
                  (type === undefined || event.type === type) &&
                  (actorKind === undefined || event.actor.kind === actorKind) &&
                  (actorId === undefined || ('id' in event.actor && event.actor.id === actorId)) &&
                  (ticketId === undefined || event.ticketId === ticketId) &&
                  (counterId === undefined || event.counterId === counterId) &&
                  (q === undefined || says(event, q)),
              )
              .map((event) => ({ event, number: numberOf(event) }));
            expect(allPages(handle, { ...filter, order: 'oldest', limit })).toEqual(expected);
            expect(allPages(handle, { ...filter, order: 'newest', limit })).toEqual(expected.toReversed());
          }
          for (const ticketId of fc.sample(fc.constantFrom(...tickets.keys(), 'nobody' as TicketId), { numRuns: 20, seed: limit }))
            expect(story(handle, ticketId).map(({ event }) => event)).toEqual(
              (events as readonly Loose[]).filter((one) => one.ticketId === ticketId),
            );
          handle.close();
        }),
        run,
      );
    },
    PATIENCE,
  );
});

function allPages(handle: Parameters<typeof audit>[0], question: Omit<AuditQuestion, 'after'>) {
  const pages: ReturnType<typeof audit> = [];
  for (let page = audit(handle, { ...question, after: null }); page.length > 0; ) {
    pages.push(...page);
    page = audit(handle, { ...question, after: page.at(-1)?.event.seq ?? null });
  }
  return pages;
}

test.each([
  ['a page', {}, 'events USING INTEGER PRIMARY KEY'],
  ['some days', { from: '2026-01-05', to: '2026-01-06' }, 'events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
  ['the beginning of days', { from: '2026-01-05' }, 'COVERING INDEX events_day (business_day>?)'],
  ['what is rare', { type: 'ticket_transferred' }, 'events_rare (type=? AND rowid>? AND rowid<?)'],
  ['what is frequent', { type: 'ticket_called' }, 'events USING INTEGER PRIMARY KEY'],
  ['a person', { actorId: 'ann' }, 'events_actor (<expr>=? AND rowid>? AND rowid<?)'],
  ['the pads', { actorKind: 'pad' }, 'events_machine (<expr>=? AND rowid>? AND rowid<?)'],
  ['a counter', { counterId: 'a' }, 'events_counter (counter_id=? AND rowid>? AND rowid<?)'],
  ['a person’s transfers', { type: 'ticket_transferred', actorId: 'ann', counterId: 'a' }, 'events_rare'],
  ['a person at a counter', { type: 'ticket_called', actorId: 'ann', counterId: 'a', actorKind: 'user' }, 'events_actor'],
  ['a ticket', { ticketId: 'x', type: 'ticket_moved' }, 'events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
])('%s is found by way of the right index, without sorting', async (_, filter, way) => {
  const { handle } = await database();
  save(handle, play([]).events);
  const plan = planOf(handle, (watched) => audit(watched, { ...(filter as object), order: 'newest', after: 5000, limit: 50 }));
  expect(plan).toContain(way);
  expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  handle.close();
});
