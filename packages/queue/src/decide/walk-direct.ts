import type { EventBody } from '../events.ts';
import type { CallReason } from '../model.ts';
import { countCandidates } from '../rules/candidates.ts';
import { nextSerial } from '../serials.ts';
import { openPressRefusal } from './at-counter.ts';
import { calling } from './calling.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';
import { endingOf } from './ending.ts';
import { issued, visitorRefusal } from './visitor.ts';

/** Staff has let the visitor in: neither hours nor quota are asked, and nobody's place is taken. */
export const walkDirect: Handler<'walk_direct'> = inHall((state, command, context, hall) => {
  const { counterId, ticketId, serviceId } = command;
  const service = state.services.get(serviceId);
  const refusal = openPressRefusal(state, command) ?? (service ? null : refuse('SERVICE_UNKNOWN', { serviceId }));
  if (refusal || !service) return refusal as NonNullable<typeof refusal>;
  const strange = visitorRefusal(state, ticketId, command, hall);
  if (strange) return strange;
  const serial = nextSerial(state, service, context.businessDay);
  if (serial === null) return refuse('SERIES_EXHAUSTED', { serviceId });
  const ending = endingOf(state, counterId, command);
  if (!ending.ok) return ending;
  const ticket = issued(ticketId, command, service, serial, hall);
  const candidates = countCandidates(state, counterId, context.now) + 1;
  const reason: CallReason = { code: 'walk_direct', trigger: 'press', priority: ticket.priority, waitedSeconds: 0, candidates };
  const started: EventBody = { type: 'service_started', ticketId, counterId };
  const call = calling(state, counterId, ticketId, context, hall, reason).filter((event) => event.type === 'ticket_called');
  return accept(...ending.events, ticket, ...call, started);
});
