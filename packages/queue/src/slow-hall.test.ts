import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Context } from './commands.ts';
import type { Decision } from './decide/decision.ts';
import type { QueueEvent } from './events.ts';
import type { CounterId, TicketId } from './ids.ts';
import { choose } from './rules/choose.ts';
import type { HallState } from './state.ts';
import { HISTORIES, histories, PATIENCE, play, RUNS, runsOf } from './test/index.ts';
import { expectationOf } from './test/slow/expect.ts';
import { type Expectation, misplaced, type Step } from './test/slow/expectation.ts';
import { queueName, SlowHall } from './test/slow/slow-hall.ts';
import { storedCalls } from './test/slow/stations.ts';
import { wordOf } from './test/slow/words.ts';
import { slowChoose } from './test/slow-choose.ts';
import { currentTicket, nextFor, parkedAt, position, waitingForCounter, waitingForService } from './views.ts';

/** Comparing every field of every ticket is slow; a difference stays, so it need not be done every time. */
const EVERY = 25;

test.each(runsOf(RUNS))(
  'decide and evolve do what an obviously right model does: $name',
  (run) => {
    fc.assert(
      fc.property(histories(fc, HISTORIES), (moves) => {
        const slow = new SlowHall();
        let commands = 0;
        play(moves, (state, command, context) => {
          compareViews(state, slow, context);
          const expected = expectationOf(slow, command, context);
          const asked = askedFor(slow, context);
          return (decision, events) => {
            follow(slow, expected, decision, events, asked, command.type === 'pass_time', context);
            commands += 1;
            if (commands % EVERY === 0) compareFields(state, slow);
          };
        });
      }),
      run,
    );
  },
  PATIENCE,
);

/** Counters that wait for the next arrival and have nobody yet, the most patient first. */
function askedFor(slow: SlowHall, { now, businessDay }: Context): CounterId[] {
  const asked = [...slow.counterStates].filter(([id, one]) => one.nextStoredAt !== null && !slowChoose(slow, id, now, businessDay));
  return asked.sort(([a, x], [b, y]) => (x.nextStoredAt ?? 0) - (y.nextStoredAt ?? 0) || (a < b ? -1 : 1)).map(([id]) => id);
}

function follow(
  slow: SlowHall,
  expected: Expectation,
  decision: Decision,
  events: readonly QueueEvent[],
  asked: readonly CounterId[],
  isTime: boolean,
  { now }: Context,
): void {
  if (expected.refusals.length > 0) {
    if (decision.ok || !expected.refusals.includes(decision.rejection.code)) expect(decision).toEqual(expected.refusals);
    return;
  }
  if (!decision.ok) expect(decision.rejection).toEqual(expected.steps);
  const tail = isTime ? -1 : events.findIndex((event) => event.type === 'ticket_called' && event.reason.trigger === 'stored');
  const own = tail < 0 ? events : events.slice(0, tail);
  compareSteps(slow, expected.steps, own);
  if (isTime) return;
  compareSteps(slow, storedCalls(slow, asked, newcomersOf(own), now).steps, tail < 0 ? [] : events.slice(tail));
}

function compareSteps(slow: SlowHall, steps: readonly Step[], events: readonly QueueEvent[]): void {
  const words = events.map((event) => wordOf(event));
  if (words.join('\n') !== steps.map((one) => one.word).join('\n')) expect(words).toEqual(steps.map((one) => one.word));
  for (const [at, event] of events.entries()) {
    slow.absorb(event);
    const place = steps[at]?.place;
    const ticket = 'ticketId' in event ? slow.ticket(event.ticketId) : undefined;
    if (place !== undefined && ticket) expect(misplaced(slow, ticket, place)).toBeNull();
  }
}

const BEGINS_TO_WAIT = ['ticket_issued', 'leg_served', 'ticket_transferred', 'ticket_requeued', 'ticket_moved', 'ticket_restored'];

function newcomersOf(events: readonly QueueEvent[]): TicketId[] {
  return [...new Set(events.flatMap((event) => ('ticketId' in event && BEGINS_TO_WAIT.includes(event.type) ? [event.ticketId] : [])))];
}

function compareViews(state: HallState, slow: SlowHall, { now, businessDay }: Context): void {
  const waiting = slow.tickets.filter((one) => one.state === 'waiting');
  const queues = new Map<string, typeof waiting>();
  for (const one of waiting) queues.set(queueName(one), [...(queues.get(queueName(one)) ?? []), one]);
  const behind = (one: (typeof waiting)[number]) =>
    (queues.get(queueName(one)) ?? []).filter((other) => slow.order(other, one) < 0).length + 1;
  const right = {
    positions: waiting.map((one) => [one.number, behind(one)]),
    services: [...slow.services.keys()].map((id) => waiting.filter((one) => one.serviceId === id && !one.boundTo).length),
    counters: [...slow.counters.keys()].map((id) => {
      const services = slow.profiles.get(slow.counters.get(id)?.profileId as never)?.serviceIds ?? slow.counters.get(id)?.serviceIds;
      const person = slow.counterStates.get(id)?.specialist?.id;
      const isOwn = ({ boundTo: to }: (typeof waiting)[number]) =>
        to?.kind === 'counter' ? to.counterId === id : to?.userId === person && person;
      const count = waiting.filter((one) => (one.boundTo ? isOwn(one) : services?.includes(one.serviceId))).length;
      const pool = slow.tickets.filter((one) => one.state === 'parked' && one.counterId === id).sort((a, b) => slow.order(a, b));
      return [id, slow.at(id)?.number, count, pool.map((one) => one.number).join()];
    }),
    choices: [...slow.counters.keys()].map((id) => choiceWords(slowChoose(slow, id, now, businessDay))),
  };
  const seen = {
    positions: waiting.map((one) => [one.number, position(state, one.id)]),
    services: [...slow.services.keys()].map((id) => waitingForService(state, id)),
    counters: [...slow.counters.keys()].map((id) => {
      const pool = parkedAt(state, id).map((one) => one.number);
      return [id, currentTicket(state, id)?.number, waitingForCounter(state, id), pool.join()];
    }),
    choices: [...slow.counters.keys()].map((id) => choiceWords(choose(state, id, now, businessDay))),
  };
  // expect is slow, and this is asked after every command.
  if (JSON.stringify(seen) !== JSON.stringify(right)) expect(seen).toEqual(right);
  for (const id of slow.counters.keys()) nextFor(state, id, now);
}

function choiceWords(choice: ReturnType<typeof choose>): string {
  if (!choice) return 'nobody';
  const { code, condition, reset, candidates, call } = choice.reason;
  return `${choice.ticket.number} ${code} ${condition} ${reset} ${candidates} ${call}`;
}

function compareFields(state: HallState, slow: SlowHall): void {
  const byArrival = <One extends { arrival: number }>(tickets: Iterable<One>) => [...tickets].sort((a, b) => a.arrival - b.arrival);
  expect(byArrival(state.tickets.values())).toEqual(byArrival(slow.tickets));
  expect(byArrival(state.noShows.values())).toEqual(byArrival(slow.noShows));
  expect(Object.fromEntries(state.counterStates)).toEqual(Object.fromEntries(slow.counterStates));
  const counts = [...state.ruleCounts.values()].map((one) => ({ ...one, calls: [...one.calls].sort(byService) }));
  const right = [...slow.ruleCounts.values()].map((one) => ({ ...one, calls: [...one.calls].sort(byService) }));
  expect(counts).toEqual(right);
  expect([state.hall, state.lastClosedDay]).toEqual([slow.hall, slow.lastClosedDay]);
  for (const what of ['services', 'profiles', 'counters'] as const) expect(state[what]).toEqual(slow[what]);
  for (const what of ['appointments', 'announcements', 'printJobs'] as const)
    expect([...state[what].values()].sort(byId)).toEqual([...slow[what]].sort(byId));
  const kept = new Map([...slow.lasted].map(([id, seconds]) => [id, seconds.slice(-50)]));
  expect(new Map([...state.durations].map(([id, { seconds }]) => [id, seconds]))).toEqual(kept);
  const once = slow.announced.filter((one, at, all) => all.findIndex((other) => other.ticketId === one.ticketId) === at);
  expect(state.recentCalls).toEqual(once.slice(0, 12));
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function byService(a: { serviceId: string }, b: { serviceId: string }): number {
  return a.serviceId < b.serviceId ? -1 : 1;
}
