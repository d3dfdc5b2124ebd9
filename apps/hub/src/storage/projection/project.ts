import type { EventName } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { Happening } from '../log.ts';
import { printJobStatements } from './print-jobs.ts';
import { setUpStatements } from './set-up.ts';
import { ticketStatements } from './tickets.ts';

export type HappeningOf<Name extends EventName> = Extract<Happening, { type: Name }>;
/** An event that no table follows does not compile. */
type Handlers = { readonly [Name in EventName]: (event: HappeningOf<Name>) => void };
export type HandlersOf<Name extends EventName> = Pick<Handlers, Name>;

/**
 * The tables that follow from the log. The writer calls this with each event in the transaction that appends it, and
 * `rebuild` with every event there ever was. Tested to hold what `evolve` makes of the same events.
 */
export function projection(handle: WriteHandle): (event: Happening) => void {
  const handlers: Handlers = { ...setUpStatements(handle), ...ticketStatements(handle), ...printJobStatements(handle) };
  return (event) => {
    const handle = handlers[event.type] as (event: Happening) => void;
    handle(event);
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
