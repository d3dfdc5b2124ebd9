import type { Command } from '../commands.ts';
import { decide } from '../decide/decide.ts';
import type { EventBody, EventBodyOf } from '../events.ts';
import type { AppointmentId, CounterId, EpochMs, ServiceId, TicketId } from '../ids.ts';
import type { HallState } from '../state.ts';
import { Agenda } from './agenda.ts';
import type { LegOutcome } from './figures.ts';
import { contextAt, makeTrue } from './open-hall.ts';
import type { DayVisitor, OpenInterval, RecordedDay, VisitorLeg } from './recorded-day.ts';

/** Of one moment: who is done leaves, counters close and open, visitors come, appointments become due, the impatient go. */
const ORDER = { done: 0, close: 1, open: 2, arrive: 3, due: 4, leave: 5 } as const;

type Happening = { readonly at: EpochMs; readonly order: number } & (
  | { readonly what: 'done' | 'close' | 'open'; readonly counterId: CounterId }
  | { readonly what: 'arrive'; readonly visit: Visit }
  | { readonly what: 'due' }
  | { readonly what: 'leave'; readonly visit: Visit; readonly leg: number }
);

interface Visit {
  readonly ticketId: TicketId;
  readonly number: number;
  readonly visitor: DayVisitor;
  readonly outcomes: LegOutcome[];
  /** When the present leg joined its queue. */
  enteredAt: EpochMs;
  call: { readonly at: EpochMs; readonly counterId: CounterId; readonly waitedSeconds: number } | null;
}

/** Counters that are open, and since when. `closing`: the one who is there is the last. */
interface OpenCounter {
  readonly since: EpochMs;
  closing: boolean;
}

/** One day in a hall: what is to come, what has come, and the hall itself, which alone decides. */
export class DayPlay {
  readonly #state: HallState;
  readonly #day: RecordedDay;
  readonly #agenda = new Agenda<Happening>();
  readonly #visits = new Map<TicketId, Visit>();
  readonly #open = new Map<CounterId, OpenCounter>();
  readonly #wasOpen: OpenInterval[] = [];
  #now: EpochMs = 0;

  constructor(state: HallState, day: RecordedDay) {
    this.#state = state;
    this.#day = day;
  }

  play(): { visits: LegOutcome[][]; open: OpenInterval[] } {
    const { visitors, counters } = this.#day;
    for (const [number, visitor] of visitors.entries()) this.#announce(number, visitor);
    for (const { counterId, from, to } of together(counters)) {
      this.#plan(from, { what: 'open', counterId });
      this.#plan(to, { what: 'close', counterId });
    }
    for (let next = this.#agenda.next(); next; next = this.#agenda.next()) {
      // Else the day would last until everybody's patience would have ended.
      if (next.what === 'leave' && !this.#isWaiting(next.visit, next.leg)) continue;
      this.#now = next.at;
      this.#happens(next);
    }
    for (const visit of this.#visits.values()) this.#giveUp(visit);
    return { visits: [...this.#visits.values()].map((visit) => visit.outcomes), open: this.#wasOpen };
  }

  #announce(number: number, visitor: DayVisitor): void {
    const ticketId = `visitor-${number}` as TicketId;
    const visit: Visit = { ticketId, number, visitor, outcomes: [], enteredAt: visitor.at, call: null };
    this.#visits.set(ticketId, visit);
    this.#plan(visitor.at, { what: 'arrive', visit });
  }

  #happens(next: Happening): void {
    switch (next.what) {
      case 'arrive':
        return this.#arrive(next.visit);
      case 'open':
        return this.#openCounter(next.counterId);
      case 'close':
        return this.#closeCounter(next.counterId);
      case 'done':
        return this.#done(next.counterId);
      case 'due':
        return this.#letTimePass();
      case 'leave':
        this.#do({ type: 'cancel_ticket', ticketId: next.visit.ticketId });
    }
  }

  #arrive(visit: Visit): void {
    const { visitor, ticketId, number } = visit;
    if (visitor.bookedAt != null && this.#checkIn(visit, visitor.bookedAt)) return;
    const known = this.#state.hall?.priorities.some((one) => one.id === visitor.priority);
    const priority = known ? visitor.priority : undefined;
    const issued = this.#do({ type: 'issue_ticket', ticketId, serviceId: serviceOf(visit) as ServiceId, priority });
    if (!issued) throw new Error(`visitor ${number} gets no ticket`);
  }

  /** Booked beforehand, as far as the hall is concerned. False: the service takes no bookings (any more). */
  #checkIn(visit: Visit, at: EpochMs): boolean {
    const { ticketId, number } = visit;
    const serviceId = serviceOf(visit) as ServiceId;
    const rules = this.#state.services.get(serviceId)?.appointments;
    if (!rules) return false;
    const code = String(number).padStart(6, '0');
    const locale = this.#state.hall?.languages[0] as string;
    const appointment = { id: `booking-${number}` as AppointmentId, code, serviceId, at, locale, customer: null, note: null };
    this.#note([{ type: 'appointment_booked', appointment: { ...appointment, state: 'booked', ticketId: null } }]);
    if (!this.#do({ type: 'check_in', code, ticketId })) return false;
    const dueAt = at - rules.earlySeconds * 1000;
    if (dueAt > this.#now) this.#plan(dueAt, { what: 'due' });
    return true;
  }

  #openCounter(counterId: CounterId): void {
    const present = this.#open.get(counterId);
    if (present) {
      present.closing = false;
      return;
    }
    this.#open.set(counterId, { since: this.#now, closing: false });
    this.#do({ type: 'set_counter_status', counterId, status: 'open' });
    this.#do({ type: 'store_next', counterId });
  }

  #closeCounter(counterId: CounterId): void {
    const present = this.#open.get(counterId) as OpenCounter;
    if (this.#state.atCounter.has(counterId)) present.closing = true;
    else this.#shut(counterId, present);
  }

  #done(counterId: CounterId): void {
    const present = this.#open.get(counterId) as OpenCounter;
    const visit = this.#visit(this.#state.atCounter.get(counterId) as TicketId);
    if (legOf(visit)?.absent) this.#do({ type: 'mark_no_show', counterId });
    else this.#sendOn(visit);
    if (!present.closing) {
      this.#do({ type: 'store_next', counterId });
      return;
    }
    this.#do({ type: 'finish_service', counterId });
    this.#shut(counterId, present);
  }

  /** To the next service of the visit, if there is one. Not planned at the issue: a visit may come back to a service. */
  #sendOn({ ticketId, visitor, outcomes }: Visit): void {
    const next = visitor.legs[outcomes.length + 1]?.serviceId;
    if (next !== undefined) this.#do({ type: 'plan_journey', ticketId, serviceIds: [next] });
  }

  #shut(counterId: CounterId, { since: from }: OpenCounter): void {
    this.#do({ type: 'set_counter_status', counterId, status: 'closed' });
    this.#open.delete(counterId);
    this.#wasOpen.push({ counterId, from, to: this.#now });
  }

  /** Whoever waits for the next visitor calls whoever has become due: one call at a time. */
  #letTimePass(): void {
    for (let before = -1; before < this.#state.seq; ) {
      before = this.#state.seq;
      this.#do({ type: 'pass_time' });
    }
  }

  #isWaiting(visit: Visit, leg: number): boolean {
    return visit.outcomes.length === leg && this.#state.tickets.get(visit.ticketId)?.state === 'waiting';
  }

  /** Says whether it was accepted. */
  #do(command: Command): boolean {
    const decision = decide(this.#state, command, contextAt(this.#day.businessDay, this.#now));
    if (decision.ok) this.#note(decision.events);
    return decision.ok;
  }

  #note(events: readonly EventBody[]): void {
    makeTrue(this.#state, events, this.#day.businessDay, this.#now);
    for (const event of events) this.#follow(event);
  }

  #follow(event: EventBody): void {
    if (event.type === 'ticket_issued') this.#enters(this.#visit(event.ticketId));
    if (event.type === 'ticket_called') this.#called(event);
    if (event.type === 'ticket_cancelled') this.#giveUp(this.#visit(event.ticketId));
    if (event.type === 'ticket_no_show') this.#leavesCounter(this.#visit(event.ticketId), false);
    if (event.type === 'ticket_served' || event.type === 'leg_served') this.#leavesCounter(this.#visit(event.ticketId), true);
    if (event.type === 'leg_served') this.#enters(this.#visit(event.ticketId));
  }

  #enters(visit: Visit): void {
    visit.enteredAt = this.#now;
    visit.call = null;
    const patience = legOf(visit)?.patienceSeconds;
    if (patience != null) this.#plan(this.#now + patience * 1000, { what: 'leave', visit, leg: visit.outcomes.length });
  }

  #called({ ticketId, counterId, reason }: EventBodyOf<'ticket_called'>): void {
    const visit = this.#visit(ticketId);
    visit.call = { at: this.#now, counterId, waitedSeconds: reason.waitedSeconds };
    const seconds = legOf(visit)?.serviceSeconds ?? 0;
    this.#plan(this.#now + Math.max(1, seconds) * 1000, { what: 'done', counterId });
  }

  #leavesCounter(visit: Visit, served: boolean): void {
    const { outcomes, enteredAt, call } = visit;
    const serviceId = serviceOf(visit);
    if (!call || serviceId === undefined) return;
    const { at: leftAt, counterId, waitedSeconds } = call;
    const busySeconds = (this.#now - leftAt) / 1000;
    outcomes.push({ serviceId, enteredAt, leftAt, waitedSeconds, called: true, served, counterId, busySeconds });
  }

  /** The present leg, if there is one, is not served. */
  #giveUp(visit: Visit): void {
    const { outcomes, enteredAt } = visit;
    const serviceId = serviceOf(visit);
    if (serviceId === undefined || outcomes.at(-1)?.served === false) return;
    const leftAt = Math.max(enteredAt, this.#now);
    const waitedSeconds = Math.floor((leftAt - enteredAt) / 1000);
    outcomes.push({ serviceId, enteredAt, leftAt, waitedSeconds, called: false, served: false, counterId: null, busySeconds: 0 });
  }

  #visit(ticketId: TicketId): Visit {
    return this.#visits.get(ticketId) as Visit;
  }

  #plan(at: EpochMs, what: Unplanned): void {
    this.#agenda.add({ ...what, at, order: ORDER[what.what] } as Happening);
  }
}

/** The present one; undefined when the visit is over. */
function legOf({ visitor, outcomes }: Visit): VisitorLeg | undefined {
  return visitor.legs[outcomes.length];
}

function serviceOf(visit: Visit): ServiceId | undefined {
  return legOf(visit)?.serviceId;
}

type Unplanned = Happening extends infer One ? (One extends Happening ? Omit<One, 'at' | 'order'> : never) : never;

/** A counter's intervals that touch or overlap are one. */
function together(intervals: readonly OpenInterval[]): OpenInterval[] {
  const ordered = intervals.toSorted((a, b) => (a.counterId === b.counterId ? a.from - b.from : a.counterId < b.counterId ? -1 : 1));
  const joined: OpenInterval[] = [];
  for (const one of ordered) {
    const last = joined.at(-1);
    if (last?.counterId === one.counterId && one.from <= last.to) joined[joined.length - 1] = { ...last, to: Math.max(last.to, one.to) };
    else joined.push(one);
  }
  return joined;
}
