import type { RollView } from '@foyer/contract';
import { moment } from '../hall/views/moment.ts';
import type { PrintedJob, PrinterRow } from '../storage/index.ts';

/** Before so many tickets of a roll, the mean says little. */
const ENOUGH_TICKETS = 5;
/** Today's pace: as far back as a hall is open without a long break. */
const PACE_MS = 8 * 3_600_000;
const SHORTEST_PACE_MS = 10 * 60_000;
/** With less than this left somebody should bring a roll. */
const LOW_TICKETS = 30;
const LOW_MS = 30 * 60_000;
const KEPT = 2000;
/** As many as say how long a ticket is. */
const LAST_TICKETS = 50;

/** What is known of the tickets that printers were given, to say how long their paper lasts. */
export function paperForecast(printed: readonly PrintedJob[], clock: { now(): number }) {
  const times = new Map<string, number[]>();
  const lengths = new Map<string, readonly number[]>();
  const add = (printerId: string, at: number): void => {
    const list = times.get(printerId) ?? [];
    list.push(at);
    if (list.length > KEPT) list.shift();
    times.set(printerId, list);
  };
  for (const { printerId, queuedAt } of printed) add(printerId, queuedAt);

  /** Of the last tickets; after a start, of all that the roll has given. */
  function ticketMm({ id, usedMm, rollSince }: PrinterRow): number | null {
    const last = lengths.get(id) ?? [];
    if (last.length >= ENOUGH_TICKETS) return last.reduce((sum, mm) => sum + mm, 0) / last.length;
    const onRoll = (times.get(id) ?? []).filter((at) => at >= rollSince).length;
    return onRoll < ENOUGH_TICKETS || usedMm === 0 ? null : usedMm / onRoll;
  }

  function ticketsLeft(row: PrinterRow): number | null {
    const mm = ticketMm(row);
    return mm === null ? null : Math.max(0, Math.floor((row.rollMm - row.usedMm) / mm));
  }

  function endsAt({ id }: PrinterRow, left: number | null): number | null {
    const now = clock.now();
    const today = (times.get(id) ?? []).filter((at) => at > now - PACE_MS);
    const [first] = today;
    if (left === null || first === undefined || today.length < ENOUGH_TICKETS) return null;
    const msPerTicket = Math.max(SHORTEST_PACE_MS, now - first) / today.length;
    return now + left * msPerTicket;
  }

  return {
    add(printerId: string, mm: number): void {
      add(printerId, clock.now());
      if (mm > 0) lengths.set(printerId, [...(lengths.get(printerId) ?? []), mm].slice(-LAST_TICKETS));
    },
    roll(row: PrinterRow): RollView {
      const left = ticketsLeft(row);
      const end = endsAt(row, left);
      return {
        lengthMm: row.rollMm,
        usedMm: row.usedMm,
        since: moment(row.rollSince),
        ticketsLeft: left,
        endsAt: end === null ? null : moment(Math.round(end)),
      };
    },
    /** By what was counted, the roll ends soon. */
    isLow(row: PrinterRow): boolean {
      const left = ticketsLeft(row);
      const end = endsAt(row, left);
      return left !== null && (left < LOW_TICKETS || (end !== null && end - clock.now() < LOW_MS));
    },
  };
}
export type PaperForecast = ReturnType<typeof paperForecast>;
