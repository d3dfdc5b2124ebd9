import type { EventName } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { Happening } from '../log.ts';
import { durationStatements } from './durations.ts';
import { openTickets } from './open-tickets.ts';
import { printJobStatements } from './print-jobs.ts';
import { recentCallStatements } from './recent-calls.ts';
import { serialStatements } from './serials.ts';
import { setUpStatements } from './set-up.ts';
import { ticketStatements } from './tickets.ts';

export type HappeningOf<Name extends EventName> = Extract<Happening, { type: Name }>;
/** An event that no table follows does not compile. */
type Handlers = { readonly [Name in EventName]: (event: HappeningOf<Name>) => void };
export type HandlersOf<Name extends EventName> = Pick<Handlers, Name>;

export interface Projection {
  project(event: Happening): void;
  /** Ends a group of events: what was only gathered is written. */
  flush(): void;
  /** The transaction was rolled back: what is remembered is what the tables say. */
  reset(): void;
}

/**
 * The tables that follow from the log. The writer calls this with each event in the transaction that appends it, and
 * `rebuild` with every event there ever was. Tested to hold what `evolve` makes of the same events.
 */
export function projection(handle: WriteHandle): Projection {
  const serials = serialStatements(handle);
  const open = openTickets(handle);
  const recent = recentCallStatements(handle);
  const durations = durationStatements(handle);
  const handlers: Handlers = {
    ...setUpStatements(handle, durations),
    ...ticketStatements(handle, { serials, open, recent, durations }),
    ...printJobStatements(handle),
  };
  return {
    project(event) {
      const handle = handlers[event.type] as (event: Happening) => void;
      handle(event);
    },
    flush() {
      serials.flush();
      recent.flush();
      durations.flush();
    },
    reset() {
      serials.discard();
      durations.discard();
      recent.reload();
      open.reload();
    },
  };
}

/** In an order that no foreign key minds. */
export const PROJECTED_TABLES = [
  'counter_services',
  'counters',
  'durations',
  'hall',
  'print_jobs',
  'recent_calls',
  'serials',
  'services',
  'tickets',
] as const;
