import type { Durations } from './durations.ts';
import type { AnnouncementId, AppointmentId, BusinessDay, CounterId, EpochMs, PrintJobId, ProfileId, ServiceId, TicketId } from './ids.ts';
import type { Line, ReadonlyLine } from './line.ts';
import type {
  Announcement,
  Appointment,
  Counter,
  CounterState,
  Hall,
  PrintJob,
  RecentCall,
  RuleCounts,
  Service,
  Ticket,
  WorkProfile,
} from './model.ts';
import type { QueueName } from './queue-name.ts';
import type { SerialMark } from './serial-mark.ts';

/** How many last calls a hall remembers for its displays. */
export const RECENT_CALLS = 12;

/** How many tickets a service has given out on a business day. */
export interface IssuedCount {
  readonly businessDay: BusinessDay;
  readonly count: number;
  /** Of other days, newest first: a clock or a cut-over that is set back returns to one of them, and to its quota. Absent: none is known. */
  readonly others?: readonly Pick<IssuedCount, 'businessDay' | 'count'>[];
}

/** `<service> <milliseconds>`: one bookable moment. */
export type SlotName = `${ServiceId} ${EpochMs}`;

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
  readonly profiles: ReadonlyMap<ProfileId, WorkProfile>;
  readonly counters: ReadonlyMap<CounterId, Counter>;
  /** One for each counter. What a screen shows as its status is `effectiveStatus`. */
  readonly counterStates: ReadonlyMap<CounterId, CounterState>;
  /** Open tickets only: waiting, parked, called or serving. */
  readonly tickets: ReadonlyMap<TicketId, Ticket>;
  /** No-shows of business days that have not been closed: they can still be restored. */
  readonly noShows: ReadonlyMap<TicketId, Ticket>;
  /** Booked, or checked in and not long ago. */
  readonly appointments: ReadonlyMap<AppointmentId, Appointment>;
  /** Unfinished print jobs only: queued or sent. */
  readonly printJobs: ReadonlyMap<PrintJobId, PrintJob>;
  /** Those that have not ended. */
  readonly announcements: ReadonlyMap<AnnouncementId, Announcement>;
  /** Newest first, one line per ticket: a recall moves it to the top. */
  readonly recentCalls: readonly RecentCall[];
  /** What the last services took, for each service that has had any. */
  readonly durations: ReadonlyMap<ServiceId, Durations>;
  /** Of the profiles whose rule counts. */
  readonly ruleCounts: ReadonlyMap<ProfileId, RuleCounts>;
  /** Tickets given out, of each service's last day. */
  readonly issued: ReadonlyMap<ServiceId, IssuedCount>;
  /** The last business day that was closed; null before the first. */
  readonly lastClosedDay: BusinessDay | null;

  /** Index: who waits in each queue, in calling order. See `queueOf`. An empty queue may be absent. */
  readonly lines: ReadonlyMap<QueueName, ReadonlyLine>;
  /** Index: who waits in each service's own queue, by `waitingSince`. */
  readonly ages: ReadonlyMap<ServiceId, ReadonlyLine>;
  /** Index: the ticket at each counter that has one. */
  readonly atCounter: ReadonlyMap<CounterId, TicketId>;
  /** Index: the open tickets by number. */
  readonly openNumbers: ReadonlyMap<string, TicketId>;
  /** Index: the numbers given out on the last days, by day and prefix. */
  readonly serials: ReadonlyMap<BusinessDay, ReadonlyMap<string, readonly SerialMark[]>>;
  /** Index: the open bookings by code. */
  readonly bookedCodes: ReadonlyMap<string, AppointmentId>;
  /** Index: how many bookings, checked in or not, each slot has. */
  readonly slots: ReadonlyMap<SlotName, number>;
}

/** The write handle, for `evolve` and `restore` only; the package does not export it. */
export interface WritableHall extends HallState {
  seq: number;
  hall: Hall | null;
  readonly services: Map<ServiceId, Service>;
  readonly profiles: Map<ProfileId, WorkProfile>;
  readonly counters: Map<CounterId, Counter>;
  readonly counterStates: Map<CounterId, CounterState>;
  readonly tickets: Map<TicketId, Ticket>;
  readonly noShows: Map<TicketId, Ticket>;
  readonly appointments: Map<AppointmentId, Appointment>;
  readonly printJobs: Map<PrintJobId, PrintJob>;
  readonly announcements: Map<AnnouncementId, Announcement>;
  recentCalls: readonly RecentCall[];
  readonly durations: Map<ServiceId, Durations>;
  readonly ruleCounts: Map<ProfileId, RuleCounts>;
  readonly issued: Map<ServiceId, IssuedCount>;
  lastClosedDay: BusinessDay | null;
  readonly lines: Map<QueueName, Line>;
  readonly ages: Map<ServiceId, Line>;
  readonly atCounter: Map<CounterId, TicketId>;
  readonly openNumbers: Map<string, TicketId>;
  readonly serials: Map<BusinessDay, Map<string, readonly SerialMark[]>>;
  readonly bookedCodes: Map<string, AppointmentId>;
  readonly slots: Map<SlotName, number>;
}

export function writableHall(): WritableHall {
  return {
    seq: 0,
    hall: null,
    services: new Map(),
    profiles: new Map(),
    counters: new Map(),
    counterStates: new Map(),
    tickets: new Map(),
    noShows: new Map(),
    appointments: new Map(),
    printJobs: new Map(),
    announcements: new Map(),
    recentCalls: [],
    durations: new Map(),
    ruleCounts: new Map(),
    issued: new Map(),
    lastClosedDay: null,
    lines: new Map(),
    ages: new Map(),
    atCounter: new Map(),
    openNumbers: new Map(),
    serials: new Map(),
    bookedCodes: new Map(),
    slots: new Map(),
  };
}

/** A hall in which nothing has happened yet. */
export function emptyHall(): HallState {
  return writableHall();
}
