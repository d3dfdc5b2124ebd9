import { DURATIONS_KEPT, prefixOf, RECENT_CALLS, type TicketId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import { searchText } from '../search-text.ts';
import type { HandlersOf } from './project.ts';
import { serialStatements } from './serials.ts';

type Life =
  | 'ticket_issued'
  | 'ticket_called'
  | 'ticket_recalled'
  | 'service_started'
  | 'ticket_served'
  | 'ticket_no_show'
  | 'ticket_cancelled';

/** The life of a ticket, and what is remembered of it: numbers, last calls, durations. */
export function ticketStatements(handle: WriteHandle): HandlersOf<Life> {
  const issue = handle.change(
    `INSERT INTO tickets (arrival, id, number, business_day, service_id, priority, locale, customer, issued_at, state, recalls, search)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?)`,
  );
  const call = handle.change("UPDATE tickets SET state = 'called', counter_id = ?, user_id = ?, called_at = ?, reason = ? WHERE id = ?");
  const recall = handle.change('UPDATE tickets SET recalls = recalls + 1 WHERE id = ?');
  const start = handle.change("UPDATE tickets SET state = 'serving', started_at = ? WHERE id = ?");
  const end = handle.change('UPDATE tickets SET state = ?, ended_at = ?, outcome = ? WHERE id = ?');
  const serials = serialStatements(handle);
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
      serials.mark({ businessDay, prefix: prefixOf(number), serviceId, serial });
    },
    ticket_called({ seq, at, ticketId, counterId, userId, reason }) {
      call.run(counterId, userId, at, JSON.stringify(reason), ticketId);
      announce(seq, at, ticketId);
    },
    ticket_recalled({ seq, at, ticketId }) {
      recall.run(ticketId);
      announce(seq, at, ticketId);
    },
    service_started: ({ at, ticketId }) => void start.run(at, ticketId),
    ticket_served({ seq, at, ticketId, outcome }) {
      end.run('served', at, outcome, ticketId);
      measure(seq, ticketId);
    },
    ticket_no_show: ({ at, ticketId }) => void end.run('no_show', at, null, ticketId),
    ticket_cancelled: ({ at, ticketId }) => void end.run('cancelled', at, null, ticketId),
  };
}

/** One line per ticket: a recall moves it to the top. */
function recentCallStatements(handle: WriteHandle) {
  const forget = handle.change('DELETE FROM recent_calls WHERE ticket_id = ?');
  const add = handle.change(
    `INSERT INTO recent_calls (seq, ticket_id, number, counter_id, counter_name, locale, at)
     SELECT ?, t.id, t.number, t.counter_id, coalesce(c.name, t.counter_id), t.locale, ? FROM tickets t LEFT JOIN counters c ON c.id = t.counter_id WHERE t.id = ?`,
  );
  const trim = handle.change(
    `DELETE FROM recent_calls WHERE seq <= (SELECT seq FROM recent_calls ORDER BY seq DESC LIMIT 1 OFFSET ${RECENT_CALLS})`,
  );
  return (seq: number, at: number, ticketId: TicketId): void => {
    forget.run(ticketId);
    add.run(seq, at, ticketId);
    trim.run();
  };
}

function durationStatements(handle: WriteHandle) {
  const add = handle.change(
    `INSERT INTO durations (service_id, seq, seconds)
     SELECT service_id, ?, CAST(round(max(0, ended_at - coalesce(started_at, called_at, ended_at)) / 1000.0) AS INTEGER) FROM tickets WHERE id = ?`,
  );
  const trim = handle.change(
    `DELETE FROM durations WHERE service_id = ? AND seq <= (SELECT seq FROM durations WHERE service_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ${DURATIONS_KEPT})`,
  );
  const serviceOf = handle.query<{ id: string }>('SELECT service_id AS id FROM tickets WHERE id = ?');
  return (seq: number, ticketId: TicketId): void => {
    add.run(seq, ticketId);
    const service = serviceOf.get(ticketId);
    if (service) trim.run(service.id, service.id);
  };
}
