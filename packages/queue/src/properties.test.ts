import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, Context } from './commands.ts';
import { decide } from './decide/decide.ts';
import type { QueueEvent } from './events.ts';
import { evolve } from './evolve/evolve.ts';
import type { TicketId } from './ids.ts';
import type { Place } from './line.ts';
import { choose } from './rules/choose.ts';
import { restore, snapshot } from './snapshot.ts';
import { emptyHall, type HallState } from './state.ts';
import { brokenInLog, brokenInState, carryOut, HISTORIES, histories, type Move, PATIENCE, play, RUNS, runsOf } from './test/index.ts';
import { brokenNumbers, brokenPlaces, twice } from './test/invariants.ts';
import { isSafeToResend } from './test/resend.ts';

/** One property over whole histories: with the usual ones and with new ones. `reach.test.ts` says what they hold. */
function always(what: string, holds: (moves: Move[]) => void, over = histories(fc, HISTORIES)): void {
  describe(what, () => {
    test.each(runsOf(RUNS))('$name', (run) => fc.assert(fc.property(over, holds), run), PATIENCE);
  });
}

/** Commands between two looks at the whole hall: writing it down is slow, and a difference stays. */
const EVERY = 8;

const copyOf = (state: HallState): string => JSON.stringify(snapshot(state));

/** `expect` is slow, and most of this is asked after every command. */
function expectNone(broken: readonly string[]): void {
  if (broken.length > 0) expect(broken).toEqual([]);
}

describe('what must hold, always', () => {
  always('a ticket is at one place: one queue, one pool, one counter, or done', (moves) => {
    const { state, events } = play(moves, (here) => () => expectNone(brokenPlaces(here)));
    expectNone(brokenInLog(events, state, 'place'));
  });

  always('no ticket is called by two counters', (moves) => {
    const { state, events } = play(
      moves,
      ({ atCounter }) =>
        () =>
          expectNone(twice([...atCounter.values()])),
    );
    expectNone(brokenInLog(events, state, 'one counter'));
  });

  always('a counter serves one ticket at a time', (moves) => {
    const { state, events } = play(moves, ({ tickets }) => () => {
      const here = [...tickets.values()].filter((one) => one.state === 'called' || one.state === 'serving');
      expectNone(twice(here.map((one) => one.counterId as string)));
    });
    expectNone(brokenInLog(events, state, 'one ticket'));
  });

  always('nothing is lost: every issued ticket ends in exactly one outcome or is still open', (moves) => {
    const { state, events } = play(moves);
    expectNone(brokenInLog(events, state, 'nothing lost'));
  });

  always('a number is unique in its day and series', (moves) => {
    const { state, events } = play(moves, (here) => () => expectNone(brokenNumbers(here)));
    expectNone(brokenInLog(events, state, 'number'));
  });

  always('within one queue and priority, order is arrival order unless an event says why not', (moves) => {
    const displaced = new Set<TicketId>();
    const { state, events } = play(moves, (here) => (_, news) => {
      for (const event of news) if (DISPLACING.includes(event.type)) displaced.add((event as { ticketId: TicketId }).ticketId);
      expectNone(outOfOrder(here, displaced));
    });
    expectNone(brokenInLog(events, state, 'order'));
  });

  always('the same request sent ten times has one effect and ten equal answers', (moves) => {
    let count = 0;
    play(moves, (state, command, context) => {
      count += 1;
      const before = count % EVERY === 0 ? copyOf(state) : null;
      const answers = Array.from({ length: before === null ? 1 : 9 }, () => JSON.stringify(decide(state, command, context)));
      if (before !== null && copyOf(state) !== before) expect(copyOf(state)).toBe(before);
      return (decision) => {
        expectNone(answers.filter((answer) => answer !== JSON.stringify(decision)));
        if (decision.ok && isSafeToResend(command)) expectNone(secondEffect(state, command, context));
      };
    });
  });

  always('replaying the log gives the same state', (moves) => {
    const { state, events } = play(moves);
    const again = emptyHall();
    // As it comes back from the disk.
    for (const event of JSON.parse(JSON.stringify(events)) as QueueEvent[]) evolve(again, event);
    expect(snapshot(again)).toEqual(snapshot(state));
    expectNone(brokenInState(again));
  });
});

/** Events after which a ticket no longer stands where its arrival puts it. */
const DISPLACING: readonly QueueEvent['type'][] = [
  'ticket_requeued',
  'ticket_transferred',
  'ticket_moved',
  'ticket_restored',
  'leg_served',
];

/** Of each queue those whom no event put elsewhere: within a class by arrival, appointments by their booked time. */
function outOfOrder(state: HallState, displaced: ReadonlySet<TicketId>): string[] {
  return [...state.lines].flatMap(([name, line]) => {
    if (name.startsWith('pool:')) return [];
    const inPlace = [...line].filter(({ ticketId }) => !displaced.has(ticketId));
    const time = ({ ticketId, arrival }: Place) =>
      name.startsWith('appointments:') ? (state.tickets.get(ticketId)?.appointment?.at as number) : arrival;
    return inPlace.flatMap((place, at) => {
      const before = inPlace[at - 1];
      return before?.rank === place.rank && time(before) > time(place) ? [`${place.ticketId} stands before its time in ${name}`] : [];
    });
  });
}

/** Sent again, it is refused, nothing follows, or what follows says what is so already. */
function secondEffect(state: HallState, command: Command, context: Context): string[] {
  for (let sent = 1; sent < 10; sent += 1) {
    const again = decide(state, command, context);
    if (!again.ok || again.events.length === 0) return [];
    const once = contentOf(state);
    carryOut(state, command, context);
    if (contentOf(state) !== once) return [`${JSON.stringify(command)} had a second effect`];
  }
  return [];
}

function contentOf(state: HallState): string {
  return JSON.stringify({ ...snapshot(state), seq: 0 });
}

describe('and besides', () => {
  always('the hall is sound after every command: places, lines, counters, numbers, bookings and memory', (moves) => {
    play(moves, (state) => () => expectNone(brokenInState(state)));
  });

  always('nobody is called early, elsewhere or to a counter that is not open, and no quota is passed', (moves) => {
    const { state, events } = play(moves);
    expectNone(brokenInLog(events, state, 'rule', 'quota'));
  });

  always(
    'the legs of a visit follow each other, and add up',
    (moves) => {
      const { state, events } = play(moves);
      expectNone(brokenInLog(events, state, 'legs'));
    },
    histories(fc, { ...HISTORIES, clockSetBack: false }),
  );

  always('time comes to rest, and then no counter that is to call idles while there is somebody', (moves) => {
    play(moves, (state, command, context) => () => {
      if (command.type !== 'pass_time') return;
      const later = restore(JSON.parse(copyOf(state)));
      // Each turn ends a day or fills a counter, so there are few.
      for (let turns = 0; carryOut(later, command, context).events.length > 0; turns += 1) if (turns > 20) expect(turns).toBeLessThan(20);
      expectNone(idleOnes(later, context));
    });
  });

  always('a refusal has no consequences, and an acceptance is numbered without a gap', (moves) => {
    const { state, events } = play(moves, (here) => {
      const before = here.seq;
      return (decision, news) => {
        const seqs = news.map((event) => event.seq).join();
        const right = (decision.ok ? decision.events : []).map((_, at) => before + 1 + at).join();
        expectNone(seqs === right && here.seq === before + news.length ? [] : [`${seqs} instead of ${right}`]);
      };
    });
    expectNone(brokenInLog(events, state, 'log'));
  });

  always('a hall that was saved and restored is the same hall and goes on in the same way', (moves) => {
    let twin = emptyHall();
    let count = 0;
    play(moves, (state, command, context) => {
      count += 1;
      // Sometimes freshly restored, sometimes one that has lived on after it.
      if (count % EVERY === 0) expect(copyOf(twin)).toBe(copyOf(state));
      if (count % (2 * EVERY) === 0) twin = restore(JSON.parse(copyOf(state)));
      const here = JSON.stringify(carryOut(twin, command, context).decision);
      return (decision) => expectNone(here === JSON.stringify(decision) ? [] : [here]);
    });
    expectNone(brokenInState(twin));
  });
});

function idleOnes(state: HallState, { now, businessDay }: Context): string[] {
  return [...state.counterStates].flatMap(([counterId, { status, nextStoredAt, autoCallPaused, idleSince }]) => {
    const seconds = state.counters.get(counterId)?.autoCallSeconds ?? null;
    const isAuto = seconds !== null && !autoCallPaused && idleSince !== null && now - idleSince >= seconds * 1000;
    const isToCall = status === 'open' && !state.atCounter.has(counterId) && (nextStoredAt !== null || isAuto);
    const next = isToCall ? choose(state, counterId, now, businessDay) : null;
    return next ? [`${counterId} idles while ${next.ticket.number} waits`] : [];
  });
}
