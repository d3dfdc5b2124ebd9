import { currentTicket, specialistAt, statusOf } from '../counters.ts';
import type { CounterId, EpochMs, ServiceId, TicketId } from '../ids.ts';
import { comparePlaces, type Place } from '../line.ts';
import type { Placement, Ticket } from '../model.ts';
import { type QueueName, rankOf } from '../queues.ts';
import { servedAt, servicesAt } from '../rules/served.ts';
import type { HallState } from '../state.ts';
import { compileRule, type Rule } from './rule.ts';
import { ServiceTimes } from './service-times.ts';

/*
 * The hall as a simulation sees it: numbers in place of ids, so that a run costs little and cannot touch the hall. Services,
 * counters and visitors are numbered; times are seconds from now, the past below zero.
 */

/** How far ahead bookings count. */
const LOOK_AHEAD_SECONDS = 4 * 3600;

/** Everyone who is here or is expected, in columns. The last ones are newcomers: nobody yet, one for each service. */
export interface Visitors {
  readonly ticketIds: (TicketId | null)[];
  readonly service: number[];
  readonly rank: number[];
  readonly key: number[];
  readonly since: number[];
  readonly arrival: number[];
  /** Services after the present leg. */
  readonly journey: (readonly number[])[];
}

/** Those of one class in a service's own queue, in order. */
export interface Block {
  readonly rank: number;
  readonly visitors: readonly number[];
  /** Of each and all after them, who has waited longest: since when. */
  readonly oldest: Float64Array;
}

export interface ServiceScene {
  readonly id: ServiceId;
  readonly times: ServiceTimes;
  /** Whether an open counter serves it. */
  readonly isServed: boolean;
  /** Highest class first. */
  readonly blocks: readonly Block[];
  /** Appointments that may be called now, in order. */
  readonly due: readonly number[];
}

export interface Desk {
  readonly services: readonly number[];
  readonly rule: Rule;
  /** False: it ends what it has, and calls nobody. */
  readonly calls: boolean;
  /** Who is here, or null; and for how many seconds. */
  readonly current: number | null;
  readonly elapsed: number;
  /** For how long it has been free although somebody waited for it. */
  readonly unattended: number;
  readonly assigned: readonly number[];
  readonly pool: readonly number[];
}

/** A booking that becomes callable, or a timer of a pool that runs out. */
export type Moment =
  | { readonly at: number; readonly due: number; readonly desk: null }
  | { readonly at: number; readonly due: null; readonly desk: number };

export interface Scene {
  readonly visitors: Visitors;
  readonly services: readonly ServiceScene[];
  readonly desks: readonly Desk[];
  readonly moments: readonly Moment[];
  /** The visitor that stands for whoever takes a ticket of the first service now; those of the others follow. */
  readonly firstNewcomer: number;
  readonly nextLegPlace: Placement;
  readonly lastArrival: number;
  readonly hasJourneys: boolean;
}

export function sceneOf(state: HallState, now: EpochMs): Scene {
  return new SceneBuilder(state, now).build();
}

class SceneBuilder {
  readonly #state: HallState;
  readonly #now: EpochMs;
  readonly #numbers: ReadonlyMap<ServiceId, number>;
  readonly #served: ReadonlySet<ServiceId>;
  readonly #visitors: Visitors = { ticketIds: [], service: [], rank: [], key: [], since: [], arrival: [], journey: [] };
  readonly #moments: Moment[] = [];

  constructor(state: HallState, now: EpochMs) {
    this.#state = state;
    this.#now = now;
    this.#numbers = new Map([...state.services.keys()].sort().map((id, number) => [id, number]));
    const open = [...state.counters.keys()].filter((id) => statusOf(state, id) === 'open');
    this.#served = new Set(open.flatMap((id) => servicesAt(state, id)));
  }

  build(): Scene {
    const { hall } = this.#state;
    const services = [...this.#numbers.keys()].map((id) => this.#service(id));
    const desks = [...this.#state.counters.keys()].sort().map((id, desk) => this.#desk(id, desk, services));
    const firstNewcomer = this.#visitors.service.length;
    for (let service = 0; service < services.length; service += 1) this.#expect(service, { key: Infinity, since: 0, arrival: Infinity });
    return {
      visitors: this.#visitors,
      services,
      desks,
      moments: this.#moments.sort((a, b) => a.at - b.at || (a.due ?? -1) - (b.due ?? -1) || (a.desk ?? -1) - (b.desk ?? -1)),
      firstNewcomer,
      nextLegPlace: hall?.nextLegPlace ?? 'age',
      lastArrival: this.#state.seq,
      hasJourneys: this.#visitors.journey.some((one) => one.length > 0),
    };
  }

  #service(id: ServiceId): ServiceScene {
    const expected = this.#state.services.get(id)?.expectedServiceSeconds ?? 0;
    const times = new ServiceTimes(expected, this.#state.durations.get(id), this.#underWay(id));
    return { id, times, isServed: this.#served.has(id), blocks: this.#blocks(id), due: this.#appointments(id) };
  }

  #underWay(id: ServiceId): number[] {
    return [...this.#state.counters.keys()].flatMap((counterId) => {
      const ticket = currentTicket(this.#state, counterId);
      return ticket?.serviceId === id ? [this.#elapsed(ticket)] : [];
    });
  }

  #elapsed({ startedAt, calledAt }: Ticket): number {
    return Math.max(0, -this.#seconds(startedAt ?? calledAt ?? this.#now));
  }

  #blocks(id: ServiceId): Block[] {
    const blocks: { rank: number; visitors: number[] }[] = [];
    for (const place of this.#placesIn(`service:${id}`)) {
      let block = blocks.at(-1);
      if (block?.rank !== place.rank) {
        block = { rank: place.rank, visitors: [] };
        blocks.push(block);
      }
      block.visitors.push(this.#ticket(place));
    }
    return blocks.map((block) => ({ ...block, oldest: this.#oldest(block.visitors) }));
  }

  #oldest(visitors: readonly number[]): Float64Array {
    const oldest = new Float64Array(visitors.length);
    let earliest = Infinity;
    for (let at = visitors.length - 1; at >= 0; at -= 1) {
      earliest = Math.min(earliest, this.#visitors.since[visitors[at] as number] as number);
      oldest[at] = earliest;
    }
    return oldest;
  }

  /** Who is checked in and may be called; the others come later, and so do those who are booked and expected at their time. */
  #appointments(id: ServiceId): number[] {
    const earlySeconds = this.#state.services.get(id)?.appointments?.earlySeconds ?? 0;
    const due: number[] = [];
    for (const place of this.#placesIn(`appointments:${id}`)) {
      const booked = this.#seconds(place.key);
      const visitor = this.#ticket(place, booked);
      if (booked - earlySeconds <= 0) due.push(visitor);
      else this.#moments.push({ at: booked - earlySeconds, due: visitor, desk: null });
    }
    this.#expectBookings(id);
    return due;
  }

  #expectBookings(id: ServiceId): void {
    const service = this.#numbers.get(id) as number;
    const booked = [...this.#state.appointments.values()]
      .filter((one) => one.serviceId === id && one.state === 'booked')
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    for (const { at } of booked) {
      const since = this.#seconds(at);
      if (since <= 0 || since > LOOK_AHEAD_SECONDS) continue;
      const due = this.#expect(service, { key: since, since, arrival: this.#state.seq });
      this.#moments.push({ at: since, due, desk: null });
    }
  }

  #desk(id: CounterId, desk: number, scenes: readonly ServiceScene[]): Desk {
    const served = servedAt(this.#state, id);
    const services = this.#numbersOf(served?.serviceIds ?? []);
    const ticket = currentTicket(this.#state, id);
    const assigned = this.#assigned(id);
    const pool = [...this.#placesIn(`pool:${id}`)].map((place) => this.#ticket(place, this.#seconds(place.key)));
    for (const visitor of pool) {
      const at = this.#visitors.since[visitor] as number;
      if (at > 0) this.#moments.push({ at, due: null, desk });
    }
    return {
      services,
      rule: compileRule(this.#state, served, this.#numbers),
      calls: statusOf(this.#state, id) === 'open',
      current: ticket && this.#ticket(placeless(ticket)),
      elapsed: ticket ? this.#elapsed(ticket) : 0,
      unattended: ticket ? 0 : this.#unattended(id, services, scenes, assigned),
      assigned,
      pool,
    };
  }

  /** For the counter alone, and for the person there. */
  #assigned(id: CounterId): number[] {
    const person = specialistAt(this.#state, id);
    const places = [...this.#placesIn(`counter:${id}`), ...(person === null ? [] : this.#placesIn(`user:${person}`))];
    return places.sort(comparePlaces).map((place) => this.#ticket(place));
  }

  #unattended(id: CounterId, services: readonly number[], scenes: readonly ServiceScene[], assigned: readonly number[]): number {
    const idleSince = this.#state.counterStates.get(id)?.idleSince ?? null;
    if (idleSince === null) return 0;
    const since = assigned.map((visitor) => this.#visitors.since[visitor] as number);
    for (const service of services) for (const block of scenes[service]?.blocks ?? []) since.push(block.oldest[0] as number);
    return Math.max(0, Math.min(-this.#seconds(idleSince), -Math.min(0, ...since)));
  }

  #placesIn(queue: QueueName): Iterable<Place> {
    return this.#state.lines.get(queue) ?? [];
  }

  /** `since`: the time by which it stands in its queue, where that is not its key. */
  #ticket({ ticketId, rank, key, arrival }: Place, since?: number): number {
    const ticket = this.#state.tickets.get(ticketId) as Ticket;
    const visitors = this.#visitors;
    visitors.service.push(this.#numbers.get(ticket.serviceId) ?? 0);
    visitors.rank.push(ticket.state === 'waiting' ? rank : rankOf(this.#state.hall, ticket.priority));
    visitors.key.push(since ?? key);
    visitors.since.push(since ?? this.#seconds(ticket.waitingSince));
    visitors.arrival.push(arrival);
    visitors.journey.push(ticket.journey.length > 0 ? this.#numbersOf(ticket.journey) : NOWHERE);
    return visitors.ticketIds.push(ticketId) - 1;
  }

  /** Somebody without a ticket, of the ordinary class. */
  #expect(service: number, times: { key: number; since: number; arrival: number }): number {
    const visitors = this.#visitors;
    visitors.service.push(service);
    visitors.rank.push(this.#state.hall?.priorities[0]?.rank ?? 0);
    visitors.key.push(times.key);
    visitors.since.push(times.since);
    visitors.arrival.push(times.arrival);
    visitors.journey.push(NOWHERE);
    return visitors.ticketIds.push(null) - 1;
  }

  #numbersOf(ids: readonly ServiceId[]): number[] {
    return ids.map((id) => this.#numbers.get(id)).filter((number) => number !== undefined);
  }

  #seconds(at: EpochMs): number {
    return (at - this.#now) / 1000;
  }
}

const NOWHERE: readonly number[] = [];

/** Who is at a counter stands in no queue. */
function placeless({ id: ticketId, key, arrival }: Ticket): Place {
  return { rank: 0, key, arrival, ticketId };
}
