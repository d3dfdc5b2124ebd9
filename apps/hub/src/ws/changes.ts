import {
  type CounterId,
  type EventName,
  type HallState,
  type QueueEvent,
  type QueueName,
  type ServiceId,
  servicesAt,
  type TicketId,
} from '@foyer/queue';
import type { RecentEvent } from './recent-events.ts';

/** What some events have changed; `at`: when last, ms since the epoch. */
export interface Changes {
  /** The hall's set-up; null: not changed. */
  readonly setUp: { readonly at: number } | null;
  /** The texts for the displays; null: not changed. */
  readonly announcements: { readonly at: number } | null;
  readonly counters: ReadonlyMap<CounterId, { readonly at: number }>;
  /** Queues with another order or length. */
  readonly queues: ReadonlySet<QueueName>;
  /** Services whose queue or whose counters changed, and with them the estimated wait. */
  readonly services: ReadonlySet<ServiceId>;
  readonly tickets: ReadonlySet<TicketId>;
}

export function changesOf(events: readonly RecentEvent[], state: HallState): Changes {
  let setUp: Changes['setUp'] = null;
  let announcements: Changes['announcements'] = null;
  const counters = new Map<CounterId, { at: number }>();
  const queues = new Set<QueueName>();
  const services = new Set<ServiceId>();
  const tickets = new Set<TicketId>();
  for (const { event, ticket, move } of events) {
    const { at } = event;
    if ('ticketId' in event) tickets.add(event.ticketId);
    if (SET_UP.has(event.type)) setUp = { at };
    else if ('counterId' in event) counters.set(event.counterId, { at });
    if (ANNOUNCED.has(event.type)) announcements = { at };
    if (!ticket || !move || leavesQueues(event)) continue;
    for (const queue of [move.left, move.joined]) if (queue && (move.left !== move.joined || REORDERS.has(event.type))) queues.add(queue);
    services.add(ticket.serviceId);
    if (move.fromService) services.add(move.fromService);
  }
  for (const id of counters.keys()) for (const serviceId of servicesAt(state, id)) services.add(serviceId);
  return { setUp, announcements, counters, queues, services, tickets };
}

/** A closed day is told with the set-up: the hall has another business day, and its services other numbers given out. */
const SET_UP: ReadonlySet<EventName> = new Set<EventName>([
  'hall_configured',
  'service_put',
  'service_removed',
  'counter_put',
  'counter_removed',
  'profile_put',
  'profile_removed',
  'day_closed',
]);
const ANNOUNCED: ReadonlySet<EventName> = new Set<EventName>(['announcement_made', 'announcement_withdrawn']);
/** To another place in the same queue. */
const REORDERS: ReadonlySet<EventName> = new Set<EventName>(['ticket_moved']);

const ASIDE: ReadonlySet<EventName> = new Set<EventName>(['print_job_queued', 'print_job_changed', 'announcement_played']);
const leavesQueues = ({ type }: QueueEvent): boolean => ASIDE.has(type);

/** The counters for which more or fewer wait, or are parked, after these changes. */
export function countersTouched(state: HallState, { services, queues, counters }: Changes): CounterId[] {
  const own = new Set<string>([...queues].filter((queue) => !queue.startsWith('service:') && !queue.startsWith('appointments:')));
  return [...state.counters.keys()].filter((id) => {
    if (counters.has(id) || own.has(`counter:${id}`) || own.has(`pool:${id}`)) return true;
    const specialist = state.counterStates.get(id)?.specialist;
    return (specialist && own.has(`user:${specialist.id}`)) || servicesAt(state, id).some((serviceId) => services.has(serviceId));
  });
}
