import { prefixOf } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import { searchText } from '../search-text.ts';
import type { durationStatements } from './durations.ts';
import type { openTickets } from './open-tickets.ts';
import type { HandlersOf } from './project.ts';
import type { recentCallStatements } from './recent-calls.ts';
import type { serialStatements } from './serials.ts';

type Life =
  | 'ticket_issued'
  | 'ticket_called'
  | 'ticket_recalled'
  | 'service_started'
  | 'ticket_served'
  | 'ticket_no_show'
  | 'ticket_cancelled';

interface Kept {
  readonly serials: ReturnType<typeof serialStatements>;
  readonly open: ReturnType<typeof openTickets>;
  readonly recent: ReturnType<typeof recentCallStatements>;
  readonly durations: ReturnType<typeof durationStatements>;
}

/** The life of a ticket, and what is remembered of it: numbers, last calls, durations. */
export function ticketStatements(handle: WriteHandle, { serials, open, recent, durations }: Kept): HandlersOf<Life> {
  const issue = handle.change(
    `INSERT INTO tickets (arrival, id, number, business_day, service_id, priority, locale, customer, issued_at, state, recalls, search)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)`,
  );
  const call = handle.change(
    "UPDATE tickets SET state = 'called', counter_id = ?, user_id = ?, called_at = ?, reason = ? WHERE arrival = ?",
  );
  const recall = handle.change('UPDATE tickets SET recalls = recalls + 1 WHERE arrival = ?');
  const start = handle.change("UPDATE tickets SET state = 'serving', started_at = ? WHERE arrival = ?");
  const end = handle.change('UPDATE tickets SET state = ?, ended_at = ?, outcome = ? WHERE arrival = ?');

  return {
    ticket_issued({ seq, at, businessDay, ticketId, number, serial, serviceId, priority, locale, customer }) {
      issue.run(
        seq,
        ticketId,
        number,
        businessDay,
        serviceId,
        priority,
        locale,
        customer && JSON.stringify(customer),
        at,
        searchText(number, customer),
      );
      open.opened(ticketId, seq);
      serials.mark({ businessDay, prefix: prefixOf(number), serviceId, serial });
    },
    ticket_called({ seq, at, ticketId, counterId, userId, reason }) {
      const arrival = open.arrivalOf(ticketId);
      call.run(counterId, userId, at, JSON.stringify(reason), arrival);
      recent.announce({ seq, at, ticketId, counterId }, arrival);
    },
    ticket_recalled({ seq, at, ticketId, counterId }) {
      const arrival = open.arrivalOf(ticketId);
      recall.run(arrival);
      recent.announce({ seq, at, ticketId, counterId }, arrival);
    },
    service_started: ({ at, ticketId }) => void start.run(at, open.arrivalOf(ticketId)),
    ticket_served({ seq, at, ticketId, outcome }) {
      const arrival = open.ended(ticketId);
      end.run('served', at, outcome, arrival);
      durations.measure(seq, at, arrival);
    },
    ticket_no_show: ({ at, ticketId }) => void end.run('no_show', at, null, open.ended(ticketId)),
    ticket_cancelled: ({ at, ticketId }) => void end.run('cancelled', at, null, open.ended(ticketId)),
  };
}
