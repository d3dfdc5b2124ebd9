import type { Actor } from '@foyer/queue';
import type { Session } from '../../auth/tokens.ts';
import { newPrintJobId, newTicketId } from '../../hall/ids.ts';
import { HallError } from '../../hall/index.ts';
import { issuedTicket, openPrintJob, printJobView, ticketStatus, ticketView } from '../../hall/views.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';

type TicketRoutes = 'issueTicket' | 'getTicketStatus' | 'listTickets' | 'cancelTicket' | 'reprintTicket';

export function ticketHandlers({ hall, clock }: HubContext): Pick<Handlers, TicketRoutes> {
  return {
    issueTicket: ({ body, session, address, execute }) => {
      const { print = false, ...wish } = body;
      const ticketId = newTicketId();
      const printJobId = print ? newPrintJobId() : undefined;
      return execute({ type: 'issue_ticket', ticketId, ...wish, printJobId }, issuer(session, print, address), ({ state }) => {
        const job = printJobId === undefined ? null : (state.printJobs.get(printJobId) ?? null);
        return { status: 201, body: issuedTicket(state, mustHave(state.tickets.get(ticketId)), job, clock.now()) };
      });
    },
    getTicketStatus: ({ params }) => {
      const { state } = hall;
      const ticket = state.tickets.get(params.id) ?? hall.reads.ticket(params.id);
      if (!ticket) throw new HallError('TICKET_UNKNOWN', { ticketId: params.id });
      const job = openPrintJob(state, ticket.id) ?? hall.reads.printJob(ticket.id);
      return { status: 200, body: ticketStatus(state, ticket, job, clock.now()) };
    },
    listTickets: async ({ query }) => ({ status: 200, body: await hall.reads.history(query) }),
    cancelTicket: ({ params: { id: ticketId }, body, session, execute }) => {
      const expectTicketId = body?.expectTicketId;
      if (expectTicketId !== undefined && expectTicketId !== ticketId) throw new HallError('TICKET_STATE', { ticketId, expectTicketId });
      return execute({ type: 'cancel_ticket', ticketId }, userActor(session), ({ ended }) => ({
        status: 200,
        body: ticketView(mustHave(ended[0])),
      }));
    },
    reprintTicket: ({ params, session, execute }) => {
      if (hall.printer.view().state === 'none') throw new HallError('PRINTER_NOT_SET_UP');
      const printJobId = newPrintJobId();
      return execute({ type: 'reprint_ticket', ticketId: params.id, printJobId }, userActor(session), ({ state }) => ({
        status: 202,
        body: printJobView(mustHave(state.printJobs.get(printJobId))),
      }));
    },
  };
}

/** Paper is the kiosk's; without it the ticket was taken on a phone or by another system. */
function issuer(session: Session | null, print: boolean, address: string): Actor {
  if (session) return userActor(session);
  return { kind: print ? 'kiosk' : 'visitor', id: address };
}

function mustHave<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the decision did not leave what it decided');
  return value;
}
