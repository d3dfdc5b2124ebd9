import { durationsOf } from './durations.ts';
import type { ServiceId } from './ids.ts';
import type { Counter, CounterStatus, Hall, PrintJob, RecentCall, Service, Ticket } from './model.ts';
import { restoreMark, type SerialMark } from './serials.ts';
import { type HallState, indexTicket, lineOf, writableHall } from './state.ts';

/** A hall as plain JSON, in one canonical order: equal halls give equal snapshots. */
export interface HallSnapshot {
  readonly seq: number;
  readonly hall: Hall | null;
  /** By id. */
  readonly services: readonly Service[];
  /** By the counter's id. */
  readonly counters: readonly { readonly counter: Counter; readonly status: CounterStatus }[];
  /** Open tickets, by arrival. */
  readonly tickets: readonly Ticket[];
  /** The numbers given out on the last three business days, by day, prefix and service. */
  readonly serials: readonly SerialMark[];
  /** Seconds of the last 50 services of each service that has any, oldest first; by service. */
  readonly durations: readonly { readonly serviceId: ServiceId; readonly seconds: readonly number[] }[];
  /** Newest first. */
  readonly recentCalls: readonly RecentCall[];
  /** Unfinished print jobs, by time and id. */
  readonly printJobs: readonly PrintJob[];
}

export function snapshot(state: HallState): HallSnapshot {
  return {
    seq: state.seq,
    hall: state.hall,
    services: sorted(state.services.values(), (one) => one.id),
    counters: sorted(state.counters.values(), (one) => one.id).map((counter) => ({
      counter,
      status: state.statuses.get(counter.id) ?? 'closed',
    })),
    tickets: sorted(state.tickets.values(), (one) => one.arrival),
    serials: serialsOf(state),
    durations: sorted(state.durations, ([serviceId]) => serviceId).map(([serviceId, { seconds }]) => ({ serviceId, seconds })),
    recentCalls: state.recentCalls,
    printJobs: sorted(
      state.printJobs.values(),
      (one) => one.queuedAt,
      (one) => one.id,
    ),
  };
}

/** The hall that a snapshot was made of. Whatever can be told from the rest is worked out again. */
export function restore(saved: HallSnapshot): HallState {
  const state = writableHall();
  state.seq = saved.seq;
  state.hall = saved.hall;
  state.recentCalls = saved.recentCalls;
  for (const service of saved.services) {
    state.services.set(service.id, service);
    lineOf(state, service.id);
  }
  for (const { counter, status } of saved.counters) {
    state.counters.set(counter.id, counter);
    state.statuses.set(counter.id, status);
  }
  for (const ticket of saved.tickets) {
    state.tickets.set(ticket.id, ticket);
    indexTicket(state, ticket);
  }
  for (const mark of saved.serials) restoreMark(state, mark);
  for (const { serviceId, seconds } of saved.durations) state.durations.set(serviceId, durationsOf(seconds));
  for (const job of saved.printJobs) state.printJobs.set(job.id, job);
  return state;
}

function serialsOf(state: HallState): SerialMark[] {
  const marks = [...state.serials.values()].flatMap((day) => [...day.values()].flat());
  return sorted(
    marks,
    (one) => one.businessDay,
    (one) => one.prefix,
    (one) => one.serviceId,
  );
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
