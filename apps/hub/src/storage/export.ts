import type { Ticket } from '@foyer/queue';
import type { AuditedEvent, AuditFilter } from './audit.ts';
import type { HistoryFilter } from './history.ts';
import type { Reader } from './reader.ts';

/** Rows at a time: what the reader thread, the way between the threads and the receiver each hold. */
const ROWS = 500;

/** All tickets that the filter leaves, oldest first. The next rows are read when they are asked for. */
export function exportTickets(reader: Reader, filter: HistoryFilter): AsyncGenerator<Ticket[]> {
  return pages(
    (after) => reader.ask('history', { ...filter, order: 'oldest', after, limit: ROWS }),
    ({ arrival }) => arrival,
  );
}

/** All events that the filter leaves, oldest first. The next rows are read when they are asked for. */
export function exportEvents(reader: Reader, filter: AuditFilter): AsyncGenerator<AuditedEvent[]> {
  return pages(
    (after) => reader.ask('audit', { ...filter, order: 'oldest', after, limit: ROWS }),
    ({ event }) => event.seq,
  );
}

async function* pages<Row>(ask: (after: number | null) => Promise<Row[]>, idOf: (row: Row) => number): AsyncGenerator<Row[]> {
  for (let after: number | null = null; ; ) {
    const rows = await ask(after);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS) return;
    after = idOf(rows.at(-1) as Row);
  }
}
