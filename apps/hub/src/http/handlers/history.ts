import { HallError } from '../../hall/index.ts';
import { ticketView } from '../../hall/views/index.ts';
import { csv } from '../csv.ts';
import type { Handlers } from '../route.ts';
import { ticketColumns } from '../tables/ticket-columns.ts';
import type { HubContext } from './context.ts';

type HistoryRoutes = 'listTickets' | 'exportTickets' | 'getTicketStory';

export function historyHandlers({ hall }: HubContext): Pick<Handlers, HistoryRoutes> {
  return {
    listTickets: async ({ query }) => ({ status: 200, body: await hall.reads.history(query) }),
    exportTickets: ({ query }) => ({
      status: 200,
      stream: csv(ticketColumns(hall.state), hall.reads.exportHistory(query)),
      fileName: `tickets-${hall.businessDay()}.csv`,
    }),
    getTicketStory: async ({ params: { id } }) => {
      const ticket = hall.reads.ticket(id);
      if (!ticket) throw new HallError('TICKET_UNKNOWN', { ticketId: id });
      return { status: 200, body: { ticket: ticketView(hall.state, ticket), events: await hall.reads.story(id) } };
    },
  };
}
