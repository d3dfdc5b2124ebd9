import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Context } from './commands.ts';
import { decide } from './decide/decide.ts';
import type { Decision } from './decide/decision.ts';
import type { QueueEvent } from './events.ts';
import { evolve } from './evolve/evolve.ts';
import { choose } from './rules/choose.ts';
import { restore, snapshot } from './snapshot.ts';
import { emptyHall, type HallState } from './state.ts';
import { brokenInLog, brokenInState, carryOut, histories, type Move, PATIENCE, play, runsOf } from './test/index.ts';

const HISTORIES = { minLength: 200, maxLength: 350 };

/** One property over whole histories: with the usual ones and with new ones. */
function always(what: string, numRuns: number, holds: (moves: Move[]) => void, over = histories(fc, HISTORIES)): void {
  describe(what, () => {
    test.each(runsOf(numRuns))('$name', (run) => fc.assert(fc.property(over, holds), run), PATIENCE);
  });
}

const copyOf = (state: HallState): string => JSON.stringify(snapshot(state));

always('after every command everybody is in one place, in order, and nothing is held twice', 60, (moves) => {
  play(moves, (state) => () => {
    const broken = brokenInState(state);
    if (broken.length > 0) expect(broken).toEqual([]);
  });
});

const WHOLE_LOG = `nobody is lost or ends twice, no number is given twice, no counter has two, no quota is passed,
 nobody is called early, elsewhere or before those who came first`;
always(WHOLE_LOG, 100, (moves) => {
  const { state, events } = play(moves);
  expect(brokenInLog(events, state)).toEqual([]);
});

always(
  'the legs of a visit follow each other, and add up',
  60,
  (moves) => {
    const { state, events } = play(moves);
    expect(brokenInLog(events, state)).toEqual([]);
  },
  histories(fc, { ...HISTORIES, clockSetBack: false }),
);

always('time comes to rest, and then no counter that is to call idles while there is somebody', 60, (moves) => {
  play(moves, (state, command, context) => () => {
    if (command.type !== 'pass_time') return;
    const later = restore(JSON.parse(copyOf(state)));
    // Each turn ends a day or fills a counter, so there are few.
    for (let turns = 0; carryOut(later, command, context).events.length > 0; turns += 1) if (turns > 20) expect(turns).toBeLessThan(20);
    expect(idleOnes(later, context)).toEqual([]);
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
