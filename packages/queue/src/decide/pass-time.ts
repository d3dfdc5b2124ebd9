import type { Context } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { CounterId, EpochMs } from '../ids.ts';
import type { CallTrigger, CounterState, Hall } from '../model.ts';
import type { HallState } from '../state.ts';
import { announcementsDue } from './announcements.ts';
import { appointmentsDue } from './appointments.ts';
import { callingNext } from './calling.ts';
import { dayEndDue } from './day-end.ts';
import { accept, type Handler, inHall } from './decision.ts';

/**
 * What time alone brings about, one thing after another: a day that ends first, for it may end the visits of those who would be
 * called; then at most one call, for the next one depends on whom this one took. Whoever sends it sends it again at the same moment
 * until nothing follows any more.
 */
export const passTime: Handler<'pass_time'> = inHall((state, _command, context, hall) => {
  const dayEnd = dayEndDue(state, context);
  if (dayEnd.length > 0) return accept(...dayEnd);
  return accept(...appointmentsDue(state, context), ...announcementsDue(state, context), ...firstCall(state, context, hall));
});

/** By the idle counter that has waited longest for somebody to come, of those whose specialist asked for it, then of the others. */
function firstCall(state: HallState, context: Context, hall: Hall): EventBody[] {
  for (const { counterId, trigger } of callersDue(state, context)) {
    const call = callingNext(state, counterId, context, hall, trigger);
    if (call.length > 0) return call;
  }
  return [];
}

interface Caller {
  readonly counterId: CounterId;
  readonly trigger: CallTrigger;
  readonly since: EpochMs;
}

function callersDue(state: HallState, { now }: Context): Caller[] {
  const stored: Caller[] = [];
  const idle: Caller[] = [];
  for (const [counterId, counter] of state.counterStates) {
    if (counter.status !== 'open' || state.atCounter.has(counterId)) continue;
    if (counter.nextStoredAt !== null) stored.push({ counterId, trigger: 'stored', since: counter.nextStoredAt });
    else if (isAutoCallDue(state, counterId, counter, now)) idle.push({ counterId, trigger: 'auto', since: counter.idleSince as EpochMs });
  }
  return [...stored.sort(byPatience), ...idle.sort(byPatience)];
}

function isAutoCallDue(state: HallState, counterId: CounterId, counter: CounterState, now: EpochMs): boolean {
  const seconds = state.counters.get(counterId)?.autoCallSeconds ?? null;
  if (seconds === null || counter.autoCallPaused || counter.idleSince === null) return false;
  return now >= counter.idleSince + seconds * 1000;
}

function byPatience(a: Caller, b: Caller): number {
  return a.since - b.since || (a.counterId < b.counterId ? -1 : 1);
}
