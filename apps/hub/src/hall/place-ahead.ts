import type { HallState, ServiceId, TicketId } from '@foyer/queue';

/** How many would stand before a visitor of this class who joined a service's queue now. O(log n). */
export function aheadOf(state: HallState, serviceId: ServiceId, priority: string | undefined): number {
  const classes = state.hall?.priorities ?? [];
  const rank = (classes.find(({ id }) => id === priority) ?? classes[0])?.rank ?? 0;
  const last = { rank, key: Number.POSITIVE_INFINITY, arrival: Number.POSITIVE_INFINITY, ticketId: '' as TicketId };
  return state.lines.get(`service:${serviceId}`)?.countBefore(last) ?? 0;
}
