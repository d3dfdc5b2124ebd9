import { addAppointment } from './bookings.ts';
import { durationsOf } from './durations.ts';
import type { BusinessDay, ServiceId } from './ids.ts';
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
import { enqueue } from './queues.ts';
import { restoreMark, type SerialMark, serialMarks } from './serials.ts';
import { type HallState, type IssuedCount, type WritableHall, writableHall } from './state.ts';

/** A hall as plain JSON, in one canonical order: equal halls give equal snapshots. */
export interface HallSnapshot {
  readonly seq: number;
  readonly hall: Hall | null;
  /** By id. */
  readonly services: readonly Service[];
  /** By id. */
  readonly profiles: readonly WorkProfile[];
  /** By the counter's id. */
  readonly counters: readonly { readonly counter: Counter; readonly state: CounterState }[];
  /** Open tickets, by arrival. */
  readonly tickets: readonly Ticket[];
  /** Those that can still be restored, by arrival. */
  readonly noShows: readonly Ticket[];
  /** Booked or checked in, by time and id. */
  readonly appointments: readonly Appointment[];
  /** By time and id. */
  readonly announcements: readonly Announcement[];
  /** By profile. */
  readonly ruleCounts: readonly RuleCounts[];
  /** Tickets given out on each service's last day; by service. */
  readonly issued: readonly ({ readonly serviceId: ServiceId } & IssuedCount)[];
  readonly lastClosedDay: BusinessDay | null;
  /** The numbers given out on the last three business days, by day, prefix, service and first number. */
  readonly serials: readonly SerialMark[];
  /** Seconds of the last 50 services of each service that has any, oldest first; by service. */
  readonly durations: readonly { readonly serviceId: ServiceId; readonly seconds: readonly number[] }[];
  /** Newest first. */
  readonly recentCalls: readonly RecentCall[];
  /** Unfinished print jobs, by time and id. */
  readonly printJobs: readonly PrintJob[];
}

export function snapshot(state: HallState): HallSnapshot {
  const { seq, hall, lastClosedDay, recentCalls } = state;
  return {
    seq,
    hall,
    services: sorted(state.services.values(), (one) => one.id),
    profiles: sorted(state.profiles.values(), (one) => one.id),
    counters: countersOf(state),
    tickets: sorted(state.tickets.values(), (one) => one.arrival),
    noShows: sorted(state.noShows.values(), (one) => one.arrival),
    appointments: byTime(state.appointments.values(), (one) => one.at),
    announcements: byTime(state.announcements.values(), (one) => one.at),
    ruleCounts: sorted(state.ruleCounts.values(), (one) => one.profileId),
    issued: sorted(state.issued, ([serviceId]) => serviceId).map(([serviceId, issued]) => ({ serviceId, ...issued })),
    lastClosedDay,
    serials: serialMarks(state),
    durations: sorted(state.durations, ([serviceId]) => serviceId).map(([serviceId, { seconds }]) => ({ serviceId, seconds })),
    recentCalls,
    printJobs: byTime(state.printJobs.values(), (one) => one.queuedAt),
  };
}

/** The hall that a snapshot was made of. Whatever can be told from the rest is worked out again. */
export function restore(saved: HallSnapshot): HallState {
  const state = writableHall();
  state.seq = saved.seq;
  state.hall = saved.hall;
  state.lastClosedDay = saved.lastClosedDay;
  state.recentCalls = saved.recentCalls;
  restoreSetUp(state, saved);
  restoreTickets(state, saved);
  for (const appointment of saved.appointments) addAppointment(state, appointment);
  for (const announcement of saved.announcements) state.announcements.set(announcement.id, announcement);
  for (const counts of saved.ruleCounts) state.ruleCounts.set(counts.profileId, counts);
  for (const { serviceId, ...issued } of saved.issued) state.issued.set(serviceId, issued);
  for (const mark of saved.serials) restoreMark(state, mark);
  for (const { serviceId, seconds } of saved.durations) state.durations.set(serviceId, durationsOf(seconds));
  for (const job of saved.printJobs) state.printJobs.set(job.id, job);
  return state;
}

function restoreSetUp(state: WritableHall, { services, profiles, counters }: HallSnapshot): void {
  for (const service of services) state.services.set(service.id, service);
  for (const profile of profiles) state.profiles.set(profile.id, profile);
  for (const { counter, state: counterState } of counters) {
    state.counters.set(counter.id, counter);
    state.counterStates.set(counter.id, counterState);
  }
}

function restoreTickets(state: WritableHall, { tickets, noShows }: HallSnapshot): void {
  for (const ticket of tickets) {
    state.tickets.set(ticket.id, ticket);
    state.openNumbers.set(ticket.number, ticket.id);
    enqueue(state, ticket);
    if (ticket.counterId !== null && ticket.state !== 'parked') state.atCounter.set(ticket.counterId, ticket.id);
  }
  for (const ticket of noShows) state.noShows.set(ticket.id, ticket);
}

function countersOf(state: HallState): HallSnapshot['counters'] {
  return sorted(state.counters.values(), (one) => one.id).map((counter) => ({
    counter,
    state: state.counterStates.get(counter.id) as CounterState,
  }));
}

function byTime<Item extends { readonly id: string }>(items: Iterable<Item>, at: (item: Item) => number): Item[] {
  return sorted(items, at, (one) => one.id);
}

/** By plain code units, so that the order is the same under every locale. */
function sorted<Item>(items: Iterable<Item>, ...keys: ((item: Item) => string | number)[]): Item[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
