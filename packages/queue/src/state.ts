import type { Durations } from './durations.ts';
import type { BusinessDay, CounterId, PrintJobId, ServiceId, TicketId } from './ids.ts';
import { Line, type Place, type ReadonlyLine } from './line.ts';
import type { Counter, CounterStatus, Hall, PrintJob, RecentCall, Service, Ticket } from './model.ts';
import type { SerialMark } from './serials.ts';

/** How many last calls a hall remembers for its displays. */
export const RECENT_CALLS = 12;

/**
 * The open hall: its set-up, the open tickets and what is needed to decide in O(log n). Read-only for everyone: it
 * changes in place, and through `evolve` alone. The values in it (a ticket, a counter, …) are replaced, never changed.
 */
export interface HallState {
  /** The log's seq of the last event in here; 0 before the first. */
  readonly seq: number;
  /** Null until the hall is configured. */
  readonly hall: Hall | null;
  readonly services: ReadonlyMap<ServiceId, Service>;
  readonly counters: ReadonlyMap<CounterId, Counter>;
  /** As set by hand. What a screen shows is `effectiveStatus`. */
  readonly statuses: ReadonlyMap<CounterId, CounterStatus>;
  /** Open tickets only: waiting, called or serving. */
  readonly tickets: ReadonlyMap<TicketId, Ticket>;
  /** Unfinished print jobs only: queued or sent. */
  readonly printJobs: ReadonlyMap<PrintJobId, PrintJob>;
  /** Newest first, one line per ticket: a recall moves it to the top. */
  readonly recentCalls: readonly RecentCall[];
  /** What the last services took, for each service that has had any. */
  readonly durations: ReadonlyMap<ServiceId, Durations>;

  /** Index: who waits for each service, in calling order. */
  readonly lines: ReadonlyMap<ServiceId, ReadonlyLine>;
  /** Index: the ticket at each counter that has one. */
  readonly atCounter: ReadonlyMap<CounterId, TicketId>;
  /** Index: the numbers of the open tickets. */
  readonly openNumbers: ReadonlySet<string>;
  /** Index: the numbers given out on the last days, by day and prefix. */
  readonly serials: ReadonlyMap<BusinessDay, ReadonlyMap<string, readonly SerialMark[]>>;
}

/** The write handle, for `evolve` and `restore` only; the package does not export it. */
export interface WritableHall extends HallState {
  seq: number;
  hall: Hall | null;
  readonly services: Map<ServiceId, Service>;
  readonly counters: Map<CounterId, Counter>;
  readonly statuses: Map<CounterId, CounterStatus>;
  readonly tickets: Map<TicketId, Ticket>;
  readonly printJobs: Map<PrintJobId, PrintJob>;
  recentCalls: readonly RecentCall[];
  readonly durations: Map<ServiceId, Durations>;
  readonly lines: Map<ServiceId, Line>;
  readonly atCounter: Map<CounterId, TicketId>;
  readonly openNumbers: Set<string>;
  readonly serials: Map<BusinessDay, Map<string, readonly SerialMark[]>>;
}

export function writableHall(): WritableHall {
  return {
    seq: 0,
    hall: null,
    services: new Map(),
    counters: new Map(),
    statuses: new Map(),
    tickets: new Map(),
    printJobs: new Map(),
    recentCalls: [],
    durations: new Map(),
    lines: new Map(),
    atCounter: new Map(),
    openNumbers: new Set(),
    serials: new Map(),
  };
}

/** A hall in which nothing has happened yet. */
export function emptyHall(): HallState {
  return writableHall();
}

/** Where a waiting ticket stands, by the ranks of the hall as it is now. */
export function placeOf(hall: Hall | null, ticket: Ticket): Place {
  const rank = hall?.priorities.find((one) => one.id === ticket.priority)?.rank ?? 0;
  return { rank, arrival: ticket.arrival, ticketId: ticket.id };
}

/** Puts an open ticket into the indexes. Its service is in the hall. */
export function indexTicket(state: WritableHall, ticket: Ticket): void {
  state.openNumbers.add(ticket.number);
  if (ticket.state === 'waiting') lineOf(state, ticket.serviceId).insert(placeOf(state.hall, ticket));
  else if (ticket.counterId !== null) state.atCounter.set(ticket.counterId, ticket.id);
}

export function lineOf(state: WritableHall, serviceId: ServiceId): Line {
  let line = state.lines.get(serviceId);
  if (!line) {
    line = new Line();
    state.lines.set(serviceId, line);
  }
  return line;
}
