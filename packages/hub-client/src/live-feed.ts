import type { HubMessage, HubMessageOf } from '@foyer/contract';
import { applyMessage, type LiveData, NOTHING_KNOWN } from './live-state.ts';

/** What to do about a message. */
export interface Heard {
  /** Messages whose effect is now in the data, in order, each once. */
  readonly news: readonly HubMessage[];
  /** `missing`: subscribe with `since`; `everything`: without. */
  readonly ask: 'missing' | 'everything' | null;
  /** The data is what is. */
  readonly current: boolean;
}

/** What is not of the log, or is no event of it. */
type Apart =
  | 'snapshot'
  | 'heartbeat'
  | 'queue_update'
  | 'ticket_update'
  | 'services_now'
  | 'printer'
  | 'floor'
  | 'voice_test'
  | 'devices'
  | 'display'
  | 'station'
  | 'print'
  | 'reply'
  | 'error';

/**
 * Events of the log. They wait for the `queue_update` that ends their group: only it tells whether something is missing before them.
 * A new one does not compile without a line here.
 */
const EVENTS: Readonly<Record<Exclude<HubMessage['type'], Apart>, true>> = {
  ticket_issued: true,
  ticket_called: true,
  service_started: true,
  ticket_served: true,
  ticket_no_show: true,
  ticket_cancelled: true,
  ticket_moved: true,
  ticket_expired: true,
  ticket_noted: true,
  announcement: true,
  appointment: true,
  day_closed: true,
  counter_status: true,
  hall_changed: true,
  print_job: true,
};
const GROUPED: ReadonlySet<string> = new Set(Object.keys(EVENTS));

const NOTHING: Heard = { news: [], ask: null, current: false };
const CURRENT: Heard = { ...NOTHING, current: true };
const MISSING: Heard = { ...NOTHING, ask: 'missing' };
const LOST: Heard = { ...NOTHING, ask: 'everything' };

/** Puts the hub's messages in order, notices what is missing, and holds the result. No clock, no socket. */
export class LiveFeed {
  data: LiveData = NOTHING_KNOWN;
  readonly #ticketOnly: boolean;
  #group: HubMessage[] = [];

  constructor(rooms: readonly string[]) {
    this.#ticketOnly = rooms.every((room) => room.startsWith('ticket:'));
  }

  /** What a new subscription may say that it knows. A ticket's room is small and numbers no groups: it is always sent whole. */
  get since(): number | undefined {
    return this.#ticketOnly ? undefined : (this.data.seq ?? undefined);
  }

  /** The connection is another one: half a group is worth nothing. */
  reconnected(): void {
    this.#group = [];
  }

  hear(message: HubMessage): Heard {
    if (message.type === 'snapshot') return this.#whole(message);
    if (this.data.seq === null) return { ...NOTHING, news: isAnswer(message) ? [message] : [] };
    if (message.type === 'heartbeat') return this.#heartbeat(message);
    if (message.type === 'queue_update') return this.#endOfGroup(message, this.data.seq);
    if (GROUPED.has(message.type) && !this.#ticketOnly) {
      this.#group.push(message);
      return NOTHING;
    }
    this.data = applyMessage(this.data, message);
    return { ...NOTHING, news: [message], current: this.#ticketOnly };
  }

  #whole(snapshot: HubMessageOf<'snapshot'>): Heard {
    this.#group = [];
    this.data = applyMessage(this.data, snapshot);
    return { ...CURRENT, news: [snapshot] };
  }

  #endOfGroup(update: HubMessageOf<'queue_update'>, known: number): Heard {
    const group = this.#group;
    this.#group = [];
    if (update.prev > known) return MISSING;
    if (update.seq <= known) return update.seq === known ? CURRENT : NOTHING;
    const news = [...group.filter((event) => 'seq' in event && event.seq > known), update];
    this.data = news.reduce(applyMessage, this.data);
    return { ...CURRENT, news };
  }

  #heartbeat(heartbeat: HubMessageOf<'heartbeat'>): Heard {
    const { seq } = heartbeat;
    if (this.#ticketOnly || seq === this.data.seq) return { ...CURRENT, news: [heartbeat] };
    this.#group = [];
    // Behind what is shown: the hub was put back to an older copy of its log.
    return seq < (this.data.seq ?? 0) ? LOST : MISSING;
  }
}

const isAnswer = ({ type }: HubMessage): boolean => type === 'error' || type === 'reply';
