import { eventLookup, type Storage, ticketLookup } from '../storage/index.ts';
import { arrivalOf, cursorAfter } from './cursor.ts';
import type { Reads } from './hall.ts';
import type { Memory } from './memory.ts';
import { ticketView } from './views.ts';

export function readsOf({ reads, reader }: Pick<Storage, 'reads' | 'reader'>, memory: Memory): Reads {
  const onDisk = ticketLookup(reads);
  const eventsAfter = eventLookup(reads);
  return {
    ticket: (id) => memory.committed.tickets.get(id) ?? onDisk.endedTicket(id),
    printJob: (ticketId) => onDisk.printJob(ticketId),
    async history({ cursor, limit, ...filter }) {
      const before = cursor === undefined ? null : arrivalOf(cursor);
      // One more than the page: that there is one is the next page's reason.
      const tickets = await reader.ask('history', { ...filter, before, limit: limit + 1 });
      const page = tickets.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map(ticketView), nextCursor: tickets.length > limit && last ? cursorAfter(last.arrival) : null };
    },
    stats: (day) => reader.ask('stats', day),
    eventsSince(seq, limit) {
      const events = eventsAfter(seq, limit + 1);
      return events.length > limit ? null : events;
    },
  };
}
