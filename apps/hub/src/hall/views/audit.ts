import type { AuditEntry } from '@foyer/contract';
import type { Actor, Customer, HallState, QueueEvent, TicketId } from '@foyer/queue';
import { eventInWords } from './event-words.ts';
import { moment } from './moment.ts';

/** What an event does not tell itself. */
export interface Known {
  /** Of the ticket that it is about. */
  readonly number: string | null;
  /** Null: no device of that id. */
  readonly deviceName: (id: string) => string | null;
}

export function auditEntry(state: HallState, event: QueueEvent, { number, deviceName }: Known): AuditEntry {
  const { seq, at, businessDay, type, actor } = event;
  return {
    seq,
    at: moment(at),
    businessDay,
    type,
    actor: actorView(actor, deviceName),
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

const WITHHELD = '…';

/** The event without what it tells of a visitor, though not that it tells something: for a file in which nothing can be erased. */
export function withoutVisitor(event: QueueEvent): QueueEvent {
  switch (event.type) {
    case 'ticket_issued':
      return { ...event, customer: withheld(event.customer) };
    case 'ticket_remarked':
      return { ...event, remark: event.remark && WITHHELD };
    case 'appointment_booked':
    case 'appointment_changed': {
      const { customer, note } = event.appointment;
      return { ...event, appointment: { ...event.appointment, customer: withheld(customer), note: note && WITHHELD } };
    }
    default:
      return event;
  }
}

const withheld = (customer: Customer | null): Customer | null =>
  customer && Object.fromEntries(Object.keys(customer).map((field) => [field, WITHHELD]));

function actorView(actor: Actor, deviceName: Known['deviceName']): AuditEntry['actor'] {
  if (actor.kind === 'system') return { kind: actor.kind, id: null, name: null };
  return { kind: actor.kind, id: actor.id, name: actor.kind === 'user' ? actor.name : deviceName(actor.id) };
}

function ticketIdOf(event: QueueEvent): TicketId | null {
  return 'ticketId' in event ? event.ticketId : null;
}
