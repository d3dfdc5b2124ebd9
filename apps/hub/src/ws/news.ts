import type { HubMessage, HubMessageOf, Snapshot } from '@foyer/contract';
import { type HallState, queueOf } from '@foyer/queue';
import {
  announcementViews,
  counterLoad,
  counterView,
  counterViews,
  moment,
  openPrintJob,
  recentCallView,
  serviceNow,
  serviceViews,
  ticketStatus,
} from '../hall/views/index.ts';
import { type HubContext, presentHall } from '../http/handlers/context.ts';
import { type Audience, hearsCounter, hearsService, hearsTicket } from './audience.ts';
import { type Changes, changesOf, countersTouched } from './changes.ts';
import { jsonFrame } from './frames.ts';
import { messageOf } from './messages.ts';
import type { RecentEvent, RecentEvents } from './recent-events.ts';
import { type AskStanding, servicesOf } from './ticket-follower.ts';

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

  /** What changed with time alone, for one audience; null: nothing of its rooms. */
  servicesNow(services: readonly HubMessageOf<'services_now'>['services'][number][], { filter }: Audience): Buffer | null {
    if (!filter) return null;
    const heard = services.filter(({ id }) => hearsService(filter, id, this.#context.hall.state));
    return heard.length === 0 ? null : jsonFrame({ type: 'services_now', services: heard });
  }

  /** @param ticket the listener's own, if it follows one; who hears of nothing else sees the services of its visit alone */
  snapshot(audience: Audience, ticket: Snapshot['ticket']): Snapshot {
    const { hall } = this.#context;
    const { state } = hall;
    const whole = audience.filter !== null;
    const services = serviceViews(state, hall.outlook());
    return {
      type: 'snapshot',
      seq: this.#recent.seq,
      hall: presentHall(this.#context, audience.deviceId),
      services: whole ? services : services.filter(({ id }) => ticket !== null && servicesOf(ticket).includes(id)),
      counters: whole ? counterViews(state, audience) : [],
      recentCalls: whole ? state.recentCalls.map((call) => recentCallView(state, call, audience.names)) : [],
      announcements: whole ? announcementViews(state) : [],
      ticket,
    };
  }

  /** Of an open ticket or a finished one. */
  readonly standing: AskStanding = (id, printJob) => {
    const { hall } = this.#context;
    const { state, reads } = hall;
    const ticket = state.tickets.get(id) ?? reads.ticket(id);
    if (!ticket) return null;
    const job = printJob === undefined ? (openPrintJob(state, id) ?? reads.printJob(id)) : null;
    const status = ticketStatus(state, ticket, job, hall.outlook());
    return { status: printJob === undefined ? status : { ...status, printJob }, queue: queueOf(ticket) };
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
    const { filter } = audience;
    if (!filter) return [];
    const { state } = this.#context.hall;
    const heard = events.filter((recent) => hears(audience, recent, state));
    const told = heard.map((recent) => messageOf(recent, audience, state)).filter((message) => message !== null);
    return [
      ...told,
      ...this.#setUp(changes, audience),
      ...this.#announcements(changes),
      ...this.#counters(changes, audience),
      this.#queues(changes, prev),
    ];
  }

  #setUp({ setUp }: Changes, { staff, deviceId }: Audience): HubMessage[] {
    if (!setUp) return [];
    const { state, outlook } = this.#context.hall;
    return [
      {
        type: 'hall_changed',
        ...this.#stamp(setUp.at),
        hall: presentHall(this.#context, deviceId),
        services: serviceViews(state, outlook()),
        counters: counterViews(state, { staff }),
      },
    ];
  }

  #announcements({ announcements }: Changes): HubMessage[] {
    if (!announcements) return [];
    return [{ type: 'announcement', ...this.#stamp(announcements.at), announcements: announcementViews(this.#context.hall.state) }];
  }

  #counters({ counters }: Changes, { filter, staff }: Audience): HubMessage[] {
    const messages: HubMessage[] = [];
    for (const [id, { at }] of counters) {
      const counter = counterView(this.#context.hall.state, id, { staff });
      if (counter && filter && hearsCounter(filter, counter)) messages.push({ type: 'counter_status', ...this.#stamp(at), counter });
    }
    return messages;
  }

  /** Told whole, as of the end of the group: so within it no seq runs backwards. */
  #stamp(at: number) {
    return { seq: this.#recent.seq, at: moment(at) };
  }

  #queues(changes: Changes, prev: number): HubMessage {
    const { state, outlook } = this.#context.hall;
    const now = outlook();
    const services = [...changes.services].map((id) => state.services.get(id)).filter((service) => service !== undefined);
    return {
      type: 'queue_update',
      seq: this.#recent.seq,
      prev,
      services: services.map((service) => serviceNow(state, service, now)),
      counters: countersTouched(state, changes).map((id) => ({ id, ...counterLoad(state, id) })),
    };
  }
}

/** Of what is about no ticket, a closed day is everybody's, a booking the whole hall's. */
function hears({ filter }: Audience, recent: RecentEvent, state: HallState): boolean {
  if (!filter) return false;
  if (recent.ticket) return hearsTicket(filter, recent, state);
  return filter.everything || recent.event.type === 'day_closed';
}
