import {
  type CallReason,
  type HallState,
  type PrintJobId,
  type QueueEvent,
  type QueueName,
  queueOf,
  type ServiceId,
  type Ticket,
  type TicketId,
} from '@foyer/queue';
import type { CommitGroup } from '../hall/index.ts';

/** What a message says of a ticket beside the event itself. */
export interface TicketFacts {
  readonly number: string;
  /** Of the leg after the event. */
  readonly serviceId: ServiceId;
  readonly locale: string;
  readonly reason: CallReason | null;
}

/** Where a ticket was before the event, and stood at the end of the event's group. */
export interface TicketMove {
  readonly fromService: ServiceId | null;
  readonly left: QueueName | null;
  readonly joined: QueueName | null;
}

/** An event with the facts of its moment: when it is told again, the ticket may be gone and the counter renamed. */
export interface RecentEvent {
  readonly event: QueueEvent;
  readonly ticket: TicketFacts | null;
  readonly move: TicketMove | null;
  readonly counterName: string | null;
  /** For print jobs. */
  readonly copy: boolean;
}

interface Known extends TicketFacts {
  readonly queue: QueueName | null;
}
type OfTicket = QueueEvent & { readonly ticketId: TicketId };

const KEPT = 2000;
const ENDS: ReadonlySet<QueueEvent['type']> = new Set(['ticket_served', 'ticket_no_show', 'ticket_cancelled', 'ticket_expired']);

/** The last events of this run of the hub, so that a client that missed some gets these instead of everything. */
export class RecentEvents {
  #events: RecentEvent[] = [];
  #seq: number;
  readonly #open = new Map<TicketId, Known>();
  readonly #copies = new Map<PrintJobId, boolean>();
  readonly #finished: (id: TicketId) => Ticket | null;

  /** @param finished looks up a ticket that is no longer open: a copy of its paper may still be printed. */
  constructor(state: HallState, finished: (id: TicketId) => Ticket | null) {
    this.#seq = state.seq;
    this.#finished = finished;
    for (const ticket of state.tickets.values()) this.#open.set(ticket.id, knownOf(ticket));
    for (const job of state.printJobs.values()) this.#copies.set(job.id, job.copy);
  }

  /** The last event known; equal to the hall's own when a listener of the hall runs. */
  get seq(): number {
    return this.#seq;
  }

  add(group: CommitGroup, state: HallState): void {
    for (const event of group.events) this.#events.push(this.#withFacts(event, state));
    this.#seq = group.seq;
    // Cut in bulk: taking one off the front of a long array for each event would cost more than the events.
    if (this.#events.length > 2 * KEPT) this.#events = this.#events.slice(-KEPT);
  }

  /** All after `seq`, or null where they are no longer here (or `seq` is of another log). */
  after(seq: number): readonly RecentEvent[] | null {
    const missing = this.#seq - seq;
    if (missing < 0 || missing > this.#events.length) return null;
    return missing === 0 ? [] : this.#events.slice(-missing);
  }

  #withFacts(event: QueueEvent, state: HallState): RecentEvent {
    const { ticket, move } = 'ticketId' in event ? this.#ticketOf(event, state) : { ticket: null, move: null };
    const counterName = 'counterId' in event ? (state.counters.get(event.counterId)?.name ?? event.counterId) : null;
    return { event, ticket, move, counterName, copy: this.#copyOf(event) };
  }

  #ticketOf(event: OfTicket, state: HallState): Pick<RecentEvent, 'ticket' | 'move'> {
    const before = this.#open.get(event.ticketId) ?? null;
    const ticket = factsAfter(event, before) ?? this.#finishedFacts(event.ticketId);
    const present = state.tickets.get(event.ticketId);
    const joined = present ? queueOf(present) : null;
    if (!ticket || ENDS.has(event.type)) this.#open.delete(event.ticketId);
    // Of one that ended later in its group, the facts are still needed; of one that ended long ago, they are not.
    else if (present || before) this.#open.set(event.ticketId, { ...ticket, queue: joined });
    return { ticket, move: { fromService: before?.serviceId ?? null, left: before?.queue ?? null, joined } };
  }

  #finishedFacts(id: TicketId): TicketFacts | null {
    const finished = this.#finished(id);
    return finished && knownOf(finished);
  }

  #copyOf(event: QueueEvent): boolean {
    if (event.type === 'print_job_queued') this.#copies.set(event.printJobId, event.copy);
    if (event.type !== 'print_job_queued' && event.type !== 'print_job_changed') return false;
    const copy = this.#copies.get(event.printJobId) ?? false;
    if (event.type === 'print_job_changed' && event.state !== 'queued' && event.state !== 'sent') this.#copies.delete(event.printJobId);
    return copy;
  }
}

function factsAfter(event: OfTicket, known: Known | null): TicketFacts | null {
  if (event.type === 'ticket_issued') return { number: event.number, serviceId: event.serviceId, locale: event.locale, reason: null };
  if (!known) return null;
  const { number, locale, serviceId, reason } = known;
  if (event.type === 'ticket_called') return { number, locale, serviceId, reason: event.reason };
  return { number, locale, serviceId: 'serviceId' in event ? event.serviceId : serviceId, reason };
}

function knownOf(ticket: Ticket): Known {
  const { number, serviceId, locale, reason } = ticket;
  return { number, serviceId, locale, reason, queue: queueOf(ticket) };
}
