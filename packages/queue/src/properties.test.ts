import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from './decide/decide.ts';
import type { Decision } from './decide/decision.ts';
import type { QueueEvent } from './events.ts';
import { evolve } from './evolve/evolve.ts';
import { restore, snapshot } from './snapshot.ts';
import { emptyHall, type HallState } from './state.ts';
import { brokenInLog, brokenInState, carryOut, histories, type Move, PATIENCE, play, runsOf } from './test/index.ts';

const HISTORIES = { minLength: 200, maxLength: 350 };

/** One property over whole histories: with the usual ones and with new ones. */
function always(what: string, numRuns: number, holds: (moves: Move[]) => void): void {
  describe(what, () => {
    test.each(runsOf(numRuns))('$name', (run) => fc.assert(fc.property(histories(fc, HISTORIES), holds), run), PATIENCE);
  });
}

const copyOf = (state: HallState): string => JSON.stringify(snapshot(state));

always('after every command everybody is in one place, in order, and nothing is held twice', 60, (moves) => {
  play(moves, (state) => () => {
    const broken = brokenInState(state);
    if (broken.length > 0) expect(broken).toEqual([]);
  });
});

always('nobody is lost, nobody ends twice, no number is given twice in a day', 100, (moves) => {
  const { state, events } = play(moves);
  expect(brokenInLog(events, state)).toEqual([]);
});

always('within a queue and a class, those who came first are called first', 100, (moves) => {
  const waiting = new Map<string, { arrival: number; line: string }>();
  for (const event of play(moves).events) {
    if (event.type === 'ticket_issued') waiting.set(event.ticketId, { arrival: event.seq, line: `${event.serviceId} ${event.priority}` });
    if (event.type === 'ticket_cancelled') waiting.delete(event.ticketId);
    if (event.type !== 'ticket_called') continue;
    const called = waiting.get(event.ticketId) as { arrival: number; line: string };
    waiting.delete(event.ticketId);
    expect([...waiting.values()].filter((one) => one.line === called.line && one.arrival < called.arrival)).toEqual([]);
  }
});

always('no counter has two tickets, no ticket is called twice', 100, (moves) => {
  const at = new Map<string, string>();
  const called = new Set<string>();
  for (const event of play(moves).events) {
    if (event.type === 'ticket_served' || event.type === 'ticket_no_show') at.delete(event.counterId);
    if (event.type !== 'ticket_called') continue;
    expect([at.has(event.counterId), called.has(event.ticketId)]).toEqual([false, false]);
    at.set(event.counterId, event.ticketId);
    called.add(event.ticketId);
  }
});

always('to decide changes nothing, and to decide again says the same', 40, (moves) => {
  play(moves, (state, command, context) => {
    const before = copyOf(state);
    const first = decide(state, command, context);
    const again = decide(state, command, context);
    if (copyOf(state) !== before) expect(copyOf(state)).toBe(before);
    return (decision) => expect([first, again]).toEqual([decision, decision]);
  });
});

always('a refusal has no consequences, and an acceptance is numbered without a gap', 60, (moves) => {
  play(moves, (state) => {
    const before = state.seq;
    return (decision, events) => {
      expect(events.map((event) => event.seq)).toEqual(
        Array.from({ length: decision.ok ? decision.events.length : 0 }, (_, at) => before + 1 + at),
      );
      expect(state.seq).toBe(before + events.length);
    };
  });
});

always('the log, read again, makes the same hall', 100, (moves) => {
  const { state, events } = play(moves);
  const again = emptyHall();
  // As it comes back from the disk.
  for (const event of JSON.parse(JSON.stringify(events)) as QueueEvent[]) evolve(again, event);
  expect(snapshot(again)).toEqual(snapshot(state));
  expect(brokenInState(again)).toEqual([]);
});

always('a hall that was saved and restored is the same hall and goes on in the same way', 30, (moves) => {
  let twin = emptyHall();
  let count = 0;
  play(moves, (state, command, context) => {
    count += 1;
    // Sometimes freshly restored, sometimes one that has lived on after it.
    if (count % 7 === 0) twin = restore(JSON.parse(copyOf(state)));
    if (copyOf(twin) !== copyOf(state)) expect(snapshot(twin)).toEqual(snapshot(state));
    const here: Decision = carryOut(twin, command, context).decision;
    return (decision) => expect(here).toEqual(decision);
  });
  expect(brokenInState(twin)).toEqual([]);
});

test('the generated histories do reach every event and every refusal of daily work', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories(fc, HISTORIES), (moves) => {
      play(moves, () => (decision) => {
        for (const word of decision.ok ? decision.events.map((event) => event.type) : [decision.rejection.code]) seen.add(word);
      });
    }),
    { numRuns: 60, seed: 20260105 },
  );
  const words =
    'hall_configured service_put service_removed counter_put counter_removed ticket_issued ticket_called ticket_recalled service_started ticket_served ticket_no_show ticket_cancelled counter_status print_job_queued print_job_changed SERVICE_UNKNOWN SERVICE_CLOSED SERVICE_IN_USE SERIES_OVERLAPS SERIES_EXHAUSTED PRIORITY_UNKNOWN LANGUAGE_UNKNOWN HALL_INVALID COUNTER_UNKNOWN COUNTER_NOT_OPEN COUNTER_HAS_TICKET COUNTER_HAS_NO_TICKET STALE_STATE TICKET_UNKNOWN TICKET_STATE PRINT_JOB_UNKNOWN PRINT_JOB_STATE';
  expect(words.split(' ').filter((word) => !seen.has(word))).toEqual([]);
});
