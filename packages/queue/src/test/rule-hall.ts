import type { EventBody } from '../events.ts';
import { evolve } from '../evolve/evolve.ts';
import type { EpochMs, TicketId } from '../ids.ts';
import type { AppointmentRules, CallingRule, CallReason, Counter, PriorityClass, Ticket } from '../model.ts';
import { choose } from '../rules/choose.ts';
import { emptyHall, type HallState } from '../state.ts';
import { aCounter, aHall, aProfile, appointmentId, aService, counterId, profileId, serviceId, clock as system } from './people.ts';
import { at, DAY_MS, dayAt, localAt } from './time.ts';

/** Halls for worked examples of calling rules: made of events, so that nothing but the rule decides. */

export interface RuleSetUp {
  /** By the letter of their tickets; in the profile's order. */
  readonly services: readonly string[];
  /** Services that the profile does not serve. */
  readonly others?: readonly string[];
  readonly rule: CallingRule;
  /** Counters of the profile; `a` alone where nothing is said. */
  readonly counters?: readonly string[];
  readonly classes?: readonly (readonly [id: string, rank: number])[];
  readonly appointments?: AppointmentRules;
}

export const PROFILE = 'desk';

export class RuleHall {
  readonly state: HallState = emptyHall();
  readonly #ids = new Map<string, TicketId>();

  constructor(setUp: RuleSetUp) {
    const { services, others = [], rule, counters = ['a'], classes, appointments = null } = setUp;
    const priorities = classes?.map(([id, rank]): PriorityClass => ({ id, rank, name: { en: id } }));
    this.happens(
      '00:00',
      { type: 'hall_configured', hall: aHall(priorities ? { priorities } : {}) },
      ...[...services, ...others].map((id): EventBody => ({ type: 'service_put', service: aService(id, { appointments }) })),
      { type: 'profile_put', profile: aProfile(PROFILE, services, { rule }) },
      ...counters.map((id): EventBody => ({ type: 'counter_put', counter: aCounter(id, [], { profileId: profileId(PROFILE) }) })),
    );
  }

  happens(clock: string, ...bodies: EventBody[]): void {
    for (const body of bodies) this.#follows(at(clock), body);
  }

  /** `P001`, or `P001 vip`, or `B001 booked 09:20`, or `B001 booked 09:20 late`. Its service is its first letter. */
  arrives(clock: string, words: string): void {
    const [number = '', ...more] = words.split(' ');
    const booked = more.indexOf('booked');
    const appointment =
      booked < 0 ? null : { id: appointmentId(this.#ids.size), at: at(more[booked + 1] as string), late: more[booked + 2] === 'late' };
    const priority = booked === 0 || more.length === 0 ? (this.state.hall?.priorities[0]?.id as string) : (more[0] as string);
    const ticketId = `ticket-${number}` as TicketId;
    this.#ids.set(number, ticketId);
    this.happens(clock, {
      type: 'ticket_issued',
      ticketId,
      number,
      serial: Number(number.slice(1)),
      serviceId: serviceId(number.slice(0, 1)),
      priority,
      locale: 'en',
      customer: null,
      appointment,
    });
  }

  /** Whom the rule calls, and why, in short words; the visitor is served at once. */
  calls(clock: string, counter = 'a'): { number: string; why: string; reason: CallReason } | null {
    return this.#calls(at(clock), counter);
  }

  callsTomorrow(clock: string) {
    return this.#calls(at(clock) + DAY_MS, 'a');
  }

  #calls(now: EpochMs, counter: string) {
    const choice = choose(this.state, counterId(counter), now, dayAt(now));
    if (!choice) return null;
    const { ticket, reason } = choice;
    this.#serves(now, ticket, counter, reason);
    return { number: ticket.number, why: inShort(reason), reason };
  }

  /** Out of order, by a person. */
  cherryPicks(clock: string, number: string): void {
    const ticket = this.state.tickets.get(this.id(number)) as Ticket;
    const { profileId } = this.state.counters.get(counterId('a')) as Counter;
    const reason = {
      code: 'cherry_pick',
      priority: ticket.priority,
      waitedSeconds: 0,
      candidates: 1,
      profileId,
      serviceId: ticket.serviceId,
    } as const;
    this.#serves(at(clock), ticket, 'a', reason);
  }

  /** With a counter of its own. */
  addProfile(id: string, services: readonly string[], rule: CallingRule, counter: string): void {
    this.happens(
      '00:00',
      { type: 'profile_put', profile: aProfile(id, services, { rule }) },
      { type: 'counter_put', counter: aCounter(counter, [], { profileId: profileId(id) }) },
    );
  }

  #serves(now: EpochMs, ticket: Ticket, counter: string, reason: CallReason): void {
    const here = { ticketId: ticket.id, counterId: counterId(counter) };
    this.#follows(now, { type: 'ticket_called', ...here, userId: null, reason });
    this.#follows(now, { type: 'ticket_served', ...here, outcome: null });
  }

  id(number: string): TicketId {
    return this.#ids.get(number) as TicketId;
  }

  #follows(now: EpochMs, body: EventBody): void {
    evolve(this.state, { ...body, seq: this.state.seq + 1, at: now, businessDay: dayAt(now), actor: system });
  }
}

/** Tickets as `09:00 P001 …`, calls as `09:05` or `09:05 b` (at another counter). */
export interface Example extends RuleSetUp {
  readonly tickets: readonly string[];
  /** When, whom (`-`: nobody), why. */
  readonly expected: readonly (readonly [call: string, number: string, why: string])[];
}

/** What happens in an example, in the form of what is expected. Who arrives at the minute of a call is there for it. */
export function playExample(example: Example): (readonly [string, string, string])[] {
  const hall = new RuleHall(example);
  const arrivals = example.tickets
    .map((one) => ({ clock: one.slice(0, 5), words: one.slice(6) }))
    .sort((a, b) => a.clock.localeCompare(b.clock));
  let here = 0;
  return example.expected.map(([call]) => {
    const [clock = '', counter] = call.split(' ');
    for (; (arrivals[here]?.clock ?? '24:00') <= clock; here += 1) hall.arrives(arrivals[here]?.clock ?? '', arrivals[here]?.words ?? '');
    const called = hall.calls(clock, counter);
    return [call, called?.number ?? '-', called?.why ?? 'nobody'] as const;
  });
}

/** `called_fewer 2/3 reset`, `longest_wait 24>20`, `ageing 22/11`, `appointment_due 09:20`, `first_come 5`: the wait in minutes. */
function inShort(reason: CallReason): string {
  const { code, waitedSeconds, reset } = reason;
  const waited = waitedSeconds / 60;
  const figures: Partial<Record<CallReason['code'], string>> = {
    called_fewer: `${reason.call}/${reason.times}`,
    longest_wait: `${waited}>${(reason.limitSeconds ?? 0) / 60}`,
    ageing: `${reason.points}/${reason.nextPoints ?? '-'}`,
  };
  const booked = reason.bookedAt === undefined ? '' : ` ${clockOf(reason.bookedAt)}`;
  return `${code} ${figures[code] ?? waited}${booked}${reset ? ' reset' : ''}`;
}

function clockOf(moment: EpochMs): string {
  const { minutes } = localAt(moment);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
