import type { Ending } from '../commands.ts';
import { currentTicket } from '../counters.ts';
import type { EventBody } from '../events.ts';
import type { CounterId, ServiceId } from '../ids.ts';
import type { Ticket } from '../model.ts';
import { keyFor } from '../placements.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { remarking } from './remark.ts';

/**
 * Ends what is at a counter, as served: the visit, or with a service still to come, its present leg. Nothing at an empty counter.
 * Refused with OUTCOME_REQUIRED or OUTCOME_UNKNOWN, by what the service asks for.
 */
export function endingOf(state: HallState, counterId: CounterId, ending: Ending): Decision {
  const ticket = currentTicket(state, counterId);
  if (!ticket) return accept();
  const { outcome, remark } = ending;
  const refusal = missingOutcome(state, ticket, outcome) ?? outcomeRefusal(state, ticket, outcome);
  if (refusal) return refusal;
  const events = remark === undefined ? [] : remarking(ticket, remark);
  return accept(...events, ended(state, ticket, counterId, outcome ?? null, events.length));
}

/** A service that lists its outcomes knows no other ones. */
export function outcomeRefusal(state: HallState, { serviceId }: Ticket, outcome: string | undefined): Decision | null {
  const outcomes = codesOf(state, serviceId);
  if (outcome === undefined || outcomes.length === 0 || outcomes.includes(outcome)) return null;
  return refuse('OUTCOME_UNKNOWN', { serviceId, outcome, outcomes });
}

function missingOutcome(state: HallState, { serviceId }: Ticket, outcome: string | undefined): Decision | null {
  if (outcome !== undefined || !state.services.get(serviceId)?.outcomeRequired) return null;
  return refuse('OUTCOME_REQUIRED', { serviceId, outcomes: codesOf(state, serviceId) });
}

function codesOf(state: HallState, serviceId: ServiceId): string[] {
  return state.services.get(serviceId)?.outcomes.map((one) => one.code) ?? [];
}

function ended(state: HallState, ticket: Ticket, counterId: CounterId, outcome: string | null, later: number): EventBody {
  // A service that was removed meanwhile is passed over.
  const serviceId = ticket.journey.find((one) => state.services.has(one));
  if (serviceId === undefined) return { type: 'ticket_served', ticketId: ticket.id, counterId, outcome };
  const key = keyFor(state, `service:${serviceId}`, ticket, state.hall?.nextLegPlace ?? 'age', later);
  return { type: 'leg_served', ticketId: ticket.id, counterId, outcome, serviceId, key };
}
