import { issueRefusal, openRefusal } from '../availability.ts';
import type { CommandOf, Context } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { ServiceId } from '../ids.ts';
import type { Hall, Service } from '../model.ts';
import { nextSerial } from '../serials.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { forTicket, IN_QUEUE } from './for-ticket.ts';
import { journeyRefusal } from './journey.ts';
import { jobIdRefusal, printJobQueued } from './print-jobs.ts';
import { issued, visitorRefusal } from './visitor.ts';

export const issueTicket: Handler<'issue_ticket'> = inHall((state, command, context, hall) => {
  const service = state.services.get(command.serviceId);
  if (!service) return refuse('SERVICE_UNKNOWN', { serviceId: command.serviceId });
  const refusal = issuingRefusal(state, command, service, context, hall);
  if (refusal) return refusal;
  const serial = nextSerial(state, service, context.businessDay);
  if (serial === null) return refuse('SERIES_EXHAUSTED', { serviceId: service.id });
  const { ticketId, thenServiceIds: journey = [], forecast = null } = command;
  return accept({ ...issued(ticketId, command, service, serial, hall), journey, forecast }, ...printing(command));
});

/** A walk-out. Whoever has been called is at a counter, and is finished or marked absent there. */
export const cancelTicket: Handler<'cancel_ticket'> = inHall((state, command) =>
  forTicket(state, command, ({ id: ticketId }) => accept({ type: 'ticket_cancelled', ticketId }), IN_QUEUE),
);

function issuingRefusal(
  state: HallState,
  command: CommandOf<'issue_ticket'>,
  service: Service,
  context: Context,
  hall: Hall,
): Decision | null {
  const { ticketId, thenServiceIds, forecast = null, printJobId } = command;
  const closed = issueRefusal(state, service, context, forecast);
  if (closed) return { ok: false, rejection: closed };
  return (
    visitorRefusal(state, ticketId, command, hall) ??
    (thenServiceIds ? laterRefusal(state, service.id, thenServiceIds, context) : null) ??
    (printJobId === undefined ? null : jobIdRefusal(state, printJobId))
  );
}

/** The quota is of the first service: the others are reached in their own time. */
function laterRefusal(state: HallState, first: ServiceId, journey: readonly ServiceId[], context: Context): Decision | null {
  const refusal = journeyRefusal(state, first, journey);
  if (refusal) return refusal;
  for (const serviceId of journey) {
    const closed = openRefusal(state.services.get(serviceId) as Service, context);
    if (closed) return { ok: false, rejection: closed };
  }
  return null;
}

function printing({ ticketId, printJobId, printAt }: CommandOf<'issue_ticket'>): EventBody[] {
  return printJobId === undefined ? [] : [printJobQueued({ printJobId, ticketId, copy: false }, printAt)];
}
