import type { QueueEvent } from '../../events.ts';
import type { BusinessDay, CounterId, ProfileId, ServiceId, TicketId } from '../../ids.ts';
import type {
  Announcement,
  Appointment,
  Bond,
  Counter,
  CounterState,
  Hall,
  Leg,
  PrintJob,
  RecentCall,
  RuleCounts,
  Service,
  Ticket,
  WorkProfile,
} from '../../model.ts';

type Mutable<Fields> = { -readonly [Field in keyof Fields]: Fields[Field] };
export type SlowTicket = Mutable<Ticket>;

/** A number as it was given out. `first`: where the series of its service began then. */
export interface Given {
  readonly serviceId: ServiceId;
  readonly day: BusinessDay;
  readonly prefix: string;
  readonly first: number;
  readonly serial: number;
}

/**
 * The hall once more, the slow and obvious way: lists of plain things, filtered and sorted at every question. No line, no index,
 * nothing of `evolve`.
 */
export class SlowHall {
  seq = 0;
  hall: Hall | null = null;
  readonly services = new Map<ServiceId, Service>();
  readonly profiles = new Map<ProfileId, WorkProfile>();
  readonly counters = new Map<CounterId, Counter>();
  readonly counterStates = new Map<CounterId, Mutable<CounterState>>();
  /** Open ones. */
  tickets: SlowTicket[] = [];
  noShows: SlowTicket[] = [];
  given: Given[] = [];
  /** For which service each ticket was given out, since that service is there. */
  issuedFor: Pick<Given, 'serviceId' | 'day'>[] = [];
  lastClosedDay: BusinessDay | null = null;
  readonly ruleCounts = new Map<ProfileId, RuleCounts>();
  /** Booked, or checked in. */
  appointments: Appointment[] = [];
  announcements: Announcement[] = [];
  /** Unfinished ones. */
  printJobs: PrintJob[] = [];
  /** Seconds of every service that was ever finished, oldest first. */
  readonly lasted = new Map<ServiceId, number[]>();
  /** Every call and recall there ever was, newest first. */
  announced: RecentCall[] = [];

  ticket(id: TicketId): SlowTicket | undefined {
    return this.tickets.find((one) => one.id === id);
  }

  /** The ticket at a counter. */
  at(counterId: CounterId): SlowTicket | undefined {
    return this.tickets.find((one) => one.counterId === counterId && (one.state === 'called' || one.state === 'serving'));
  }

  /** Who stands where this one would stand, in calling order; without itself. */
  lineOf(ticket: Ticket): SlowTicket[] {
    return this.tickets.filter((one) => one.id !== ticket.id && queueName(one) === queueName(ticket)).sort((a, b) => this.order(a, b));
  }

  order(a: Ticket, b: Ticket): number {
    if (a.state === 'parked') return (a.parkedUntil ?? 0) - (b.parkedUntil ?? 0) || a.arrival - b.arrival;
    return this.rank(b) - this.rank(a) || keyIn(a) - keyIn(b) || a.arrival - b.arrival;
  }

  rank({ priority }: Pick<Ticket, 'priority'>): number {
    return this.hall?.priorities.find((one) => one.id === priority)?.rank ?? 0;
  }

  /** Takes over what happened, field by field. */
  absorb(event: QueueEvent): void {
    this.seq = event.seq;
    this.#remembered(event);
    if (isPaper(event)) this.#printed(event);
    else if (event.type.startsWith('appointment_')) this.#booked(event);
    else if ('ticketId' in event && event.type !== 'ticket_issued') this.#happened(event, event.ticketId);
    else this.#changed(event);
  }

  /** What a hall remembers of what is over. */
  #remembered(event: QueueEvent): void {
    if (event.type === 'service_removed') this.lasted.delete(event.serviceId);
    if (!('ticketId' in event)) return;
    const ticket = this.ticket(event.ticketId);
    if (!ticket) return;
    if (event.type === 'ticket_served' || event.type === 'leg_served') {
      const seconds = Math.max(0, Math.round((event.at - (ticket.startedAt ?? (ticket.calledAt as number))) / 1000));
      this.lasted.set(ticket.serviceId, [...(this.lasted.get(ticket.serviceId) ?? []), seconds]);
    }
    if (event.type !== 'ticket_called' && event.type !== 'ticket_recalled') return;
    const { id: ticketId, number, locale } = ticket;
    const { counterId, at, seq } = event;
    const counterName = this.counters.get(counterId)?.name ?? counterId;
    this.announced = [{ ticketId, number, counterId, counterName, locale, at, seq }, ...this.announced];
  }

  #printed(event: QueueEvent & { type: 'print_job_queued' | 'print_job_changed' }): void {
    const { printJobId: id, ticketId, at: queuedAt } = event;
    if (event.type === 'print_job_queued') {
      this.printJobs.push({
        id,
        ticketId,
        state: 'queued',
        trouble: null,
        copy: event.copy,
        queuedAt,
        deviceId: event.deviceId ?? null,
        printerId: null,
      });
      return;
    }
    const { state, trouble, printerId } = event;
    this.printJobs = this.printJobs.map((one) => (one.id === id ? { ...one, state, trouble, printerId: printerId ?? one.printerId } : one));
    this.printJobs = this.printJobs.filter((one) => one.state === 'queued' || one.state === 'sent');
  }

  #booked(event: QueueEvent): void {
    const keep = (id: string) => this.appointments.filter((one) => one.id !== id);
    if (event.type === 'appointment_booked') this.appointments.push(event.appointment);
    else if (event.type === 'appointment_changed') this.appointments = [...keep(event.appointment.id), event.appointment];
    else if (event.type === 'appointment_checked_in') {
      const { appointmentId: id, ticketId } = event;
      this.appointments = this.appointments.map((one) => (one.id === id ? { ...one, state: 'checked_in', ticketId } : one));
    } else if ('appointmentId' in event) this.appointments = keep(event.appointmentId);
  }

  #changed(event: QueueEvent): void {
    switch (event.type) {
      case 'hall_configured':
        this.hall = event.hall;
        break;
      case 'service_put':
        this.services.set(event.service.id, event.service);
        break;
      case 'service_removed':
        this.services.delete(event.serviceId);
        this.issuedFor = this.issuedFor.filter((one) => one.serviceId !== event.serviceId);
        break;
      case 'profile_put':
        this.profiles.set(event.profile.id, event.profile);
        this.ruleCounts.delete(event.profile.id);
        break;
      case 'profile_removed':
        this.profiles.delete(event.profileId);
        this.ruleCounts.delete(event.profileId);
        break;
      case 'counter_put':
        if (!this.counters.has(event.counter.id)) this.counterStates.set(event.counter.id, newCounter(event.at));
        this.counters.set(event.counter.id, event.counter);
        break;
      case 'counter_removed':
        this.counters.delete(event.counterId);
        this.counterStates.delete(event.counterId);
        break;
      case 'ticket_issued':
        this.#issued(event);
        break;
      case 'day_closed':
        this.noShows = this.noShows.filter((one) => one.businessDay > event.closedDay);
        this.lastClosedDay = event.closedDay;
        this.appointments = this.appointments.filter((one) => one.state === 'booked' || one.at >= event.at);
        break;
      case 'personal_erased':
        this.#erased(event);
        break;
      case 'announcement_made':
        this.announcements.push(event.announcement);
        break;
      case 'announcement_withdrawn':
        this.announcements = this.announcements.filter((one) => one.id !== event.announcementId);
        break;
      default:
        this.#atCounter(event);
    }
  }

  #erased({ fields, ticketIds, appointmentIds }: QueueEvent & { type: 'personal_erased' }): void {
    const customerOf = ({ customer }: Pick<Ticket, 'customer'>) => {
      const name = fields.includes('name') ? undefined : customer?.name;
      const phone = fields.includes('phone') ? undefined : customer?.phone;
      const left = { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) };
      return name === undefined && phone === undefined ? null : left;
    };
    for (const one of [...this.tickets, ...this.noShows]) {
      if (!ticketIds.includes(one.id)) continue;
      one.customer = customerOf(one);
      if (fields.includes('remark')) one.remark = null;
    }
    this.appointments = this.appointments.map((one) => {
      if (!appointmentIds.includes(one.id)) return one;
      return { ...one, customer: customerOf(one), note: fields.includes('note') ? null : one.note };
    });
  }

  #atCounter(event: QueueEvent): void {
    if (!('counterId' in event)) return;
    const counter = this.counterStates.get(event.counterId);
    if (!counter) return;
    switch (event.type) {
      case 'counter_status': {
        if (event.status !== counter.status) counter.since = event.at;
        if (event.status !== 'open') Object.assign(counter, { nextStoredAt: null, idleSince: null });
        else if (counter.idleSince === null && !this.at(event.counterId)) counter.idleSince = event.at;
        if (event.status === 'closed') counter.autoCallPaused = false;
        Object.assign(counter, { status: event.status, breakReason: event.reason ?? null });
        break;
      }
      case 'counter_taken':
        counter.specialist = { id: event.userId, name: event.name };
        break;
      case 'counter_left':
        Object.assign(counter, { specialist: null, nextStoredAt: null });
        break;
      case 'next_stored':
        counter.nextStoredAt = event.at;
        break;
      case 'next_unstored':
        counter.nextStoredAt = null;
        break;
      case 'auto_call_paused':
        counter.autoCallPaused = event.paused;
        break;
    }
  }

  #issued(event: QueueEvent & { type: 'ticket_issued' }): void {
    const { ticketId: id, number, businessDay, serviceId, priority, locale, customer, seq: arrival, at: issuedAt } = event;
    const prefix = number.replace(/\d+$/, '');
    const series = this.services.get(serviceId)?.series;
    this.given.push({ serviceId, day: businessDay, prefix, serial: event.serial, first: series?.first ?? event.serial });
    this.issuedFor.push({ serviceId, day: businessDay });
    const visit = { journey: event.journey ?? [], appointment: event.appointment ?? null, forecast: event.forecast ?? null };
    const fresh = { key: arrival, waitingSince: issuedAt, firstCalledAt: null, requeues: 0, legs: [], remark: null };
    this.tickets.push({
      id,
      number,
      businessDay,
      serviceId,
      priority,
      locale,
      customer,
      arrival,
      issuedAt,
      ...WAITING,
      ...visit,
      ...fresh,
    });
  }

  #happened(event: QueueEvent, ticketId: TicketId): void {
    if (event.type === 'ticket_restored') {
      const back = this.noShows.find((one) => one.id === ticketId) as SlowTicket;
      this.noShows = this.noShows.filter((one) => one !== back);
      this.tickets.push(Object.assign(back, WAITING, { key: event.key }));
      return;
    }
    const ticket = this.ticket(ticketId);
    if (!ticket) return;
    const left = ticket.state === 'called' || ticket.state === 'serving' ? ticket.counterId : null;
    this.#toTicket(event, ticket);
    if (left !== null && !this.at(left)) this.#idle(left, event.at);
  }

  #idle(counterId: CounterId, at: number): void {
    const counter = this.counterStates.get(counterId) as Mutable<CounterState>;
    counter.idleSince = counter.status === 'open' ? at : null;
  }

  #toTicket(event: QueueEvent, ticket: SlowTicket): void {
    switch (event.type) {
      case 'ticket_called': {
        const { counterId, userId, reason, at } = event;
        const spent = { boundTo: null, releasedFrom: null, parkedUntil: null, startedAt: null, recalls: 0 };
        Object.assign(ticket, {
          state: 'called',
          counterId,
          userId,
          reason,
          calledAt: at,
          firstCalledAt: ticket.firstCalledAt ?? at,
          ...spent,
        });
        Object.assign(this.counterStates.get(counterId) as object, { nextStoredAt: null, idleSince: null });
        this.#count(event);
        break;
      }
      case 'ticket_recalled':
        ticket.recalls += 1;
        break;
      case 'service_started':
        Object.assign(ticket, { state: 'serving', startedAt: event.at });
        break;
      case 'leg_served':
        this.#nextLeg(ticket, event, 'served', null);
        break;
      case 'ticket_transferred':
        this.#nextLeg(ticket, event, 'transferred', event.boundTo);
        break;
      case 'ticket_requeued':
        Object.assign(ticket, WAITING, { key: event.key, requeues: ticket.requeues + 1 });
        break;
      case 'ticket_parked':
        Object.assign(ticket, { state: 'parked', parkedUntil: event.until });
        break;
      case 'ticket_moved': {
        const { serviceId, boundTo, key, releasedFrom } = event;
        Object.assign(ticket, WAITING, { serviceId, boundTo, key, releasedFrom, journey: without(ticket.journey, serviceId) });
        break;
      }
      case 'ticket_remarked':
        ticket.remark = event.remark;
        break;
      case 'journey_changed':
        ticket.journey = event.journey;
        break;
      case 'ticket_no_show':
        this.noShows.push(Object.assign({ ...ticket }, { state: 'no_show', endedAt: event.at }));
        this.#end(ticket);
        break;
      case 'ticket_served':
      case 'ticket_cancelled':
      case 'ticket_expired':
        this.#end(ticket);
        break;
    }
  }

  #end(ticket: SlowTicket): void {
    this.tickets = this.tickets.filter((one) => one !== ticket);
  }

  #nextLeg(ticket: SlowTicket, event: NextLeg, end: Leg['end'], boundTo: Bond | null): void {
    const { serviceId: leftId, counterId, userId, waitingSince, firstCalledAt, calledAt, startedAt } = ticket;
    const { serviceId, key, at, outcome } = event;
    const leg: Leg = { serviceId: leftId, counterId, userId, waitingSince, firstCalledAt, calledAt, startedAt, endedAt: at, end, outcome };
    const fresh = { waitingSince: at, firstCalledAt: null, requeues: 0, legs: [...ticket.legs, leg] };
    Object.assign(ticket, WAITING, { serviceId, key, boundTo, journey: without(ticket.journey, serviceId), ...fresh });
  }

  #count({ reason, businessDay }: QueueEvent & { type: 'ticket_called' }): void {
    const profile = reason.profileId ? this.profiles.get(reason.profileId) : undefined;
    const { serviceId } = reason;
    if (!profile?.rule.conditions.some((one) => one.when === 'called_fewer') || !serviceId) return;
    const before = this.ruleCounts.get(profile.id);
    const calls = reason.reset || before?.businessDay !== businessDay ? [] : before.calls;
    const times = (calls.find((one) => one.serviceId === serviceId)?.times ?? 0) + 1;
    const others = calls.filter((one) => one.serviceId !== serviceId);
    this.ruleCounts.set(profile.id, { profileId: profile.id, businessDay, calls: [...others, { serviceId, times }] });
  }
}

function isPaper(event: QueueEvent): event is QueueEvent & { type: 'print_job_queued' | 'print_job_changed' } {
  return event.type === 'print_job_queued' || event.type === 'print_job_changed';
}

type NextLeg = { readonly serviceId: ServiceId; readonly key: number; readonly at: number; readonly outcome: string | null };

/** What a ticket is that waits and is not bound. */
const WAITING = {
  state: 'waiting',
  counterId: null,
  userId: null,
  calledAt: null,
  startedAt: null,
  endedAt: null,
  recalls: 0,
  reason: null,
  outcome: null,
  boundTo: null,
  releasedFrom: null,
  parkedUntil: null,
} as const;

export function isAppointment({ appointment, firstCalledAt, legs }: Ticket): boolean {
  return appointment !== null && !appointment.late && firstCalledAt === null && legs.length === 0;
}

/** The one place where a ticket stands. */
export function queueName(ticket: Ticket): string {
  const { state, boundTo, serviceId, counterId } = ticket;
  if (state !== 'waiting') return `${state} ${counterId}`;
  if (boundTo) return JSON.stringify(boundTo);
  return isAppointment(ticket) ? `appointments ${serviceId}` : `queue ${serviceId}`;
}

function keyIn(ticket: Ticket): number {
  return isAppointment(ticket) && !ticket.boundTo ? (ticket.appointment?.at as number) : ticket.key;
}

function newCounter(since: number): Mutable<CounterState> {
  const nobody = { breakReason: null, specialist: null, nextStoredAt: null, idleSince: null };
  return { status: 'closed', since, autoCallPaused: false, ...nobody };
}

function without(journey: readonly ServiceId[], serviceId: ServiceId): readonly ServiceId[] {
  return journey.filter((one) => one !== serviceId);
}
