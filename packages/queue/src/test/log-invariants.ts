import type { QueueEvent, QueueEventOf } from '../events.ts';
import type { TicketId } from '../ids.ts';
import type { Ticket } from '../model.ts';
import type { HallState } from '../state.ts';
import { isAppointment, queueName, SlowHall } from './slow/slow-hall.ts';

/** What must hold in a whole log, by what it is about. */
export type LogLine = 'place' | 'one counter' | 'one ticket' | 'nothing lost' | 'number' | 'order' | 'rule' | 'quota' | 'legs' | 'log';

/**
 * Everything that must hold in a whole log, from its first event to this state, and does not, in words. Empty: the log is sound.
 * @param about only of these lines; absent: of all
 */
export function brokenInLog(events: readonly QueueEvent[], state: HallState, ...about: LogLine[]): string[] {
  const reader = new LogReader();
  events.forEach((event, at) => reader.read(event, events[at + 1]));
  reader.readEnd(state);
  return reader.broken.filter(({ line }) => about.length === 0 || about.includes(line)).map(({ what }) => what);
}

type Called = QueueEventOf<'ticket_called'>;

/** How an event may end a visit. */
const ENDS: readonly QueueEvent['type'][] = ['ticket_served', 'ticket_no_show', 'ticket_cancelled', 'ticket_expired'];
/** Events that may give a ticket another place than its arrival would. */
const MOVES: readonly QueueEvent['type'][] = ['ticket_requeued', 'ticket_transferred', 'ticket_moved', 'ticket_restored', 'leg_served'];
const AT_COUNTER: readonly QueueEvent['type'][] = [
  'ticket_recalled',
  'service_started',
  'ticket_served',
  'leg_served',
  'ticket_transferred',
  'ticket_requeued',
  'ticket_parked',
  'ticket_no_show',
];

class LogReader {
  readonly broken: { readonly line: LogLine; readonly what: string }[] = [];
  readonly #hall = new SlowHall();
  /** Of every ticket there ever was, how it ended last; null: it is open. */
  readonly #ends = new Map<TicketId, string | null>();
  readonly #displaced = new Set<TicketId>();
  readonly #numbers = new Map<string, number>();
  #before: QueueEvent | null = null;
  #latest = Number.NEGATIVE_INFINITY;
  #isClockSetBack = false;

  read(event: QueueEvent, next: QueueEvent | undefined): void {
    this.#isClockSetBack ||= event.at < this.#latest;
    this.#latest = Math.max(this.#latest, event.at);
    if (event.seq !== this.#hall.seq + 1) this.#say('log', event, 'leaves a gap in the log');
    if (event.type === 'ticket_issued') this.#issued(event, next);
    else if (event.type === 'ticket_restored') this.#restored(event);
    else if ('ticketId' in event && !isPaper(event)) this.#toTicket(event, this.#hall.ticket(event.ticketId));
    this.#hall.absorb(event);
    this.#before = event;
  }

  readEnd(state: HallState): void {
    const open = [...this.#ends].filter(([, end]) => end === null).map(([id]) => id);
    for (const id of open) if (!state.tickets.has(id)) this.#add('nothing lost', `${id} has not ended and is not open`);
    for (const id of state.tickets.keys()) if (this.#ends.get(id) !== null) this.#add('nothing lost', `${id} is open and has ended`);
    for (const ticket of state.tickets.values()) this.#addBrokenLegs(ticket);
  }

  #add(line: LogLine, what: string): void {
    this.broken.push({ line, what });
  }

  #say(line: LogLine, event: QueueEvent, what: string): void {
    this.#add(line, `event ${event.seq} (${event.type}) ${what}`);
  }

  #issued(event: QueueEventOf<'ticket_issued'>, next: QueueEvent | undefined): void {
    const { ticketId, number, businessDay, serviceId, appointment } = event;
    if (this.#ends.has(ticketId)) this.#say('nothing lost', event, `gives the id ${ticketId} to a second ticket`);
    this.#ends.set(ticketId, null);
    if (this.#hall.tickets.some((one) => one.number === number)) this.#say('number', event, `gives ${number} out while it is open`);
    const times = (this.#numbers.get(`${businessDay} ${number}`) ?? 0) + 1;
    this.#numbers.set(`${businessDay} ${number}`, times);
    const service = this.#hall.services.get(serviceId);
    if (times > 1 && !service?.series.wrap) this.#say('number', event, `gives ${number} out twice in a day`);
    const isPromised = appointment || (next?.type === 'ticket_called' && next.reason.code === 'walk_direct' && next.ticketId === ticketId);
    const today = this.#hall.issuedFor.filter((one) => one.serviceId === serviceId && one.day === businessDay).length;
    if (!isPromised && service?.dailyQuota != null && today >= service.dailyQuota)
      this.#say('quota', event, `is one more than ${serviceId}'s quota`);
  }

  #restored(event: QueueEventOf<'ticket_restored'>): void {
    if (this.#ends.get(event.ticketId) !== 'ticket_no_show') this.#say('nothing lost', event, 'restores what is no no-show');
    if (!this.#hall.noShows.some((one) => one.id === event.ticketId))
      this.#say('nothing lost', event, 'restores a no-show of a day that is closed');
    this.#ends.set(event.ticketId, null);
    this.#displaced.add(event.ticketId);
  }

  #toTicket(event: QueueEvent & { ticketId: TicketId }, ticket: Ticket | undefined): void {
    if (!ticket) return this.#say('nothing lost', event, 'is of a ticket that is not open');
    const isHere = ticket.state === 'called' || ticket.state === 'serving';
    if (AT_COUNTER.includes(event.type) && (!isHere || !('counterId' in event) || event.counterId !== ticket.counterId))
      this.#say('place', event, `is of ${ticket.number}, which is ${ticket.state} at ${ticket.counterId}`);
    if (event.type === 'ticket_called') this.#called(event, ticket);
    if (MOVES.includes(event.type)) this.#displaced.add(ticket.id);
    if (!ENDS.includes(event.type)) return;
    this.#ends.set(ticket.id, event.type);
    this.#addBrokenLegs(ticket);
    if ((event.type === 'ticket_cancelled' || event.type === 'ticket_expired') && isHere)
      this.#say('place', event, 'ends a ticket at a counter');
  }

  #called(event: Called, ticket: Ticket): void {
    const { counterId, reason } = event;
    const hall = this.#hall;
    if (ticket.state !== 'waiting' && ticket.state !== 'parked')
      this.#say('one counter', event, `calls ${ticket.number}, which is ${ticket.state}`);
    if (hall.at(counterId)) this.#say('one ticket', event, `calls a second ticket to ${counterId}`);
    if (hall.counterStates.get(counterId)?.status !== 'open') this.#say('rule', event, `calls to ${counterId}, which is not open`);
    if (reason.code === 'cherry_pick' || reason.code === 'walk_direct') return;
    if (!this.#mayHave(event, ticket)) this.#say('rule', event, `calls ${ticket.number}, which waits for others than ${counterId}`);
    if (isAppointment(ticket) && !ticket.boundTo && event.at < this.#dueAt(ticket))
      this.#say('rule', event, `calls ${ticket.number} too early`);
    const line = hall.lineOf(ticket).filter((one) => hall.rank(one) === hall.rank(ticket) && one.id !== this.#endedWith(event));
    const overtaken = line.find((one) => this.#isAhead(one, ticket));
    if (overtaken) this.#say('order', event, `calls ${ticket.number}, and ${overtaken.number} was before it`);
  }

  /** Whose leg ended by the same press: who is called was settled as they stood up. */
  #endedWith({ counterId }: Called): TicketId | null {
    const before = this.#before;
    return before?.type === 'leg_served' && before.counterId === counterId ? before.ticketId : null;
  }

  /** Its own pool, what is bound to it or its specialist, and else what it serves. */
  #mayHave({ counterId }: Called, ticket: Ticket): boolean {
    const counter = this.#hall.counters.get(counterId);
    if (ticket.state === 'parked') return ticket.counterId === counterId;
    if (ticket.boundTo?.kind === 'counter') return ticket.boundTo.counterId === counterId;
    if (ticket.boundTo) return ticket.boundTo.userId === this.#hall.counterStates.get(counterId)?.specialist?.id;
    const profile = counter?.profileId ? this.#hall.profiles.get(counter.profileId) : undefined;
    return (profile ?? counter)?.serviceIds.includes(ticket.serviceId) ?? false;
  }

  #dueAt({ serviceId, appointment }: Ticket): number {
    return (appointment?.at ?? 0) - (this.#hall.services.get(serviceId)?.appointments?.earlySeconds ?? 0) * 1000;
  }

  /** By what the queue goes by: the timer, the booked time, or the arrival, unless an event has put one of them elsewhere. */
  #isAhead(one: Ticket, called: Ticket): boolean {
    if (called.state === 'parked') return (one.parkedUntil ?? 0) < (called.parkedUntil ?? 0);
    if (queueName(called).startsWith('appointments')) return (one.appointment?.at ?? 0) < (called.appointment?.at ?? 0);
    if (this.#displaced.has(one.id) || this.#displaced.has(called.id)) return this.#hall.order(one, called) < 0;
    return one.arrival < called.arrival;
  }

  /** In order, each beginning when the one before ends, and each with its call before its start before its end. */
  #addBrokenLegs({ number, legs, issuedAt, waitingSince }: Ticket): void {
    if (this.#isClockSetBack) return;
    const times = legs.flatMap((leg) => [leg.waitingSince, leg.firstCalledAt, leg.startedAt, leg.endedAt]).filter((time) => time !== null);
    const inOrder = [issuedAt, ...times, waitingSince].every((time, at, all) => at === 0 || time >= (all[at - 1] as number));
    const joined = legs.every((leg, at) => leg.waitingSince === (at === 0 ? issuedAt : legs[at - 1]?.endedAt));
    if (!inOrder) this.#add('legs', `the legs of ${number} are out of order`);
    if (!joined) this.#add('legs', `the legs of ${number} do not add up`);
  }
}

function isPaper({ type }: QueueEvent): boolean {
  return type === 'print_job_queued' || type === 'print_job_changed' || type === 'appointment_checked_in';
}
