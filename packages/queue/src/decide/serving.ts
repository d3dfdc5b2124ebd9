import { AT_COUNTER, withTicket } from './at-counter.ts';
import { accept, type Handler, inHall } from './decision.ts';
import { endingOf } from './ending.ts';

export const recall: Handler<'recall'> = inHall((state, command) =>
  withTicket(state, command, AT_COUNTER, ({ id: ticketId }) => accept({ type: 'ticket_recalled', ticketId, counterId: command.counterId })),
);

export const startService: Handler<'start_service'> = inHall((state, command) =>
  withTicket(state, command, ['called'], ({ id: ticketId }) => accept({ type: 'service_started', ticketId, counterId: command.counterId })),
);

export const finishService: Handler<'finish_service'> = inHall((state, command) =>
  withTicket(state, command, AT_COUNTER, () => endingOf(state, command.counterId, command)),
);

/** Once somebody has started service the visitor was there, and a no-show would be untrue. A start that came with the call says nothing. */
export const markNoShow: Handler<'mark_no_show'> = inHall((state, command, _context, { startAtCall }) =>
  withTicket(state, command, startAtCall ? AT_COUNTER : ['called'], ({ id: ticketId }) =>
    accept({ type: 'ticket_no_show', ticketId, counterId: command.counterId }),
  ),
);
