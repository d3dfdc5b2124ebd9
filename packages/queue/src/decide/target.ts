import type { Target } from '../commands.ts';
import { seatOf, statusOf } from '../counters.ts';
import type { ServiceId } from '../ids.ts';
import type { Bond, Ticket } from '../model.ts';
import type { QueueName } from '../queues.ts';
import type { HallState } from '../state.ts';
import { type Decision, refuse } from './decision.ts';

/** Where a ticket goes. */
export interface Goal {
  readonly serviceId: ServiceId;
  readonly boundTo: Bond | null;
}

/** Does something with where a ticket is sent, if there is such a place. Without a service it keeps its own. */
export function withGoal(state: HallState, ticket: Ticket, to: Target, then: (goal: Goal) => Decision): Decision {
  const { serviceId = ticket.serviceId, counterId, userId } = to;
  const isNowhere = to.serviceId === undefined && counterId === undefined && userId === undefined;
  if (isNowhere || (counterId !== undefined && userId !== undefined)) return refuse('TARGET_INVALID', {});
  if (!state.services.has(serviceId)) return refuse('SERVICE_UNKNOWN', { serviceId });
  if (counterId !== undefined && !state.counters.has(counterId)) return refuse('COUNTER_UNKNOWN', { counterId });
  const boundTo = bondOf(to);
  if (boundTo && !isAttended(state, boundTo)) return refuse('TARGET_ABSENT', { counterId: counterId ?? null, userId: userId ?? null });
  return then({ serviceId, boundTo });
}

/** A break has set free who waited for its counter; it does not end that somebody waits for a person. */
function isAttended(state: HallState, bond: Bond): boolean {
  const counterId = bond.kind === 'counter' ? bond.counterId : seatOf(state, bond.userId);
  if (counterId === null) return false;
  const status = statusOf(state, counterId);
  return status !== 'closed' && (status !== 'break' || bond.kind === 'user');
}

function bondOf({ counterId, userId }: Target): Bond | null {
  if (counterId !== undefined) return { kind: 'counter', counterId };
  return userId === undefined ? null : { kind: 'user', userId };
}

export function isSameBond(a: Bond | null, b: Bond | null): boolean {
  if (!a || !b) return a === b;
  if (a.kind === 'counter') return b.kind === 'counter' && a.counterId === b.counterId;
  return b.kind === 'user' && a.userId === b.userId;
}

/** The queue there. */
export function queueAt({ serviceId, boundTo }: Goal): QueueName {
  if (!boundTo) return `service:${serviceId}`;
  return boundTo.kind === 'counter' ? `counter:${boundTo.counterId}` : `user:${boundTo.userId}`;
}
