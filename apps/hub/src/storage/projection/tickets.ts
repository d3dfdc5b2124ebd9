import { DURATIONS_KEPT, prefixOf, RECENT_CALLS, type ServiceId, type TicketId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import { searchText } from '../search-text.ts';
import type { openTickets } from './open-tickets.ts';
import type { HandlersOf } from './project.ts';
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
}

/** The life of a ticket, and what is remembered of it: numbers, last calls, durations. */
export function ticketStatements(handle: WriteHandle, { serials, open }: Kept): HandlersOf<Life> {
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
  const announce = recentCallStatements(handle);
  const measure = durationStatements(handle);

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
      announce(seq, at, ticketId, arrival);
    },
    ticket_recalled({ seq, at, ticketId }) {
      const arrival = open.arrivalOf(ticketId);
      recall.run(arrival);
      announce(seq, at, ticketId, arrival);
    },
    service_started: ({ at, ticketId }) => void start.run(at, open.arrivalOf(ticketId)),
    ticket_served({ seq, at, ticketId, outcome }) {
      const arrival = open.ended(ticketId);
      end.run('served', at, outcome, arrival);
      measure(seq, arrival);
    },
    ticket_no_show: ({ at, ticketId }) => void end.run('no_show', at, null, open.ended(ticketId)),
    ticket_cancelled: ({ at, ticketId }) => void end.run('cancelled', at, null, open.ended(ticketId)),
  };
}

/** One line per ticket: a recall moves it to the top. */
function recentCallStatements(handle: WriteHandle) {
  const forget = handle.change('DELETE FROM recent_calls WHERE ticket_id = ?');
  const add = handle.change(
    `INSERT INTO recent_calls (seq, ticket_id, number, counter_id, counter_name, locale, at)
     SELECT ?, t.id, t.number, t.counter_id, coalesce(c.name, t.counter_id), t.locale, ? FROM tickets t LEFT JOIN counters c ON c.id = t.counter_id WHERE t.arrival = ?`,
  );
  const trim = handle.change(
    `DELETE FROM recent_calls WHERE seq <= (SELECT seq FROM recent_calls ORDER BY seq DESC LIMIT 1 OFFSET ${RECENT_CALLS})`,
  );
  return (seq: number, at: number, ticketId: TicketId, arrival: number): void => {
    forget.run(ticketId);
    add.run(seq, at, arrival);
    trim.run();
  };
}

function durationStatements(handle: WriteHandle) {
  const add = handle.change(
    `INSERT INTO durations (service_id, seq, seconds)
     SELECT service_id, ?, CAST(round(max(0, ended_at - coalesce(started_at, called_at, ended_at)) / 1000.0) AS INTEGER) FROM tickets WHERE arrival = ?`,
  );
  const trim = handle.change(
    `DELETE FROM durations WHERE service_id = ? AND seq <= (SELECT seq FROM durations WHERE service_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ${DURATIONS_KEPT})`,
  );
  const serviceOf = handle.query<{ id: ServiceId }>('SELECT service_id AS id FROM tickets WHERE arrival = ?');
  return (seq: number, arrival: number): void => {
    add.run(seq, arrival);
    const service = serviceOf.get(arrival);
    if (service) trim.run(service.id, service.id);
  };
}
