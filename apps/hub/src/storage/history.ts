import type { BusinessDay, CounterId, ServiceId, Ticket, TicketState } from '@foyer/queue';
import type { ReadHandle, Value } from './connection.ts';
import { fold } from './search-text.ts';
import { TICKET_COLUMNS, type TicketRow, ticketOf } from './ticket-rows.ts';

export interface HistoryQuestion {
  readonly day?: BusinessDay | undefined;
  readonly state?: TicketState | undefined;
  readonly serviceId?: ServiceId | undefined;
  readonly counterId?: CounterId | undefined;
  /** Part of a number or of a name. */
  readonly q?: string | undefined;
  /** Only tickets that arrived before this one. */
  readonly before: number | null;
  readonly limit: number;
}

/**
 * What lets SQLite see that an index over a part of the table will do: it only recognises the index's own condition.
 * Most tickets are `served`: a page of them is found soonest by reading the table from its end.
 */
const STATE_CONDITIONS: Readonly<Record<TicketState, { readonly condition: string; readonly few: boolean }>> = {
  waiting: { condition: "ended_at IS NULL AND state = 'waiting'", few: true },
  called: { condition: "ended_at IS NULL AND state = 'called'", few: true },
  serving: { condition: "ended_at IS NULL AND state = 'serving'", few: true },
  served: { condition: "state = 'served'", few: false },
  no_show: { condition: "state IN ('no_show', 'cancelled') AND state = 'no_show'", few: true },
  cancelled: { condition: "state IN ('no_show', 'cancelled') AND state = 'cancelled'", few: true },
};

/** Tickets, newest first. */
export function history(handle: ReadHandle, question: HistoryQuestion): Ticket[] {
  const { conditions, values } = where(question);
  const sql = `SELECT ${TICKET_COLUMNS} FROM tickets WHERE ${conditions.join(' AND ') || 'TRUE'} ORDER BY arrival DESC LIMIT ?`;
  return handle
    .query<TicketRow>(sql)
    .all(...values, question.limit)
    .map(ticketOf);
}

function where({ day, state, serviceId, counterId, q, before, limit }: HistoryQuestion): { conditions: string[]; values: Value[] } {
  const conditions: string[] = [];
  const values: Value[] = [];
  const add = (condition: string, ...given: Value[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  // One condition finds the rows, the one that leaves the fewest; a plus keeps SQLite from guessing another's index.
  const byDay = day !== undefined;
  const byState = state !== undefined && STATE_CONDITIONS[state].few && !byDay;
  const byCounter = counterId !== undefined && !byDay && !byState;
  if (day !== undefined) add('business_day = ?', day);
  if (state !== undefined && byDay) add('+state = ?', state);
  if (state !== undefined && !byDay) add(STATE_CONDITIONS[state].condition);
  if (counterId !== undefined) add(byCounter ? 'counter_id = ?' : '+counter_id = ?', counterId);
  if (serviceId !== undefined) add(byDay || byState || byCounter ? '+service_id = ?' : 'service_id = ?', serviceId);
  const searchOnly = q !== undefined && conditions.length === 0;
  if (before !== null) add('arrival < ?', before);
  if (q !== undefined && !searchOnly) add('instr(search, ?) > 0', fold(q));
  if (searchOnly) add(narrowSearch(before), fold(q), ...(before === null ? [] : [before]), limit);
  return { conditions, values };
}

/** The whole history is searched in the index that holds nothing but arrival and text. */
function narrowSearch(before: number | null): string {
  const older = before === null ? '' : 'AND arrival < ? ';
  return `arrival IN (SELECT arrival FROM tickets INDEXED BY tickets_search WHERE instr(search, ?) > 0 ${older}ORDER BY arrival DESC LIMIT ?)`;
}
