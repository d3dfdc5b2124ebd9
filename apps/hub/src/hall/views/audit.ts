import type { AuditEntry } from '@foyer/contract';
import type { Actor, HallState, QueueEvent, TicketId } from '@foyer/queue';
import { eventInWords } from './event-words.ts';
import { moment } from './moment.ts';

/** @param number of the ticket that the event is about */
export function auditEntry(state: HallState, event: QueueEvent, number: string | null): AuditEntry {
  const { seq, at, businessDay, type, actor } = event;
  return {
    seq,
    at: moment(at),
    businessDay,
    type,
    actor: actorView(actor),
    ticketId: ticketIdOf(event),
    number,
    counterId: 'counterId' in event ? event.counterId : null,
    details: detailsOf(event),
    text: eventInWords(state, event, number),
  };
}

/** All that it says beyond its stamp. */
export function detailsOf({ seq, at, businessDay, type, actor, ...details }: QueueEvent): AuditEntry['details'] {
  return details;
}

function actorView(actor: Actor): AuditEntry['actor'] {
  return { kind: actor.kind, id: 'id' in actor ? actor.id : null, name: actor.kind === 'user' ? actor.name : null };
}

function ticketIdOf(event: QueueEvent): TicketId | null {
  return 'ticketId' in event ? event.ticketId : null;
}
