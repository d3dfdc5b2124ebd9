import { withTicket } from './at-counter.ts';
import { accept, type Handler, inHall } from './decision.ts';

export const recall: Handler<'recall'> = inHall((state, command) =>
  withTicket(state, command, ['called', 'serving'], ({ id: ticketId }) =>
    accept({ type: 'ticket_recalled', ticketId, counterId: command.counterId }),
  ),
);

export const startService: Handler<'start_service'> = inHall((state, command) =>
  withTicket(state, command, ['called'], ({ id: ticketId }) => accept({ type: 'service_started', ticketId, counterId: command.counterId })),
);

export const finishService: Handler<'finish_service'> = inHall((state, command) =>
  withTicket(state, command, ['called', 'serving'], ({ id: ticketId }) =>
    accept({ type: 'ticket_served', ticketId, counterId: command.counterId, outcome: command.outcome ?? null }),
  ),
);

/** Once service has started the visitor was there, and a no-show would be untrue. */
export const markNoShow: Handler<'mark_no_show'> = inHall((state, command) =>
  withTicket(state, command, ['called'], ({ id: ticketId }) => accept({ type: 'ticket_no_show', ticketId, counterId: command.counterId })),
);
