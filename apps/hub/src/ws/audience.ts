import type { CounterView } from '@foyer/contract';
import { type CounterId, type HallState, type ServiceId, servicesAt, type TicketId } from '@foyer/queue';
import type { RecentEvent } from './recent-events.ts';

/** Displays hear first, then the other screens, and the phones, which know one ticket each, last. */
export type Rank = 'display' | 'screen' | 'phone';

/** Those who get the same bytes: the same rooms, seen with the same rights. */
export interface Audience {
  /** Equal for equal bytes. */
  readonly key: string;
  readonly rank: Rank;
  readonly staff: boolean;
  /** Hears who is called by name, where an administrator has said so: staff, and what shows it to the hall. */
  readonly names: boolean;
  /** Null: no room but a ticket's. */
  readonly filter: Filter | null;
  /** The device that listens, where what it says of its printer is a matter of where it stands; else null. */
  readonly deviceId: string | null;
  /** The one ticket followed: a phone follows its own. */
  readonly ticketId: TicketId | null;
}

/** `everything`: `global` and the displays, which show the whole hall. */
type Filter =
  | { readonly everything: true }
  | { readonly everything: false; readonly services: ReadonlySet<ServiceId>; readonly counters: ReadonlySet<CounterId> };

interface Hearer {
  readonly staff: boolean;
  readonly display: boolean;
  /** Of a device that has tickets printed. */
  readonly deviceId?: string | null;
}

export function audienceOf(rooms: readonly string[], { staff, display, deviceId = null }: Hearer): Audience {
  const named = (kind: string) => rooms.filter((room) => room.startsWith(`${kind}:`)).map((room) => room.slice(kind.length + 1));
  const [displays, services, counters, tickets] = [named('display'), named('service'), named('counter'), named('ticket')];
  const everything = rooms.includes('global') || displays.length > 0;
  const some = services.length + counters.length > 0;
  const heard = everything
    ? 'everything'
    : [...rooms]
        .filter((room) => !room.startsWith('ticket:'))
        .sort()
        .join(' ');
  return {
    key: `${staff ? 'staff' : display ? 'display' : 'public'} ${heard}${deviceId === null ? '' : ` ${deviceId}`}`,
    deviceId,
    rank: displays.length > 0 ? 'display' : everything || some ? 'screen' : 'phone',
    staff,
    names: staff || display,
    filter: everything
      ? { everything }
      : some
        ? { everything, services: new Set(services as ServiceId[]), counters: new Set(counters as CounterId[]) }
        : null,
    ticketId: (tickets[0] as TicketId | undefined) ?? null,
  };
}

/** The same rooms as anyone hears them. */
export function asPublic(audience: Audience): Audience {
  return { ...audience, staff: false, names: false, key: audience.key.replace(/^\w+/, 'public') };
}

/** Whether a ticket's event is one of these rooms': its service's, its counter's, or that of a counter which could call it now. */
export function hearsTicket(filter: Filter, recent: RecentEvent, state: HallState): boolean {
  if (filter.everything) return true;
  const { event, ticket, move } = recent;
  const services = [ticket?.serviceId, move?.fromService].filter((id) => id !== undefined && id !== null);
  if (services.some((id) => filter.services.has(id))) return true;
  if ('counterId' in event && filter.counters.has(event.counterId)) return true;
  // What happens at a counter is nobody else's, unless the ticket goes back to where others call from.
  if ('counterId' in event && !move?.joined) return false;
  return [...filter.counters].some((id) => {
    const stands = move?.joined === `counter:${id}` || move?.joined === `pool:${id}` || move?.left === `pool:${id}`;
    return stands || services.some((serviceId) => servicesAt(state, id).includes(serviceId));
  });
}

export function hearsCounter(filter: Filter, { id, serviceIds }: Pick<CounterView, 'id' | 'serviceIds'>): boolean {
  return filter.everything || filter.counters.has(id) || serviceIds.some((serviceId) => filter.services.has(serviceId));
}

export function hearsService(filter: Filter, id: ServiceId, state: HallState): boolean {
  if (filter.everything || filter.services.has(id)) return true;
  return [...filter.counters].some((counterId) => servicesAt(state, counterId).includes(id));
}
