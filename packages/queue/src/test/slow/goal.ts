import type { Target } from '../../commands.ts';
import type { ServiceId } from '../../ids.ts';
import type { Bond, Ticket } from '../../model.ts';
import type { RejectionCode } from '../../rejection.ts';
import type { SlowHall } from './slow-hall.ts';

interface Goal {
  readonly serviceId: ServiceId;
  readonly boundTo: Bond | null;
  readonly refusals: RejectionCode[];
}

/** Where a ticket is sent, and why it cannot go there. */
export function goalOf(hall: SlowHall, ticket: Ticket, { serviceId, counterId, userId }: Target): Goal {
  const refusals: RejectionCode[] = [];
  if ((!serviceId && !counterId && !userId) || (counterId && userId)) refusals.push('TARGET_INVALID');
  if (serviceId && !hall.services.has(serviceId)) refusals.push('SERVICE_UNKNOWN');
  if (counterId && !hall.counters.has(counterId)) refusals.push('COUNTER_UNKNOWN');
  const status = hall.counterStates.get(counterId as never)?.status;
  if (status === 'closed' || status === 'break') refusals.push('TARGET_ABSENT');
  const seats = [...hall.counterStates.values()].filter(({ specialist, status }) => specialist?.id === userId && status !== 'closed');
  if (userId && seats.length === 0) refusals.push('TARGET_ABSENT');
  const user: Bond | null = userId ? { kind: 'user', userId } : null;
  return { serviceId: serviceId ?? ticket.serviceId, boundTo: counterId ? { kind: 'counter', counterId } : user, refusals };
}
