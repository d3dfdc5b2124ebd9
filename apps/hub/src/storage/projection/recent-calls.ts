import { type CounterId, RECENT_CALLS, type TicketId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { Counters } from './counters.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenTickets } from './open-tickets.ts';

interface Call {
  readonly seq: number;
  readonly at: number;
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  /** As it was called then. */
  readonly counterName: string;
}

/** The last calls, one line per ticket: a recall moves it to the top. Gathered, and written once per group of events. */
export function recentCallStatements(handle: WriteHandle, open: OpenTickets, counters: Counters) {
  const kept = handle.query<Call>(
    'SELECT seq, at, ticket_id AS ticketId, counter_id AS counterId, counter_name AS counterName FROM recent_calls ORDER BY seq',
  );
  const forget = handle.change('DELETE FROM recent_calls WHERE seq = ?');
  const add = handle.change(
    `INSERT INTO recent_calls (seq, ticket_id, number, counter_id, counter_name, locale, at)
     SELECT ?, id, number, ?, ?, locale, ? FROM tickets WHERE arrival = ?`,
  );
  let written = kept.all();
  let calls: (Call & { arrival?: number })[] = [...written];

  function announce({ seq, at, ticketId, counterId }: Omit<Call, 'counterName'>): void {
    const counterName = counters.get(counterId)?.counter.name ?? counterId;
    const others = calls.filter((call) => call.ticketId !== ticketId);
    calls = [...others, { seq, at, ticketId, counterId, counterName, arrival: open.arrivalOf(ticketId) }].slice(-RECENT_CALLS);
  }

  const handlers: HandlersOf<'ticket_called' | 'ticket_recalled'> = { ticket_called: announce, ticket_recalled: announce };
  return {
    handlers,
    flush(): void {
      if (calls.at(-1)?.seq === written.at(-1)?.seq) return;
      const known = new Set(written.map(({ seq }) => seq));
      const wanted = new Set(calls.map(({ seq }) => seq));
      for (const { seq } of written) if (!wanted.has(seq)) forget.run(seq);
      for (const { seq, at, counterId, counterName, arrival } of calls) {
        if (!known.has(seq) && arrival !== undefined) add.run(seq, counterId, counterName, at, arrival);
      }
      written = calls;
    },
    reload(): void {
      written = kept.all();
      calls = [...written];
    },
  };
}
