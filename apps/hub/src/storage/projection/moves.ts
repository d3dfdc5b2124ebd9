import type { Bond, ServiceId, TicketId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenTickets } from './open-tickets.ts';
import { json, jsonList } from './tickets.ts';

type Moves = 'leg_served' | 'ticket_transferred' | 'ticket_requeued' | 'ticket_parked' | 'ticket_moved' | 'ticket_restored';

/** Away from any counter, and bound to nobody. */
const WAITING_AGAIN = `state = 'waiting', counter_id = NULL, user_id = NULL, called_at = NULL, started_at = NULL, ended_at = NULL, recalls = 0,
  reason = NULL, bound_to = NULL, released_from = NULL, parked_until = NULL, restorable = 0`;

/** From one place to another, and from one leg of the visit to the next. */
export function moveStatements(handle: WriteHandle, open: OpenTickets): HandlersOf<Moves> {
  const requeue = handle.change(`UPDATE tickets SET ${WAITING_AGAIN}, "key" = ?, requeues = requeues + 1, last_seq = ? WHERE arrival = ?`);
  const park = handle.change("UPDATE tickets SET state = 'parked', parked_until = ?, last_seq = ? WHERE arrival = ?");
  const move = handle.change(
    `UPDATE tickets SET ${WAITING_AGAIN}, service_id = ?, bound_to = ?, released_from = ?, "key" = ?, journey = ?, last_seq = ? WHERE arrival = ?`,
  );
  const restore = handle.change(`UPDATE tickets SET ${WAITING_AGAIN}, "key" = ?, last_seq = ? WHERE arrival = ?`);
  const journeyOf = handle.query<{ journey: string | null }>('SELECT journey FROM tickets WHERE arrival = ?');
  const leaveLeg = handle.change(
    `INSERT INTO legs (arrival, place, service_id, counter_id, user_id, waiting_since, first_called_at, called_at, started_at, ended_at, ending, outcome)
     SELECT arrival, (SELECT count(*) FROM legs WHERE legs.arrival = tickets.arrival), service_id, counter_id, user_id, waiting_since,
       first_called_at, called_at, started_at, ?, ?, ? FROM tickets WHERE arrival = ?`,
  );
  const beginLeg = handle.change(
    `UPDATE tickets SET ${WAITING_AGAIN}, service_id = ?, bound_to = ?, "key" = ?, journey = ?, waiting_since = ?, first_called_at = NULL,
       requeues = 0, last_seq = ? WHERE arrival = ?`,
  );

  /** What is still to come once the visit has turned to a service: never that service again. */
  function journeyFrom(arrival: number, serviceId: ServiceId): string | null {
    const journey = journeyOf.get(arrival)?.journey;
    return journey ? jsonList((JSON.parse(journey) as ServiceId[]).filter((one) => one !== serviceId)) : null;
  }

  interface LegEnd {
    readonly seq: number;
    readonly at: number;
    readonly ticketId: TicketId;
    readonly serviceId: ServiceId;
    readonly key: number;
    readonly outcome: string | null;
  }
  function nextLeg({ seq, at, ticketId, serviceId, key, outcome }: LegEnd, ending: 'served' | 'transferred', boundTo: Bond | null): void {
    const arrival = open.arrivalOf(ticketId);
    leaveLeg.run(at, ending, outcome, arrival);
    beginLeg.run(serviceId, json(boundTo), key, journeyFrom(arrival, serviceId), at, seq, arrival);
  }

  return {
    leg_served: (event) => nextLeg(event, 'served', null),
    ticket_transferred: (event) => nextLeg(event, 'transferred', event.boundTo),
    ticket_requeued: ({ seq, ticketId, key }) => void requeue.run(key, seq, open.arrivalOf(ticketId)),
    ticket_parked: ({ seq, ticketId, until }) => void park.run(until, seq, open.arrivalOf(ticketId)),
    ticket_moved({ seq, ticketId, serviceId, boundTo, releasedFrom, key }) {
      const arrival = open.arrivalOf(ticketId);
      move.run(serviceId, json(boundTo), releasedFrom, key, journeyFrom(arrival, serviceId), seq, arrival);
    },
    ticket_restored: ({ seq, ticketId, key }) => void restore.run(key, seq, open.restored(ticketId)),
  };
}
