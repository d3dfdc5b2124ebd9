import type { BusinessDay, QueueEvent, ServiceId, Ticket } from '@foyer/queue';
import { histories, PATIENCE, play, runsOf } from '@foyer/queue/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localHours } from './local-hours.ts';
import { type DayStats, stats, type Tally, type Work } from './stats.ts';
import { database, save } from './test/database.ts';
import { allLegs, allTickets, countOf, type NaiveLeg, ranked } from './test/naive.ts';

const HISTORIES = { minLength: 200, maxLength: 350 };

interface CountedTicket extends Ticket {
  readonly all: readonly CountedLeg[];
}
interface CountedLeg extends NaiveLeg {
  readonly wait: number | null;
  readonly took: number | null;
}

function counted(events: readonly QueueEvent[]): CountedTicket[] {
  const legs = allLegs(events);
  return allTickets(events).map((ticket) => ({
    ...ticket,
    all: (legs.get(ticket.id) ?? []).map((leg, place) => measured(ticket, leg, place)),
  }));
}

const seconds = (ms: number) => Math.max(0, ms / 1000);

function measured({ appointment }: Ticket, leg: NaiveLeg, place: number): CountedLeg {
  const since = place === 0 && appointment && !appointment.late ? appointment.at : leg.enteredAt;
  const began = leg.startedAt ?? leg.calledAt;
  return {
    ...leg,
    wait: leg.firstCalledAt === null ? null : Math.floor(seconds(leg.firstCalledAt - since)),
    took: leg.end === 'served' && began !== null ? Math.round(seconds((leg.endedAt as number) - began)) : null,
  };
}

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

function tally(tickets: readonly CountedTicket[], legs: readonly CountedLeg[], targets: Map<ServiceId, number | null>, now: number): Tally {
  const waits = known(legs.map((leg) => leg.wait));
  const promised = legs.filter((leg) => leg.wait !== null && targets.get(leg.serviceId) != null);
  const waiting = tickets.filter((ticket) => ticket.state === 'waiting');
  const ages = waiting.map((ticket) =>
    Math.floor(
      seconds(
        now - (ticket.legs.length === 0 && ticket.appointment && !ticket.appointment.late ? ticket.appointment.at : ticket.waitingSince),
      ),
    ),
  );
  return {
    issued: tickets.length,
    waiting: waiting.length,
    parked: countOf(tickets, ({ state }) => state === 'parked'),
    served: countOf(tickets, ({ state }) => state === 'served'),
    noShows: countOf(tickets, ({ state }) => state === 'no_show'),
    cancelled: countOf(tickets, ({ state }) => state === 'cancelled'),
    expired: countOf(tickets, ({ state }) => state === 'expired'),
    transferred: countOf(legs, ({ end }) => end === 'transferred'),
    medianWaitSeconds: ranked(waits, 0.5),
    p80WaitSeconds: ranked(waits, 0.8),
    p95WaitSeconds: ranked(waits, 0.95),
    longestWaitSeconds: ages.length === 0 ? null : Math.max(...ages),
    medianServiceSeconds: ranked(known(legs.map((leg) => leg.took)), 0.5),
    serviceLevel:
      promised.length === 0
        ? null
        : countOf(promised, (leg) => (leg.wait as number) <= (targets.get(leg.serviceId) as number)) / promised.length,
  };
}

function work(legs: readonly CountedLeg[]): Work {
  return {
    called: legs.length,
    served: countOf(legs, ({ end }) => end === 'served'),
    noShows: countOf(legs, ({ end }) => end === 'no_show'),
    transferred: countOf(legs, ({ end }) => end === 'transferred'),
    medianServiceSeconds: ranked(known(legs.map((leg) => leg.took)), 0.5),
  };
}

const ids = <Id extends string>(...lists: Iterable<Id>[]): Id[] => [...new Set(lists.flatMap((list) => [...list]))].sort();

describe.each(runsOf(8))('with $name', (run) => {
  test(
    'a day in figures is what counting gives',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories(fc, HISTORIES), async (moves) => {
          const { events, state } = play(moves);
          const { handle } = await database();
          save(handle, events, 100);
          const targets = new Map([...state.services.values()].map((service) => [service.id, service.targetWaitSeconds]));
          const now = (events.at(-1) as QueueEvent).at;
          const all = counted(events);
          for (const day of ids(all.map((ticket) => ticket.businessDay))) {
            const tickets = all.filter((ticket) => ticket.businessDay === day);
            const legs = tickets.flatMap((ticket) => ticket.all);
            const { byService, byCounter, byUser, byHour, ...overall } = stats(handle, { day, now });
            expect(overall).toEqual({ businessDay: day, ...tally(tickets, legs, targets, now) });
            const services = ids(
              state.services.keys(),
              legs.map((leg) => leg.serviceId),
            );
            expect(byService).toEqual(
              services.map((serviceId) => {
                const own = legs.filter((leg) => leg.serviceId === serviceId);
                return {
                  serviceId,
                  ...tally(
                    tickets.filter((ticket) => ticket.serviceId === serviceId),
                    own,
                    targets,
                    now,
                  ),
                  issued: countOf(tickets, (ticket) => ticket.all[0]?.serviceId === serviceId),
                  served: countOf(own, ({ end }) => end === 'served'),
                };
              }),
            );
            const called = legs.flatMap((leg) => leg.counterId ?? []);
            expect(byCounter).toEqual(
              ids(state.counters.keys(), called).map((id) => ({ counterId: id, ...work(legs.filter((leg) => leg.counterId === id)) })),
            );
            const people = legs.flatMap((leg) => leg.userId ?? []);
            expect(byUser).toEqual(ids(people).map((id) => ({ userId: id, ...work(legs.filter((leg) => leg.userId === id)) })));
            expectHours(byHour, tickets, state.hall?.zone ?? '');
          }
          handle.close();
        }),
        run,
      );
    },
    PATIENCE,
  );
});

function expectHours(byHour: DayStats['byHour'], tickets: readonly CountedTicket[], timeZone: string): void {
  const legs = tickets.flatMap((ticket) => ticket.all);
  const within = (at: number | null, hour: number) => at !== null && hourOf(at, timeZone) === hour;
  for (let hour = 0; hour < 24; hour++) {
    const called = legs.filter((leg) => within(leg.firstCalledAt, hour));
    const served = legs.filter((leg) => leg.end === 'served' && within(leg.endedAt, hour));
    const issued = tickets.filter((ticket) => within(ticket.issuedAt, hour));
    const figures = byHour.find((one) => one.hour === hour);
    if (called.length + served.length + issued.length === 0) {
      expect(figures).toBeUndefined();
      continue;
    }
    const { byService, ...total } = figures as DayStats['byHour'][number];
    const medianWaitSeconds = ranked(known(called.map((leg) => leg.wait)), 0.5);
    expect(total).toEqual({ hour, issued: issued.length, called: called.length, served: served.length, medianWaitSeconds });
    for (const { serviceId, ...one } of byService)
      expect(one).toEqual({
        issued: countOf(issued, (ticket) => ticket.all[0]?.serviceId === serviceId),
        called: countOf(called, (leg) => leg.serviceId === serviceId),
        served: countOf(served, (leg) => leg.serviceId === serviceId),
        medianWaitSeconds: ranked(known(called.map((leg) => (leg.serviceId === serviceId ? leg.wait : null))), 0.5),
      });
    expect(byService.reduce((sum, one) => sum + one.issued, 0)).toBe(issued.length);
  }
}

/** Swedes write `2026-01-05 09:00:00`. */
const hourOf = (at: number, timeZone: string) => Number(new Date(at).toLocaleString('sv-SE', { timeZone }).slice(11, 13));

test('a day without tickets is all zeros', async () => {
  const { handle } = await database();
  save(handle, play([]).events);
  expect(stats(handle, { day: '2020-01-01' as BusinessDay, now: 0 })).toMatchObject({
    issued: 0,
    waiting: 0,
    served: 0,
    medianWaitSeconds: null,
    medianServiceSeconds: null,
    longestWaitSeconds: null,
    serviceLevel: null,
    byUser: [],
    byHour: [],
  });
  handle.close();
});

test.each([
  ['Europe/Berlin', '2026-03-29T00:59:59Z', 1],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', 3],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', 2],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', 2],
  ['Asia/Kathmandu', '2026-01-05T00:14:59Z', 5],
  ['Asia/Kathmandu', '2026-01-05T00:15:00Z', 6],
  ['America/New_York', '2026-01-05T05:00:00Z', 0],
])('the clocks of %s show at %s the hour %i', (zone, at, hour) => {
  expect(localHours(zone)(Date.parse(at))).toBe(hour);
});
