import { type CounterId, RECENT_CALLS, type TicketId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';

interface Call {
  readonly seq: number;
  readonly at: number;
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  /** As it was called then. */
  readonly counterName: string;
}

/** The last calls, one line per ticket: a recall moves it to the top. Gathered, and written once per group of events. */
export function recentCallStatements(handle: WriteHandle) {
  const kept = handle.query<Call>(
    'SELECT seq, at, ticket_id AS ticketId, counter_id AS counterId, counter_name AS counterName FROM recent_calls ORDER BY seq',
  );
  const nameOf = handle.query<{ name: string }>('SELECT name FROM counters WHERE id = ?');
  const forget = handle.change('DELETE FROM recent_calls WHERE seq = ?');
  const add = handle.change(
    `INSERT INTO recent_calls (seq, ticket_id, number, counter_id, counter_name, locale, at)
     SELECT ?, id, number, ?, ?, locale, ? FROM tickets WHERE arrival = ?`,
  );
  let written = kept.all();
  let calls: (Call & { arrival?: number })[] = [...written];

  return {
    announce(call: Omit<Call, 'counterName'>, arrival: number): void {
      const counterName = nameOf.get(call.counterId)?.name ?? call.counterId;
      const others = calls.filter(({ ticketId }) => ticketId !== call.ticketId);
      calls = [...others, { ...call, counterName, arrival }].slice(-RECENT_CALLS);
    },
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
