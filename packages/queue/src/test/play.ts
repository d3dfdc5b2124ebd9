import type { Command, CommandName, Context } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import type { EventBody, QueueEvent } from '../events.ts';
import { evolve } from '../evolve/evolve.ts';
import type { EpochMs } from '../ids.ts';
import type { Actor } from '../model.ts';
import { emptyHall, type HallState } from '../state.ts';
import { commandOf, type Move } from './moves/moves.ts';
import { OPENING } from './moves/set-up.ts';
import { clock, kiosk, specialist } from './people.ts';
import { DAY_MS, dayAt, localAt, MORNING } from './time.ts';

/** Who sends what, unless a test says otherwise. */
const ACTORS: { readonly [Name in CommandName]?: Actor } = { issue_ticket: kiosk, check_in: kiosk, pass_time: clock };

/** The moment as a decision sees it: by a specialist, or by who usually sends this command. */
export function contextAt(now: EpochMs, command?: Command): Context {
  return { now, businessDay: dayAt(now), local: localAt(now), actor: (command && ACTORS[command.type]) ?? specialist };
}

/** Gives decided events their place in the log, right after the state's last one. */
export function stamp(state: HallState, bodies: readonly EventBody[], { now: at, businessDay, actor }: Context): QueueEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: state.seq + 1 + index, at, businessDay, actor }));
}

/** Decides, and makes what was decided true. */
export function carryOut(state: HallState, command: Command, context: Context): { decision: Decision; events: QueueEvent[] } {
  const decision = decide(state, command, context);
  const events = decision.ok ? stamp(state, decision.events, context) : [];
  for (const event of events) evolve(state, event);
  return { decision, events };
}

export interface Played {
  readonly state: HallState;
  readonly events: readonly QueueEvent[];
}

/** What `play` shows its watcher before each command is carried out, and what it then calls after it. */
export type Watch = (
  before: HallState,
  command: Command,
  context: Context,
) => ((decision: Decision, events: readonly QueueEvent[]) => void) | undefined;

/** Opens a hall and plays the moves in it, one after another. */
export function play(moves: readonly Move[], watch?: Watch): Played {
  const state = emptyHall();
  const log: QueueEvent[] = [];
  let now = MORNING;
  let latest = now;
  const step = (command: Command) => {
    const context = contextAt(now, command);
    const after = watch?.(state, command, context);
    const { decision, events } = carryOut(state, command, context);
    log.push(...events);
    after?.(decision, events);
  };
  OPENING.forEach(step);
  for (const move of moves) {
    now = Math.max(now + move.seconds * 1000, latest - DAY_MS);
    latest = Math.max(latest, now);
    step(commandOf(state, move, now));
  }
  return { state, events: log };
}

/** Commands one after another. A number among them lets as many seconds pass. */
export type Steps = readonly (Command | number)[];

/** The hall after these commands, all of them accepted. */
export function hallAfter(...steps: Steps): HallState {
  const state = emptyHall();
  let now = MORNING;
  for (const step of steps) {
    if (typeof step === 'number') {
      now += step * 1000;
      continue;
    }
    const { decision } = carryOut(state, step, contextAt(now, step));
    if (!decision.ok) throw new Error(`${step.type} was refused: ${JSON.stringify(decision.rejection)}`);
  }
  return state;
}
