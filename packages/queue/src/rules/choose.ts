import { specialistAt } from '../counters.ts';
import type { BusinessDay, CounterId, EpochMs } from '../ids.ts';
import type { CallReason, Ticket } from '../model.ts';
import { isOnTime } from '../queues.ts';
import type { HallState } from '../state.ts';
import { beganWaiting, countCandidates, firstAssigned, isDue, measuredSince } from './candidates.ts';
import { byConditions, type Found, type Turn } from './conditions.ts';
import { byFinally } from './finally.ts';
import { isCounted, servedAt, servicesAt } from './served.ts';

/** Whom a counter calls next, and why: what the rule knew at that moment. */
export interface Choice {
  readonly ticket: Ticket;
  readonly reason: CallReason;
}

/**
 * Whom a counter's calling rule calls now; null when there is nobody. Neither its status nor its ticket is asked.
 * O(services × classes × log n) for n waiting. See `CallingRule` for what a rule means.
 *
 * @param businessDay counts of another day count as none; absent: the counts as they are, for those who only look
 */
export function choose(state: HallState, counterId: CounterId, now: EpochMs, businessDay: BusinessDay | null = null): Choice | null {
  const served = servedAt(state, counterId);
  if (!served) return null;
  const turn: Turn = { ...served, state, counterId, now, businessDay };
  const counts = served.profileId ? state.ruleCounts.get(served.profileId) : undefined;
  const held = byConditions(turn, counts);
  if (held) return { ticket: held.ticket, reason: reasonOf(turn, held, false) };
  const found = finallyFound(turn);
  return found && { ticket: found.ticket, reason: reasonOf(turn, found, isCounted(turn.rule)) };
}

/** Who would be called to a counter. */
export function nextFor(state: HallState, counterId: CounterId, now: EpochMs, businessDay: BusinessDay | null = null): Ticket | null {
  return choose(state, counterId, now, businessDay)?.ticket ?? null;
}

/** Whether a counter may call this ticket at all, whatever its rule prefers: out of its queues, its own pool, or bound to it. */
export function mayCall(state: HallState, counterId: CounterId, ticket: Ticket, now: EpochMs): boolean {
  if (ticket.state === 'parked') return ticket.counterId === counterId;
  if (ticket.state !== 'waiting') return false;
  const { boundTo } = ticket;
  if (boundTo?.kind === 'counter') return boundTo.counterId === counterId;
  if (boundTo) return boundTo.userId === specialistAt(state, counterId);
  return servicesAt(state, counterId).includes(ticket.serviceId) && isDue(state, ticket, now);
}

/** No condition holds. What is assigned is never left behind, and no counter idles while somebody waits for it. */
function finallyFound(turn: Turn): Found | null {
  const assigned = firstAssigned(turn.state, turn.counterId);
  if (assigned) return { ticket: assigned, code: 'assigned', condition: null };
  if (!isCounted(turn.rule)) return byFinally(turn, turn.serviceIds);
  const uncounted = turn.serviceIds.filter((serviceId) => !isCounted(turn.rule, serviceId));
  return byFinally(turn, uncounted) ?? byConditions(turn, undefined);
}

function reasonOf(turn: Turn, found: Found, reset: boolean): CallReason {
  const { ticket, code, condition, figures } = found;
  return {
    code,
    priority: ticket.priority,
    waitedSeconds: waitedSeconds(ticket, turn.now),
    candidates: countCandidates(turn.state, turn.counterId, turn.now),
    profileId: turn.profileId,
    serviceId: ticket.serviceId,
    condition,
    ...figures,
    ...(reset ? { reset } : {}),
    ...(isOnTime(ticket) ? { bookedAt: beganWaiting(ticket) } : {}),
  };
}

/** Whole seconds. A clock that was set back, or a booked time that lies ahead, must not make a wait negative. */
export function waitedSeconds(ticket: Ticket, now: EpochMs): number {
  return Math.max(0, Math.floor((now - measuredSince(ticket)) / 1000));
}
