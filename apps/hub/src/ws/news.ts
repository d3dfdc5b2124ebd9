import type { HubMessage, Snapshot } from '@foyer/contract';
import type { HallState } from '@foyer/queue';
import { counterView, counterViews, moment, openPrintJob, serviceView, serviceViews, ticketStatus } from '../hall/views.ts';
import { type HubContext, presentHall } from '../http/handlers/context.ts';
import { type Audience, hearsCounter, hearsTicket } from './audience.ts';
import { type Changes, changesOf, countersServing } from './changes.ts';
import { jsonFrame } from './frames.ts';
import { messageOf } from './messages.ts';
import type { RecentEvent, RecentEvents } from './recent-events.ts';
import type { AskStatus } from './ticket-follower.ts';

type Context = Pick<HubContext, 'hall' | 'config' | 'clock'>;

interface Missing {
  readonly events: readonly RecentEvent[];
  readonly changes: Changes;
}

/**
 * What has happened since some `seq`, up to now, as bytes for one audience. Everyone who was at the same `seq` and hears the same
 * rooms gets the same buffer: it is made once, until something happens again.
 */
export class News {
  readonly #context: Context;
  readonly #recent: RecentEvents;
  readonly #frames = new Map<string, Buffer>();
  readonly #missing = new Map<number, Missing | null>();

  constructor(context: Context, recent: RecentEvents) {
    this.#context = context;
    this.#recent = recent;
  }

  /** Something happened: what was made before tells an older story. */
  outdate(): void {
    this.#frames.clear();
    this.#missing.clear();
  }

  /** The messages after `seq`, each a WebSocket message of its own, in one buffer. Null: too much is missing, only a snapshot helps. */
  after(seq: number, audience: Audience): Buffer | null {
    const key = `${seq} ${audience.key}`;
    const made = this.#frames.get(key);
    if (made) return made;
    const missing = this.#missingAfter(seq);
    if (!missing) return null;
    const frames = Buffer.concat(this.#tell(missing, seq, audience).map(jsonFrame));
    this.#frames.set(key, frames);
    return frames;
  }

  /** What changed after `seq`; null where it is not known any more. */
  changesAfter(seq: number): Changes | null {
    return this.#missingAfter(seq)?.changes ?? null;
  }

  /** @param ticket the listener's own, if it follows one */
  snapshot(audience: Audience, ticket: Snapshot['ticket']): Snapshot {
    const { hall, clock } = this.#context;
    const { state } = hall;
    const recentCalls = state.recentCalls.map(({ seq, number, counterId, counterName, locale, at }) => ({
      seq,
      number,
      counterId,
      counterName,
      locale,
      at: moment(at),
    }));
    return {
      type: 'snapshot',
      seq: this.#recent.seq,
      hall: presentHall(this.#context),
      services: serviceViews(state, clock.now()),
      counters: counterViews(state, audience),
      recentCalls,
      ticket,
    };
  }

  /** Open or finished; null: there is no such ticket. */
  readonly ticketStatus: AskStatus = (id, printJob) => {
    const { hall, clock } = this.#context;
    const { state, reads } = hall;
    const ticket = state.tickets.get(id) ?? reads.ticket(id);
    if (!ticket) return null;
    if (printJob !== undefined) return { ...ticketStatus(state, ticket, null, clock.now()), printJob };
    return ticketStatus(state, ticket, openPrintJob(state, id) ?? reads.printJob(id), clock.now());
  };

  #missingAfter(seq: number): Missing | null {
    let missing = this.#missing.get(seq);
    if (missing === undefined) {
      const events = this.#recent.after(seq);
      missing = events && { events, changes: changesOf(events, this.#context.hall.state) };
      this.#missing.set(seq, missing);
    }
    return missing;
  }

  #tell({ events, changes }: Missing, prev: number, audience: Audience): HubMessage[] {
    const { filter, staff } = audience;
    if (!filter) return [];
    const { state } = this.#context.hall;
    const heard = events.filter((recent) => recent.ticket && hearsTicket(filter, recent, state.counters));
    const told = heard.map((recent) => messageOf(recent, staff)).filter((message) => message !== null);
    return [...told, ...this.#setUp(changes, staff), ...this.#counters(changes, audience), this.#queues(changes, prev, state)];
  }

  #setUp({ setUp }: Changes, staff: boolean): HubMessage[] {
    if (!setUp) return [];
    const { hall, clock } = this.#context;
    // Told whole, as of the end of the group: so within it no seq runs backwards.
    const stamp = { seq: this.#recent.seq, at: moment(setUp.at) };
    return [
      {
        type: 'hall_changed',
        ...stamp,
        hall: presentHall(this.#context),
        services: serviceViews(hall.state, clock.now()),
        counters: counterViews(hall.state, { staff }),
      },
    ];
  }

  #counters({ counters }: Changes, { filter, staff }: Audience): HubMessage[] {
    const messages: HubMessage[] = [];
    for (const [id, { at }] of counters) {
      const counter = counterView(this.#context.hall.state, id, { staff });
      if (counter && filter && hearsCounter(filter, counter))
        messages.push({ type: 'counter_status', seq: this.#recent.seq, at: moment(at), counter });
    }
    return messages;
  }

  #queues({ services }: Changes, prev: number, state: HallState): HubMessage {
    const now = this.#context.clock.now();
    const changed = [...services].map((id) => serviceView(state, id, now)).filter((view) => view !== null);
    const counters = countersServing(state, services).map(({ id }) => ({
      id,
      waiting: counterView(state, id, { staff: false })?.waiting ?? 0,
    }));
    return {
      type: 'queue_update',
      seq: this.#recent.seq,
      prev,
      services: changed.map(({ id, waiting, eta }) => ({ id, waiting, eta })),
      counters,
    };
  }
}
