import type { AuditEntry } from '@foyer/contract';
import type { BusinessDay, EventName, QueueEvent } from '@foyer/queue';
import {
  type AuditedEvent,
  eventLookup,
  exportEvents,
  exportTickets,
  type AuditFilter as LogFilter,
  type Storage,
  ticketLookup,
} from '../storage/index.ts';
import { cursorAfter, placeOf } from './cursor.ts';
import type { AuditExport, DeviceBook, HistoryExport, Reads } from './hall.ts';
import type { Memory } from './memory.ts';
import { appointmentView, auditEntry, detailsOf, statsView, ticketView, withoutVisitor } from './views/index.ts';

export function readsOf(
  { reads, reader }: Pick<Storage, 'reads' | 'reader'>,
  memory: Memory,
  clock: { now(): number },
  devices: Pick<DeviceBook, 'get'>,
): Reads {
  const onDisk = ticketLookup(reads);
  const eventsAfter = eventLookup(reads);
  const deviceName = (id: string) => devices.get(id)?.name ?? null;
  const entry = ({ event, number }: AuditedEvent) => auditEntry(memory.committed, event, { number, deviceName });

  return {
    ticket: (id) => memory.committed.tickets.get(id) ?? onDisk.endedTicket(id),
    printJob: (ticketId) => onDisk.printJob(ticketId),
    async history({ cursor, limit, ...filter }) {
      const after = cursor === undefined ? null : placeOf(cursor);
      // One more than the page: that there is one is the next page's reason.
      const tickets = await reader.ask('history', { ...daysOf(filter), order: 'newest', after, limit: limit + 1 });
      const { page, nextCursor } = pageOf(tickets, limit, ({ arrival }) => arrival);
      return { items: page.map((ticket) => ticketView(memory.committed, ticket)), nextCursor };
    },
    exportHistory: (filter) => eachOf(exportTickets(reader, daysOf(filter)), (ticket) => ticketView(memory.committed, ticket)),
    story: async (ticketId) => (await reader.ask('story', ticketId)).map(entry),
    async audit({ cursor, limit, ...filter }) {
      const after = cursor === undefined ? null : placeOf(cursor);
      const events = await reader.ask('audit', { ...logFilterOf(filter), order: 'newest', after, limit: limit + 1 });
      const { page, nextCursor } = pageOf(events, limit, ({ event }) => event.seq);
      const replaced = await reader.ask(
        'replaced',
        page.map(({ event }) => event),
      );
      return { items: page.map((one, index) => ({ ...entry(one), ...replacedDetails(replaced[index]) })), nextCursor };
    },
    exportAudit: (filter) =>
      eachOf(exportEvents(reader, logFilterOf(filter)), ({ event, number }) => entry({ event: withoutVisitor(event), number })),
    appointments: async (filter) =>
      (await reader.ask('appointments', filter)).map(({ appointment, number }) => appointmentView(appointment, number)),
    forecastReport: async (from, to) => ({
      from,
      to,
      services: await reader.ask('forecastError', { from: from as BusinessDay, to: to as BusinessDay }),
    }),
    stats: async (day) => statsView(await reader.ask('stats', { day, now: clock.now() })),
    eventsSince(seq, limit) {
      const events = eventsAfter(seq, limit + 1);
      return events.length > limit ? null : events;
    },
  };
}

function replacedDetails(event: QueueEvent | null | undefined): Pick<AuditEntry, 'before'> {
  return event === undefined ? {} : { before: event && detailsOf(event) };
}

/** One day is the days from it to itself. */
function daysOf({ day, ...filter }: HistoryExport): Omit<HistoryExport, 'day'> {
  return day === undefined ? filter : { ...filter, from: day, to: day };
}

/** A name that is no event's is the name of none. */
const logFilterOf = ({ type, ...filter }: AuditExport): LogFilter => ({ ...filter, type: type as EventName | undefined });

function pageOf<Row>(rows: readonly Row[], limit: number, idOf: (row: Row) => number): { page: readonly Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last ? cursorAfter(idOf(last)) : null };
}

async function* eachOf<Row, View>(pages: AsyncIterable<readonly Row[]>, view: (row: Row) => View): AsyncGenerator<View> {
  for await (const rows of pages) for (const row of rows) yield view(row);
}
