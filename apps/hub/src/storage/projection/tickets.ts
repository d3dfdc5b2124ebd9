import type { WriteHandle } from '../connection.ts';
import { fold } from '../search-text.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenTickets } from './open-tickets.ts';

type Life =
  | 'ticket_issued'
  | 'ticket_called'
  | 'ticket_recalled'
  | 'service_started'
  | 'ticket_served'
  | 'ticket_no_show'
  | 'ticket_cancelled'
  | 'ticket_expired'
  | 'ticket_remarked'
  | 'journey_changed';

/** JSON for a column that is null where there is nothing to say. */
export const json = (value: object | null | undefined): string | null => (value ? JSON.stringify(value) : null);
export const jsonList = (list: readonly unknown[] | undefined): string | null => (list?.length ? JSON.stringify(list) : null);

/** A leg's life at its service, from the issue or the call to the end. */
export function ticketStatements(handle: WriteHandle, open: OpenTickets): HandlersOf<Life> {
  const issue = handle.change(
    `INSERT INTO tickets (arrival, id, number, business_day, service_id, priority, locale, issued_at, state, recalls, "key",
       waiting_since, requeues, journey, appointment, forecast_low, forecast_high, restorable, last_seq, search)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?, 0, ?, ?, ?, ?, 0, ?, ?)`,
  );
  const call = handle.change(
    `UPDATE tickets SET state = 'called', counter_id = ?, user_id = ?, called_at = ?, started_at = NULL, recalls = 0, reason = ?,
       first_called_at = coalesce(first_called_at, ?), bound_to = NULL, released_from = NULL, parked_until = NULL, last_seq = ?
     WHERE arrival = ?`,
  );
  const recall = handle.change('UPDATE tickets SET recalls = recalls + 1, last_seq = ? WHERE arrival = ?');
  const start = handle.change("UPDATE tickets SET state = 'serving', started_at = ?, last_seq = ? WHERE arrival = ?");
  const end = handle.change('UPDATE tickets SET state = ?, ended_at = ?, outcome = ?, restorable = ?, last_seq = ? WHERE arrival = ?');
  const setRemark = handle.change('UPDATE tickets SET remark_seq = ?, last_seq = ? WHERE arrival = ?');
  const setJourney = handle.change('UPDATE tickets SET journey = ?, last_seq = ? WHERE arrival = ?');

  return {
    ticket_issued({ seq, at, businessDay, ticketId, number, serviceId, priority, locale, journey, appointment, forecast }) {
      const { lowSeconds = null, highSeconds = null } = forecast ?? {};
      issue.run(
        seq,
        ticketId,
        number,
        businessDay,
        serviceId,
        priority,
        locale,
        at,
        seq,
        at,
        jsonList(journey),
        json(appointment),
        lowSeconds,
        highSeconds,
        seq,
        fold(number),
      );
      open.opened(ticketId, seq);
    },
    ticket_called: ({ seq, at, ticketId, counterId, userId, reason }) =>
      void call.run(counterId, userId, at, JSON.stringify(reason), at, seq, open.arrivalOf(ticketId)),
    ticket_recalled: ({ seq, ticketId }) => void recall.run(seq, open.arrivalOf(ticketId)),
    service_started: ({ seq, at, ticketId }) => void start.run(at, seq, open.arrivalOf(ticketId)),
    ticket_served: ({ seq, at, ticketId, outcome }) => void end.run('served', at, outcome, 0, seq, open.ended(ticketId)),
    ticket_no_show: ({ seq, at, ticketId }) => void end.run('no_show', at, null, 1, seq, open.ended(ticketId)),
    ticket_cancelled: ({ seq, at, ticketId }) => void end.run('cancelled', at, null, 0, seq, open.ended(ticketId)),
    ticket_expired: ({ seq, at, ticketId }) => void end.run('expired', at, null, 0, seq, open.ended(ticketId)),
    ticket_remarked: ({ seq, ticketId, remark }) => void setRemark.run(remark === null ? null : seq, seq, open.arrivalOf(ticketId)),
    journey_changed: ({ seq, ticketId, journey }) => void setJourney.run(jsonList(journey), seq, open.arrivalOf(ticketId)),
  };
}
