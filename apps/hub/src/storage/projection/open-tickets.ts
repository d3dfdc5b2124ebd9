import type { TicketId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';

export type OpenTickets = ReturnType<typeof openTickets>;

/** Where the open tickets are in their table: by arrival, since an index of random ids would cost every issue a page. */
export function openTickets(handle: WriteHandle) {
  const all = handle.query<{ id: TicketId; arrival: number }>('SELECT id, arrival FROM tickets WHERE ended_at IS NULL');
  const ended = handle.query<{ arrival: number }>('SELECT arrival FROM tickets WHERE id = ? AND ended_at IS NOT NULL');
  let arrivals = load();

  function load(): Map<TicketId, number> {
    return new Map(all.all().map(({ id, arrival }) => [id, arrival]));
  }

  function arrivalOf(id: TicketId): number {
    const arrival = arrivals.get(id);
    if (arrival === undefined) throw new Error(`ticket ${id} is not open`);
    return arrival;
  }

  return {
    opened: (id: TicketId, arrival: number) => void arrivals.set(id, arrival),
    arrivalOf,
    /** The same, and it is open no more. */
    ended(id: TicketId): number {
      const arrival = arrivalOf(id);
      arrivals.delete(id);
      return arrival;
    },
    /** The same of one that had ended, and it is open again. */
    restored(id: TicketId): number {
      const arrival = ended.get(id)?.arrival;
      if (arrival === undefined) throw new Error(`ticket ${id} has not ended`);
      arrivals.set(id, arrival);
      return arrival;
    },
    reload(): void {
      arrivals = load();
    },
  };
}
