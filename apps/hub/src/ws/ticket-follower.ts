import type { Eta, PrintJobView, TicketStatus } from '@foyer/contract';
import type { QueueName, ServiceId, TicketId } from '@foyer/queue';
import type { Changes } from './changes.ts';
import { etaMoved } from './eta-moved.ts';

/** Where a ticket stands: what its visitor is told, and the queue it is in. */
export interface Standing {
  readonly status: TicketStatus;
  readonly queue: QueueName | null;
}
/** What a visitor's screen has to name: its service, and those still to come. */
export const servicesOf = ({ serviceId, journey }: TicketStatus): readonly ServiceId[] => [serviceId, ...journey];

/** Null: there is no such ticket. `printJob` given: it has not changed, and is not looked up. */
export type AskStanding = (id: TicketId, printJob?: PrintJobView | null) => Standing | null;

/** Walk-ins and appointments of a service are called from two queues, each in its turn. */
function isAmong(queues: Changes['queues'], standing: Standing | null): boolean {
  const queue = standing?.queue ?? null;
  if (queue === null || queues.has(queue)) return queue !== null;
  const other = queue.replace(/^(?:service|appointments)(?=:)/, (kind) => (kind === 'service' ? 'appointments' : 'service'));
  return queues.has(other as QueueName);
}

/**
 * What a phone knows of its ticket, so that it hears of changes only. A thousand phones wait beside a call: whoever did not move in
 * the queue is not even asked for, and a wait that is estimated anew alone rides with the next heartbeat.
 */
export class TicketFollower {
  readonly #id: TicketId;
  readonly #ask: AskStanding;
  #known: Standing | null = null;
  /** What was told, apart from the estimate. */
  #text = '';
  #eta: Eta | null = null;

  constructor(id: TicketId, ask: AskStanding) {
    this.#id = id;
    this.#ask = ask;
  }

  /** Everything, whatever was known; null: there is no such ticket. */
  whole(): TicketStatus | null {
    this.#remember(this.#ask(this.#id));
    return this.#known?.status ?? null;
  }

  /** @returns what is to be told after these changes, if anything */
  after({ tickets, queues, setUp }: Changes): TicketStatus | null {
    if (tickets.has(this.#id) || setUp) return this.#news(this.#ask(this.#id));
    return isAmong(queues, this.#known) ? this.#askAgain() : null;
  }

  /** With a heartbeat: as time goes by, and as others come and go, the wait is estimated anew. @returns what is to be told, if anything */
  overdue(): TicketStatus | null {
    return this.#known?.status.state === 'waiting' ? this.#askAgain() : null;
  }

  #askAgain(): TicketStatus | null {
    return this.#news(this.#ask(this.#id, this.#known?.status.printJob ?? null));
  }

  #news(standing: Standing | null): TicketStatus | null {
    return this.#remember(standing) ? (standing?.status ?? null) : null;
  }

  /** @returns whether it is other than what was told */
  #remember(standing: Standing | null): boolean {
    const eta = standing?.status.eta ?? null;
    const text = JSON.stringify(standing && { ...standing.status, eta: null });
    const isNews = text !== this.#text || etaMoved(this.#eta, eta);
    this.#known = standing;
    this.#text = text;
    if (isNews) this.#eta = eta;
    return isNews;
  }
}
