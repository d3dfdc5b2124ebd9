import type { UserId } from '@foyer/queue';
import { HallError } from '../../hall/index.ts';
import { ticketView } from '../../hall/views/index.ts';
import { csv } from '../csv.ts';
import type { Handlers } from '../route.ts';
import { legRows, ticketColumns } from '../tables/ticket-columns.ts';
import { inOrder } from './checks.ts';
import type { HubContext } from './context.ts';
import { noteExport } from './note-export.ts';

type HistoryRoutes = 'listTickets' | 'exportTickets' | 'getTicketStory';

export function historyHandlers({ hall }: HubContext): Pick<Handlers, HistoryRoutes> {
  return {
    listTickets: async ({ query }) => {
      inOrder(query);
      return { status: 200, body: await hall.reads.history(query) };
    },
    exportTickets: async ({ query, session }) => {
      inOrder(query);
      await noteExport(hall, session, 'exportTickets', query);
      const personName = (id: UserId) => hall.users.get(id)?.name ?? null;
      return {
        status: 200,
        stream: csv(ticketColumns({ state: hall.state, personName }), legRows(hall.reads.exportHistory(query))),
        fileName: `tickets-${hall.businessDay()}.csv`,
      };
    },
    getTicketStory: async ({ params: { id } }) => {
      const ticket = hall.reads.ticket(id);
      if (!ticket) throw new HallError('TICKET_UNKNOWN', { ticketId: id });
      return { status: 200, body: { ticket: ticketView(hall.state, ticket), events: await hall.reads.story(id) } };
    },
  };
}
