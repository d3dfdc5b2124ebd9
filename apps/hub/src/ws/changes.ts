import type { Counter, CounterId, HallState, ServiceId, TicketId } from '@foyer/queue';
import type { RecentEvent } from './recent-events.ts';

/** What some events have changed; `at`: when last, ms since the epoch. */
export interface Changes {
  /** The hall's set-up; null: not changed. */
  readonly setUp: { readonly at: number } | null;
  readonly counters: ReadonlyMap<CounterId, { readonly at: number }>;
  /** Services whose queue has another order or length. */
  readonly queues: ReadonlySet<ServiceId>;
  /** Services whose queue or whose counters changed, and with them the estimated wait. */
  readonly services: ReadonlySet<ServiceId>;
  readonly tickets: ReadonlySet<TicketId>;
}

export function changesOf(events: readonly RecentEvent[], state: HallState): Changes {
  let setUp: Changes['setUp'] = null;
  const counters = new Map<CounterId, { at: number }>();
  const queues = new Set<ServiceId>();
  const services = new Set<ServiceId>();
  const tickets = new Set<TicketId>();
  for (const { event, ticket } of events) {
    const { at } = event;
    if ('ticketId' in event) tickets.add(event.ticketId);
    if (isSetUp(event.type)) setUp = { at };
    else if ('counterId' in event) counters.set(event.counterId, { at });
    if (ticket && MOVES.has(event.type)) queues.add(ticket.serviceId);
    if (ticket && !event.type.startsWith('print_job')) services.add(ticket.serviceId);
  }
  for (const id of counters.keys()) for (const serviceId of state.counters.get(id)?.serviceIds ?? []) services.add(serviceId);
  return { setUp, counters, queues, services, tickets };
}

const MOVES: ReadonlySet<string> = new Set(['ticket_issued', 'ticket_called', 'ticket_cancelled']);

const isSetUp = (type: string) =>
  type === 'hall_configured' ||
  type === 'service_put' ||
  type === 'service_removed' ||
  type === 'counter_put' ||
  type === 'counter_removed';

/** The counters that call from one of these queues. */
export function countersServing(state: HallState, services: ReadonlySet<ServiceId>): Counter[] {
  return [...state.counters.values()].filter(({ serviceIds }) => serviceIds.some((serviceId) => services.has(serviceId)));
}
