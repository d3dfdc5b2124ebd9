import { keyFor } from '../placements.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';
import { forTicket } from './for-ticket.ts';

/** Until its business day is closed. */
export const restoreTicket: Handler<'restore_ticket'> = inHall((state, command) =>
  forTicket(
    state,
    command,
    (ticket) => {
      const { id: ticketId, number, serviceId } = ticket;
      if (!state.services.has(serviceId)) return refuse('SERVICE_UNKNOWN', { serviceId });
      if (state.openNumbers.has(number)) return refuse('NUMBER_IN_USE', { number });
      return accept({ type: 'ticket_restored', ticketId, key: keyFor(state, `service:${serviceId}`, ticket, command.place ?? 'age', 0) });
    },
    ['no_show'],
  ),
);
