import type { EventName } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { Happening } from '../log.ts';
import { appointmentStatements } from './bookings.ts';
import { counterStatements, counterTable } from './counters.ts';
import { issuedCounts, ruleCounts } from './counts.ts';
import { announcementStatements, dayStatements, ERASURES } from './days.ts';
import { durationStatements } from './durations.ts';
import type { Handlers } from './handlers.ts';
import { moveStatements } from './moves.ts';
import { openTickets } from './open-tickets.ts';
import { printJobStatements } from './print-jobs.ts';
import { recentCallStatements } from './recent-calls.ts';
import { serialMarks } from './serials.ts';
import { profileTable, serviceTable, setUpStatements } from './set-up.ts';
import { ticketStatements } from './tickets.ts';

export interface Projection {
  project(event: Happening): void;
  /** Ends a group of events: what was only gathered is written. */
  flush(): void;
  /** The transaction was rolled back: what is remembered is what the tables say. */
  reset(): void;
}

/**
 * Counts up whenever the tables are to hold something else for the same log: a database with the figures of another version
 * makes its tables anew when it is opened.
 */
export const PROJECTION = 3;

/**
 * The tables that follow from the log. The writer calls this with each event in the transaction that appends it, and
 * `rebuild` with every event there ever was. Tested to hold what `evolve` makes of the same events.
 */
export function projection(handle: WriteHandle): Projection {
  const open = openTickets(handle);
  const services = serviceTable(handle);
  const profiles = profileTable(handle);
  const counterRows = counterTable(handle);
  const counters = counterStatements(handle, counterRows);
  const serials = serialMarks(handle, services);
  const issued = issuedCounts(handle);
  const counts = ruleCounts(handle, profiles);
  const recent = recentCallStatements(handle, open, counterRows);
  const durations = durationStatements(handle, open);
  /** An event that no table follows does not compile. */
  const main: Handlers = {
    ...setUpStatements(handle, services, profiles),
    ...counters.handlers,
    ...ticketStatements(handle, open),
    ...moveStatements(handle, open),
    ...appointmentStatements(handle, open),
    ...announcementStatements(handle),
    ...dayStatements(handle),
    ...ERASURES,
    ...printJobStatements(handle),
  };
  // Those that only watch come first: they read the tickets as they were.
  const handlers = inOrder([
    serials.handlers,
    issued.handlers,
    counts.handlers,
    recent.handlers,
    durations.handlers,
    counters.handlers,
    main,
  ]);
  const gathered = [services, profiles, counterRows, serials.table, issued.table, counts.table, recent, durations];
  return {
    project(event) {
      for (const handle of handlers.get(event.type) ?? []) handle(event);
    },
    flush() {
      for (const one of gathered) one.flush();
    },
    reset() {
      for (const one of [open, counters, ...gathered]) one.reload();
    },
  };
}

type Handle = (event: Happening) => void;

function inOrder(parts: readonly Partial<Handlers>[]): ReadonlyMap<EventName, readonly Handle[]> {
  const names = new Set(parts.flatMap((part) => Object.keys(part) as (keyof Handlers)[]));
  const handlersOf = (name: keyof Handlers) => new Set(parts.flatMap((part) => (part[name] as Handle | undefined) ?? []));
  return new Map([...names].map((name) => [name, [...handlersOf(name)]]));
}

/** In an order that no foreign key minds. */
export const PROJECTED_TABLES = [
  'announcements',
  'appointments',
  'closed_days',
  'counters',
  'durations',
  'hall',
  'issued',
  'legs',
  'print_jobs',
  'profiles',
  'recent_calls',
  'rule_counts',
  'serials',
  'services',
  'tickets',
] as const;
