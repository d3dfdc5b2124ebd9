import type { HubMessageOf } from '@foyer/contract';
import type { ServiceId } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';
import { serviceNow } from '../hall/views/index.ts';
import { changesOf } from './changes.ts';
import { etaMoved } from './eta-moved.ts';
import type { RecentEvents } from './recent-events.ts';

type Now = HubMessageOf<'services_now'>['services'][number];

/** What was last told of each service's availability and wait, so that only what changed is told again. */
export class ServicesNow {
  readonly #hall: Pick<Hall, 'state' | 'outlook'>;
  readonly #recent: RecentEvents;
  #told = new Map<ServiceId, Now>();
  #seq: number;

  constructor(hall: Pick<Hall, 'state' | 'outlook'>, recent: RecentEvents) {
    this.#hall = hall;
    this.#recent = recent;
    this.#seq = recent.seq;
    this.changed();
  }

  /** The services that are other than they were told. What events changed was told by the last forecast, so it is told anew. */
  changed(): readonly Now[] {
    const touched = this.#touched();
    const outlook = this.#hall.outlook();
    const told = new Map<ServiceId, Now>();
    const changed: Now[] = [];
    for (const service of this.#hall.state.services.values()) {
      const { id, availability, eta } = serviceNow(this.#hall.state, service, outlook);
      const now = { id, availability, eta };
      const before = this.#told.get(id);
      const isNews = !before || (touched?.has(id) ?? true) || isOther(before, now);
      if (isNews) changed.push(now);
      told.set(id, isNews || !before ? now : before);
    }
    this.#told = told;
    return changed;
  }

  /** Services of which events have told since; null: it is not known any more. */
  #touched(): ReadonlySet<ServiceId> | null {
    const events = this.#recent.after(this.#seq);
    this.#seq = this.#recent.seq;
    return events && changesOf(events, this.#hall.state).services;
  }
}

function isOther(before: Now, now: Now): boolean {
  return etaMoved(before.eta, now.eta) || JSON.stringify(before.availability) !== JSON.stringify(now.availability);
}
