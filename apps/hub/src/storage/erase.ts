import type { AppointmentId, TicketId } from '@foyer/queue';
import type { WriteHandle } from './connection.ts';
import type { HappeningOf } from './projection/handlers.ts';
import { replyEraser } from './replies-erased.ts';
import { storySpan } from './story.ts';

type Column = 'name' | 'phone' | 'words';

/** Overwritten by as many zeros: a row that keeps its size is changed where it lies (`btreeOverwriteCell`), and leaves no copy. */
const blank = (column: string): string => `${column} = zeroblob(length(CAST(${column} AS BLOB)))`;

/** Erases what an event says is erased: in the transaction that writes the event, and never when tables are made anew from the log. */
export function eraser(handle: WriteHandle): (event: HappeningOf<'personal_erased'>) => void {
  const eraseColumn = (column: Column) =>
    handle.change(`UPDATE personal SET ${blank(column)}, ${blank(`${column}_salt`)} WHERE seq = ? AND typeof(${column}) = 'text'`);
  const columns = { name: eraseColumn('name'), phone: eraseColumn('phone'), words: eraseColumn('words') };
  const ofTicket = handle.query<{ seq: number }>('SELECT seq FROM personal WHERE seq BETWEEN ? AND ? AND ticket_id = ?');
  const ofBooking = handle.query<{ seq: number }>('SELECT seq FROM personal WHERE appointment_id = ?');
  const eraseReplies = replyEraser(handle);

  function toldBy(ticketId: TicketId): { seq: number }[] {
    const span = storySpan(handle, ticketId);
    return span ? ofTicket.all(span.first, span.last, ticketId) : [];
  }
  function wipe(rows: readonly { seq: number }[], which: readonly Column[]): void {
    for (const { seq } of rows) for (const column of which) columns[column].run(seq);
  }

  return ({ fields, ticketIds, appointmentIds }) => {
    const who = (['name', 'phone'] as const).filter((field) => fields.includes(field));
    const ofTickets: Column[] = fields.includes('remark') ? [...who, 'words'] : who;
    const ofBookings: Column[] = fields.includes('note') ? [...who, 'words'] : who;
    for (const id of ticketIds) wipe(toldBy(id), ofTickets);
    for (const id of appointmentIds) wipe(ofBooking.all(id), ofBookings);
    eraseReplies(new Set<TicketId | AppointmentId>([...ticketIds, ...appointmentIds]), fields);
  };
}
