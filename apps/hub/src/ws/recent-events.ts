import type { CallReason, HallState, PrintJobId, QueueEvent, ServiceId, Ticket, TicketId } from '@foyer/queue';
import type { CommitGroup } from '../hall/index.ts';

/** What a message says of a ticket beside the event itself. */
export interface TicketFacts {
  readonly number: string;
  readonly serviceId: ServiceId;
  readonly locale: string;
  readonly reason: CallReason | null;
}

/** An event with the facts of its moment: when it is told again, the ticket may be gone and the counter renamed. */
export interface RecentEvent {
  readonly event: QueueEvent;
  readonly ticket: TicketFacts | null;
  readonly counterName: string | null;
  /** For print jobs. */
  readonly copy: boolean;
}

const KEPT = 2000;
const ENDS: ReadonlySet<QueueEvent['type']> = new Set(['ticket_served', 'ticket_no_show', 'ticket_cancelled']);

/** The last events of this run of the hub, so that a client that missed some gets these instead of everything. */
export class RecentEvents {
  #events: RecentEvent[] = [];
  #seq: number;
  readonly #open = new Map<TicketId, TicketFacts>();
  readonly #copies = new Map<PrintJobId, boolean>();
  readonly #finished: (id: TicketId) => Ticket | null;

  /** @param finished looks up a ticket that is no longer open: a copy of its paper may still be printed. */
  constructor(state: HallState, finished: (id: TicketId) => Ticket | null) {
    this.#seq = state.seq;
    this.#finished = finished;
    for (const ticket of state.tickets.values()) this.#open.set(ticket.id, factsOf(ticket));
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
    const ticket = 'ticketId' in event ? this.#ticketOf(event) : null;
    const counterName = 'counterId' in event ? (state.counters.get(event.counterId)?.name ?? event.counterId) : null;
    return { event, ticket, counterName, copy: this.#copyOf(event) };
  }

  #ticketOf(event: QueueEvent & { ticketId: TicketId }): TicketFacts | null {
    const facts = this.#factsAfter(event);
    if (!facts || ENDS.has(event.type)) this.#open.delete(event.ticketId);
    else if (event.type === 'ticket_issued' || event.type === 'ticket_called') this.#open.set(event.ticketId, facts);
    return facts;
  }

  #factsAfter(event: QueueEvent & { ticketId: TicketId }): TicketFacts | null {
    if (event.type === 'ticket_issued') return { number: event.number, serviceId: event.serviceId, locale: event.locale, reason: null };
    const known = this.#open.get(event.ticketId);
    if (known) return event.type === 'ticket_called' ? { ...known, reason: event.reason } : known;
    const finished = this.#finished(event.ticketId);
    return finished && factsOf(finished);
  }

  #copyOf(event: QueueEvent): boolean {
    if (event.type === 'print_job_queued') this.#copies.set(event.printJobId, event.copy);
    if (event.type !== 'print_job_queued' && event.type !== 'print_job_changed') return false;
    const copy = this.#copies.get(event.printJobId) ?? false;
    if (event.type === 'print_job_changed' && event.state !== 'queued' && event.state !== 'sent') this.#copies.delete(event.printJobId);
    return copy;
  }
}

const factsOf = ({ number, serviceId, locale, reason }: Ticket): TicketFacts => ({ number, serviceId, locale, reason });
