import { DURATIONS_KEPT, type ServiceId, type TicketId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenTickets } from './open-tickets.ts';

interface Served {
  readonly serviceId: ServiceId;
  /** When service started, or where nobody said so, the call. */
  readonly since: number | null;
}

interface Duration {
  readonly seq: number;
  readonly seconds: number;
}

/** How long the last services of each service took. Gathered, and written once per group of events. */
export function durationStatements(handle: WriteHandle, open: OpenTickets) {
  const servedAt = handle.query<Served>(
    'SELECT service_id AS serviceId, coalesce(started_at, called_at) AS since FROM tickets WHERE arrival = ?',
  );
  const add = handle.change('INSERT INTO durations (service_id, seq, seconds) VALUES (?, ?, ?)');
  const trim = handle.change(
    `DELETE FROM durations WHERE service_id = ? AND seq <= (SELECT seq FROM durations WHERE service_id = ? ORDER BY seq DESC LIMIT 1 OFFSET ${DURATIONS_KEPT})`,
  );
  const drop = handle.change('DELETE FROM durations WHERE service_id = ?');
  const pending = new Map<ServiceId, Duration[]>();

  /** Asked before the ticket's row says that the leg is over. */
  function measure({ seq, at, ticketId }: { readonly seq: number; readonly at: number; readonly ticketId: TicketId }): void {
    const served = servedAt.get(open.arrivalOf(ticketId));
    if (!served) return;
    const seconds = Math.round(Math.max(0, at - (served.since ?? at)) / 1000);
    const gathered = pending.get(served.serviceId) ?? [];
    pending.set(served.serviceId, [...gathered, { seq, seconds }].slice(-DURATIONS_KEPT));
  }

  const handlers: HandlersOf<'ticket_served' | 'leg_served' | 'service_removed'> = {
    ticket_served: measure,
    leg_served: measure,
    service_removed({ serviceId }) {
      pending.delete(serviceId);
      drop.run(serviceId);
    },
  };
  return {
    handlers,
    flush(): void {
      for (const [serviceId, durations] of pending) {
        for (const { seq, seconds } of durations) add.run(serviceId, seq, seconds);
        trim.run(serviceId, serviceId);
      }
      pending.clear();
    },
    reload: () => pending.clear(),
  };
}
