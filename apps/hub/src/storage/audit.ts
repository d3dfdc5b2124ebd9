import { type Actor, type BusinessDay, type CounterId, type EventName, NOTE_NAMES, type QueueEvent, type TicketId } from '@foyer/queue';
import { numbers } from './appointments.ts';
import type { ReadHandle, Value } from './connection.ts';
import { eventBounds } from './day-bounds.ts';
import { decodeEvent, EVENT_COLUMNS, type EventRow } from './log.ts';
import { ACTOR_ID, ACTOR_KIND, FREQUENT_EVENTS, OF_RARE_TYPE } from './rare-events.ts';
import { ARRIVALS, NAMED, TELLS } from './search.ts';
import { fold } from './search-text.ts';
import { storySpan } from './story.ts';

/** Which events. */
export interface AuditFilter {
  /** Business days, both included. */
  readonly from?: BusinessDay | undefined;
  readonly to?: BusinessDay | undefined;
  readonly type?: EventName | undefined;
  /** Notes about access. */
  readonly group?: 'access' | undefined;
  readonly actorKind?: Actor['kind'] | undefined;
  readonly actorId?: string | undefined;
  readonly ticketId?: TicketId | undefined;
  readonly counterId?: CounterId | undefined;
  /** Part of what the event says, of who caused it, or of the ticket's number, name or remark. Reads all that the rest of the filter leaves. */
  readonly q?: string | undefined;
}

export interface AuditQuestion extends AuditFilter {
  readonly order: 'newest' | 'oldest';
  /** The seq of the last event of the page before: only events that come after it in this order. */
  readonly after: number | null;
  readonly limit: number;
}

export interface AuditedEvent {
  readonly event: QueueEvent;
  /** Of the ticket that the event is about. */
  readonly number: string | null;
}

/** Events of the log, a page of them. */
export function audit(handle: ReadHandle, question: AuditQuestion): AuditedEvent[] {
  const span = spanOf(handle, question);
  if (!span) return [];
  const { texts, values } = where(question, span);
  const direction = question.order === 'newest' ? 'DESC' : 'ASC';
  const rows = handle
    .query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events WHERE ${texts.join(' AND ')} ORDER BY seq ${direction} LIMIT ?`)
    .all(...values, question.limit);
  return audited(handle, rows);
}

/** All that happened to a ticket, oldest first. */
export function story(handle: ReadHandle, ticketId: TicketId): AuditedEvent[] {
  return audit(handle, { ticketId, order: 'oldest', after: null, limit: Number.MAX_SAFE_INTEGER });
}

function audited(handle: ReadHandle, rows: readonly EventRow[]): AuditedEvent[] {
  const numberOf = numbers(handle);
  return rows.map((row) => ({ event: decodeEvent(row), number: row.ticketId === null ? null : numberOf(row.ticketId as TicketId) }));
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The part of the log in which they all are; null: there are none. */
function spanOf(handle: ReadHandle, question: AuditQuestion): Span | null {
  const { ticketId, order, after } = question;
  const days = eventBounds(handle, question);
  const visit = ticketId === undefined ? days : storySpan(handle, ticketId);
  if (!days || !visit) return null;
  const page = after === null ? days : order === 'newest' ? { ...days, last: after - 1 } : { ...days, first: after + 1 };
  return { first: Math.max(days.first, visit.first, page.first), last: Math.min(days.last, visit.last, page.last) };
}

function where(question: AuditQuestion, span: Span): { texts: string[]; values: Value[] } {
  const { from, to, type, group, actorKind, actorId, ticketId, counterId, q } = question;
  const texts: string[] = [];
  const values: Value[] = [];
  const add = (text: string, ...given: Value[]) => {
    texts.push(text);
    values.push(...given);
  };
  // One condition finds the rows, the one that leaves the fewest; a plus keeps SQLite from guessing another's index.
  const way = wayTo(question);
  add('seq BETWEEN ? AND ?', span.first, span.last);
  if (from !== undefined) add('+business_day >= ?', from);
  if (to !== undefined) add('+business_day <= ?', to);
  if (ticketId !== undefined) add('ticket_id = ?', ticketId);
  if (type !== undefined) add(way === 'type' ? `${OF_RARE_TYPE} AND type = ?` : '+type = ?', type);
  if (group !== undefined) add(way === 'group' ? `${OF_RARE_TYPE} AND ${OF_ACCESS}` : `+${OF_ACCESS}`);
  if (actorId !== undefined) add(way === 'actor' ? `${ACTOR_ID} = ?` : `+(${ACTOR_ID}) = ?`, actorId);
  if (actorKind !== undefined) add(way === 'kind' ? `${ACTOR_KIND} <> 'user' AND ${ACTOR_KIND} = ?` : `+(${ACTOR_KIND}) = ?`, actorKind);
  if (counterId !== undefined) add(way === 'counter' ? 'counter_id = ?' : '+counter_id = ?', counterId);
  if (q !== undefined) add(SAYS, ...Array<string>(SAYS.split('?').length - 1).fill(fold(q)));
  return { texts, values };
}

/** Notes about devices at work are none about access. */
const OF_WORK: readonly string[] = ['announcement_played', 'alarm_raised', 'alarm_cleared'];
const OF_ACCESS = `type IN (${NOTE_NAMES.filter((name) => !OF_WORK.includes(name))
  .map((name) => `'${name}'`)
  .join(', ')})`;

type Way = 'span' | 'type' | 'group' | 'actor' | 'kind' | 'counter';

function wayTo({ type, group, actorKind, actorId, ticketId, counterId }: AuditFilter): Way {
  if (ticketId !== undefined) return 'span';
  if (type !== undefined && !(FREQUENT_EVENTS as readonly string[]).includes(type)) return 'type';
  if (actorId !== undefined) return 'actor';
  if (group !== undefined) return 'group';
  if (actorKind !== undefined && actorKind !== 'user') return 'kind';
  return counterId === undefined ? 'span' : 'counter';
}

/** The hash of a name is not to be found by its letters, nor in an older log a name that was erased. */
const PUBLIC = `CASE WHEN type IN ('ticket_issued', 'ticket_remarked', 'appointment_booked', 'appointment_changed') AND json_valid(payload)
  THEN json_remove(payload, '$.customer', '$.remark', '$.appointment.customer', '$.appointment.note') ELSE payload END`;
const SAYS = `(instr(fold(actor), ?) > 0 OR instr(fold(${PUBLIC}), ?) > 0 OR seq IN (SELECT seq FROM personal WHERE ${TELLS})
  OR ticket_id IN (SELECT id FROM tickets WHERE arrival IN (${ARRIVALS}) OR ${NAMED}))`;
