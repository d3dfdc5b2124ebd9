import type { BusinessDay, CounterId, EpochMs, ServiceId } from '../ids.ts';
import type { CallReason, Condition, RuleCounts, Ticket } from '../model.ts';
import type { HallState } from '../state.ts';
import { firstAssigned, firstDue, firstOf, firstOfService, firstParkDue, oldestWait } from './candidates.ts';
import { callsSince, type Served } from './served.ts';

/** A counter that turns to its queues. */
export interface Turn extends Served {
  readonly state: HallState;
  readonly counterId: CounterId;
  readonly now: EpochMs;
  readonly businessDay: BusinessDay | null;
}

/** Whom a rule found, and the figures of the condition that found them. */
export interface Found {
  readonly ticket: Ticket;
  readonly code: CallReason['code'];
  readonly condition: number | null;
  readonly figures?: Pick<CallReason, 'call' | 'times' | 'limitSeconds' | 'points' | 'nextPoints'>;
}

/** What the first condition calls that holds and has somebody to call. */
export function byConditions(turn: Turn, counts: RuleCounts | undefined): Found | null {
  const { conditions } = turn.rule;
  for (let at = 0; at < conditions.length; at += 1) {
    const condition = conditions[at] as Condition;
    const ticket = calledBy(condition, turn, counts);
    if (ticket) return { ticket, code: condition.when, condition: at, figures: figuresOf(condition, turn, counts) };
  }
  return null;
}

function calledBy(condition: Condition, turn: Turn, counts: RuleCounts | undefined): Ticket | null {
  const { state, counterId, now } = turn;
  switch (condition.when) {
    case 'assigned':
      return firstAssigned(state, counterId);
    case 'park_due':
      return firstParkDue(state, counterId, now);
    case 'appointment_due':
      return firstDue(state, condition.serviceId === null ? turn.serviceIds : [condition.serviceId], now);
    case 'longest_wait':
      return hasWaited(state, condition.serviceId, now, condition.seconds) ? firstOfService(state, condition.serviceId, now) : null;
    case 'called_fewer':
      return callsSince(counts, turn.businessDay, condition.serviceId) < condition.times
        ? firstOfService(state, condition.serviceId, now)
        : null;
    case 'class_waiting':
      return firstOfClass(turn, condition.priority);
    case 'waiting':
      return firstOfService(state, condition.serviceId, now);
  }
}

/** Longer than so many seconds, not just as long. */
function hasWaited(state: HallState, serviceId: ServiceId, now: EpochMs, seconds: number): boolean {
  const since = oldestWait(state, serviceId);
  return since !== null && now - since > seconds * 1000;
}

function firstOfClass({ state, serviceIds, now }: Turn, priority: string): Ticket | null {
  const rank = state.hall?.priorities.find((one) => one.id === priority)?.rank;
  return rank === undefined ? null : firstOf(state, serviceIds, now, rank);
}

function figuresOf(condition: Condition, { businessDay }: Turn, counts: RuleCounts | undefined): NonNullable<Found['figures']> {
  if (condition.when === 'longest_wait') return { limitSeconds: condition.seconds };
  if (condition.when !== 'called_fewer') return {};
  return { call: callsSince(counts, businessDay, condition.serviceId) + 1, times: condition.times };
}
