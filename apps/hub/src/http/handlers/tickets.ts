import { callerActor } from '../../auth/actors.ts';
import { newPrintJobId, newTicketId } from '../../hall/ids.ts';
import { type Hall, HallError } from '../../hall/index.ts';
import { aheadOf } from '../../hall/place-ahead.ts';
import { issuedTicket, openPrintJob, openTickets, printJobView, ticketStatus } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type TicketRoutes = 'issueTicket' | 'getTicketStatus' | 'listOpenTickets' | 'reprintTicket';

/**
 * Where a copy comes out: beside whoever asks for it, or else where the first paper did.
 * @throws HallError PRINTER_NOT_SET_UP
 */
const copyPlaceIn =
  ({ printer }: Hall) =>
  (asking: string | null, first: () => string | null): string | null => {
    const hasPrinter = (deviceId: string | null) => printer.view(deviceId).state !== 'none';
    if (hasPrinter(asking)) return asking;
    const at = first();
    if (!hasPrinter(at)) throw new HallError('PRINTER_NOT_SET_UP');
    return at;
  };

/** What a visitor does, and what is done to the paper; what staff do with a ticket is in `ticket-acts.ts`. */
export function ticketHandlers({ hall }: HubContext): Pick<Handlers, TicketRoutes> {
  const copyPlace = copyPlaceIn(hall);
  return {
    issueTicket: ({ body, session, device, address, execute }) => {
      const { print = false, ...visitor } = body;
      const ticketId = newTicketId();
      const printJobId = print ? newPrintJobId() : undefined;
      const { estimate } = hall.outlook();
      return execute(
        (head) => {
          const forecast = estimate(body.serviceId, aheadOf(head, body.serviceId, body.priority));
          return { type: 'issue_ticket', ticketId, ...visitor, printJobId, printAt: device?.id, forecast };
        },
        callerActor({ session, device, address }),
        ({ state, outlook }) => {
          const job = printJobId === undefined ? null : (state.printJobs.get(printJobId) ?? null);
          return { status: 201, body: issuedTicket(state, mustHave(state.tickets.get(ticketId)), job, outlook) };
        },
      );
    },
    getTicketStatus: ({ params }) => {
      const { state } = hall;
      const ticket = state.tickets.get(params.id) ?? hall.reads.ticket(params.id);
      if (!ticket) throw new HallError('TICKET_UNKNOWN', { ticketId: params.id });
      const job = openPrintJob(state, ticket.id) ?? hall.reads.printJob(ticket.id);
      return { status: 200, body: ticketStatus(state, ticket, job, hall.outlook()) };
    },
    listOpenTickets: ({ query }) => ({ status: 200, body: openTickets(hall.state, hall.outlook(), query.limit) }),
    reprintTicket: ({ params, session, device, execute }) => {
      const printJobId = newPrintJobId();
      return execute(
        () => {
          const printAt = copyPlace(device?.id ?? null, () => hall.reads.printJob(params.id)?.deviceId ?? null);
          return { type: 'reprint_ticket', ticketId: params.id, printJobId, printAt: printAt ?? undefined };
        },
        userActor(session),
        ({ state }) => ({ status: 202, body: printJobView(mustHave(state.printJobs.get(printJobId))) }),
      );
    },
  };
}
