import type { Visitor } from '../commands.ts';
import type { EventBodyOf } from '../events.ts';
import type { TicketId } from '../ids.ts';
import type { Customer, Hall, Service } from '../model.ts';
import { ticketNumber } from '../serials.ts';
import type { HallState } from '../state.ts';
import { type Decision, refuse } from './decision.ts';

/** An id names one ticket for ever; class and language are the hall's. */
export function visitorRefusal(state: HallState, ticketId: TicketId, { priority, locale }: Visitor, hall: Hall): Decision | null {
  const present = state.tickets.get(ticketId) ?? state.noShows.get(ticketId);
  if (present) return refuse('TICKET_STATE', { ticketId, state: present.state });
  if (priority !== undefined && !hall.priorities.some((one) => one.id === priority)) return refuse('PRIORITY_UNKNOWN', { priority });
  if (locale !== undefined && !hall.languages.includes(locale)) return refuse('LANGUAGE_UNKNOWN', { locale });
  return null;
}

/** A ticket for a walk-in. */
export function issued(
  ticketId: TicketId,
  { priority, locale, customer }: Visitor,
  { id: serviceId, series }: Service,
  serial: number,
  hall: Hall,
): EventBodyOf<'ticket_issued'> {
  return {
    type: 'ticket_issued',
    ticketId,
    number: ticketNumber(series.prefix, serial),
    serial,
    serviceId,
    // A configured hall has at least one class and one language.
    priority: priority ?? (hall.priorities[0]?.id as string),
    locale: locale ?? (hall.languages[0] as string),
    customer: told(customer),
    journey: [],
    appointment: null,
    forecast: null,
  };
}

/** Only what was said, so that the log and its copies hold no key without a value: an empty customer is none. */
export function told(customer: Customer | undefined): Customer | null {
  const said = Object.entries(customer ?? {}).filter(([, value]) => value !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : null;
}
