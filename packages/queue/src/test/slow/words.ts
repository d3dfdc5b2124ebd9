import type { EventBody } from '../../events.ts';
import type { CallReason } from '../../model.ts';

type Words = { readonly [Type in EventBody['type']]?: (event: Extract<EventBody, { type: Type }>) => string };

/** Of an event what follows from the rules, apart from the key, which is compared by the place that it gives. */
const WORDS: Words = {
  ticket_issued: ({ ticketId, serial, serviceId }) => `issued ${ticketId} ${serviceId} ${serial}`,
  ticket_called: ({ ticketId, counterId, userId, reason }) => `called ${ticketId} at ${counterId} by ${userId}: ${wordsOf(reason)}`,
  ticket_recalled: ({ ticketId }) => `recalled ${ticketId}`,
  service_started: ({ ticketId }) => `started ${ticketId}`,
  ticket_served: ({ ticketId, outcome }) => `served ${ticketId} ${outcome}`,
  leg_served: ({ ticketId, outcome, serviceId }) => `leg of ${ticketId} ${outcome}, next ${serviceId}`,
  ticket_transferred: ({ ticketId, serviceId, boundTo }) => `transferred ${ticketId} ${serviceId} ${JSON.stringify(boundTo)}`,
  ticket_requeued: ({ ticketId, after }) => `requeued ${ticketId} ${after}`,
  ticket_parked: ({ ticketId, until }) => `parked ${ticketId} ${until}`,
  ticket_moved: ({ ticketId, serviceId, boundTo, cause, releasedFrom }) =>
    `moved ${ticketId} ${serviceId} ${JSON.stringify(boundTo)} ${cause} ${releasedFrom}`,
  ticket_no_show: ({ ticketId }) => `absent ${ticketId}`,
  ticket_restored: ({ ticketId }) => `restored ${ticketId}`,
  ticket_cancelled: ({ ticketId }) => `cancelled ${ticketId}`,
  ticket_expired: ({ ticketId }) => `expired ${ticketId}`,
  ticket_remarked: ({ ticketId, remark }) => `remarked ${ticketId} ${remark}`,
  journey_changed: ({ ticketId, journey }) => `planned ${ticketId} ${journey}`,
  counter_status: ({ counterId, status, reason }) => `${counterId} is ${status} ${reason ?? ''}`,
  counter_taken: ({ counterId, userId }) => `${userId} sits at ${counterId}`,
  counter_left: ({ counterId, userId }) => `${userId} leaves ${counterId}`,
  next_stored: ({ counterId }) => `${counterId} waits for the next`,
  next_unstored: ({ counterId }) => `${counterId} waits no more`,
  auto_call_paused: ({ counterId, paused }) => `${counterId} pauses ${paused}`,
};

/** In one canonical order, without what is not there. */
function wordsOf(reason: CallReason): string {
  // A person's choice is no rule's: who it was is all there is to say.
  if (reason.code === 'cherry_pick' || reason.code === 'walk_direct') return `${reason.code} ${reason.overtook ?? ''}`;
  return JSON.stringify(
    Object.entries(reason)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function wordOf(event: EventBody): string | null {
  return (WORDS[event.type] as ((event: EventBody) => string) | undefined)?.(event) ?? null;
}
