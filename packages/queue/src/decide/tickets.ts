import type { CommandOf } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { Customer, Hall, Service } from '../model.ts';
import { nextSerial, ticketNumber } from '../serials.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { jobIdRefusal } from './print-jobs.ts';

export const issueTicket: Handler<'issue_ticket'> = inHall((state, command, { businessDay }, hall) => {
  const service = state.services.get(command.serviceId);
  if (!service) return refuse('SERVICE_UNKNOWN', { serviceId: command.serviceId });
  const refusal = issueRefusal(state, command, hall, service);
  if (refusal) return refusal;
  const serial = nextSerial(state, service, businessDay);
  if (serial === null) return refuse('SERIES_EXHAUSTED', { serviceId: service.id });
  return accept(issued(command, hall, service, serial), ...printing(command));
});

/** A walk-out. Whoever has been called is at a counter, and is finished or marked absent there. */
export const cancelTicket: Handler<'cancel_ticket'> = inHall((state, { ticketId }) => {
  const ticket = state.tickets.get(ticketId);
  if (!ticket) return refuse('TICKET_UNKNOWN', { ticketId });
  if (ticket.state !== 'waiting') return refuse('TICKET_STATE', { ticketId, state: ticket.state });
  return accept({ type: 'ticket_cancelled', ticketId });
});

function issueRefusal(state: HallState, command: CommandOf<'issue_ticket'>, hall: Hall, service: Service): Decision | null {
  const { ticketId, priority, locale, printJobId } = command;
  const present = state.tickets.get(ticketId);
  if (present) return refuse('TICKET_STATE', { ticketId, state: present.state });
  if (!service.open) return refuse('SERVICE_CLOSED', { serviceId: service.id });
  if (priority !== undefined && !hall.priorities.some((one) => one.id === priority)) return refuse('PRIORITY_UNKNOWN', { priority });
  if (locale !== undefined && !hall.languages.includes(locale)) return refuse('LANGUAGE_UNKNOWN', { locale });
  return printJobId === undefined ? null : jobIdRefusal(state, printJobId);
}

function issued(command: CommandOf<'issue_ticket'>, hall: Hall, service: Service, serial: number): EventBody {
  return {
    type: 'ticket_issued',
    ticketId: command.ticketId,
    number: ticketNumber(service.series.prefix, serial),
    serial,
    serviceId: service.id,
    // A configured hall has at least one class and one language.
    priority: command.priority ?? (hall.priorities[0]?.id as string),
    locale: command.locale ?? (hall.languages[0] as string),
    customer: told(command.customer),
  };
}

function printing({ ticketId, printJobId }: CommandOf<'issue_ticket'>): EventBody[] {
  return printJobId === undefined ? [] : [{ type: 'print_job_queued', printJobId, ticketId, copy: false }];
}

/** Only what was said, so that the log and its copies hold no key without a value: an empty customer is none. */
function told(customer: Customer | undefined): Customer | null {
  const said = Object.entries(customer ?? {}).filter(([, value]) => value !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : null;
}
