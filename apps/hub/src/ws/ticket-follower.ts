import type { PrintJobView, TicketStatus } from '@foyer/contract';
import type { TicketId } from '@foyer/queue';
import type { Changes } from './changes.ts';

/** Where a ticket stands. `printJob` given: it has not changed, and is not looked up. */
export type AskStatus = (id: TicketId, printJob?: PrintJobView | null) => TicketStatus | null;

/**
 * What a phone knows of its ticket, so that it hears of changes only. A thousand phones wait beside a call: whoever did not move in
 * the queue is not even asked for, and a wait that is estimated anew alone can ride with the next heartbeat.
 */
export class TicketFollower {
  readonly #id: TicketId;
  readonly #ask: AskStatus;
  #known: TicketStatus | null = null;
  #text = '';
  #etaDue = false;

  constructor(id: TicketId, ask: AskStatus) {
    this.#id = id;
    this.#ask = ask;
  }

  /** Everything, whatever was known; null: there is no such ticket. */
  whole(): TicketStatus | null {
    this.#remember(this.#ask(this.#id));
    return this.#known;
  }

  /** @returns what is to be told after these changes, if anything */
  after({ tickets, queues, services, setUp }: Changes): TicketStatus | null {
    if (tickets.has(this.#id) || setUp) return this.#news(this.#ask(this.#id));
    if (this.#known?.state !== 'waiting') return null;
    if (queues.has(this.#known.serviceId)) return this.#news(this.#ask(this.#id, this.#known.printJob));
    this.#etaDue ||= services.has(this.#known.serviceId);
    return null;
  }

  /** With a heartbeat. @returns what is to be told, if anything */
  overdue(): TicketStatus | null {
    return this.#etaDue && this.#known ? this.#news(this.#ask(this.#id, this.#known.printJob)) : null;
  }

  #news(status: TicketStatus | null): TicketStatus | null {
    return this.#remember(status) ? status : null;
  }

  /** @returns whether it is other than what was known */
  #remember(status: TicketStatus | null): boolean {
    const text = JSON.stringify(status);
    const isNews = text !== this.#text;
    this.#known = status;
    this.#text = text;
    this.#etaDue = false;
    return isNews;
  }
}
