import type { EventBody, EventBodyOf, EventName } from '../../events.ts';
import type { CallReason, NoteName } from '../../model.ts';

/** A note says nothing of the queue. */
type Words = { readonly [Name in Exclude<EventName, NoteName>]: (event: EventBodyOf<Name>) => string };

/** Of an event what follows from the rules, apart from the key, which is compared by the place that it gives. */
const WORDS: Words = {
  ticket_issued: ({ ticketId, serial, number, serviceId, priority, locale, customer, journey = [], appointment = null, forecast = null }) =>
    `issued ${ticketId} ${serviceId} ${serial} ${sorted({ number, priority, locale, customer, journey, appointment, forecast })}`,
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
  hall_configured: ({ hall }) => `hall ${sorted(hall)}`,
  service_put: ({ service }) => `service ${sorted(service)}`,
  service_removed: ({ serviceId }) => `no service ${serviceId}`,
  counter_put: ({ counter }) => `counter ${sorted(counter)}`,
  counter_removed: ({ counterId }) => `no counter ${counterId}`,
  // Its rule is the sender's, or mended where a service goes: it has tests of its own.
  profile_put: ({ profile: { id, name, serviceIds, cherryPick } }) => `profile ${id} ${name} ${serviceIds} ${cherryPick}`,
  profile_removed: ({ profileId }) => `no profile ${profileId}`,
  appointment_booked: ({ appointment }) => `booked ${sorted(appointment)}`,
  appointment_changed: ({ appointment }) => `booked otherwise ${sorted(appointment)}`,
  appointment_cancelled: ({ appointmentId }) => `cancelled ${appointmentId}`,
  appointment_checked_in: ({ appointmentId, ticketId }) => `checked in ${appointmentId} ${ticketId}`,
  appointment_missed: ({ appointmentId }) => `missed ${appointmentId}`,
  announcement_made: ({ announcement }) => `announced ${sorted(announcement)}`,
  announcement_withdrawn: ({ announcementId }) => `withdrawn ${announcementId}`,
  personal_erased: ({ cause, fields, ticketIds, appointmentIds }) => `erased ${cause} ${fields} of ${ticketIds} and ${appointmentIds}`,
  day_closed: ({ closedDay, expired, carriedOver }) => `day ${closedDay} ${expired} ${carriedOver}`,
  print_job_queued: ({ printJobId, ticketId, copy }) => `to print ${printJobId} ${ticketId} ${copy}`,
  print_job_changed: ({ printJobId, state, trouble }) => `print job ${printJobId} ${state} ${trouble}`,
};

/** As JSON, with the fields of every object in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

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

export function wordOf(event: EventBody): string {
  return (WORDS[event.type as keyof Words] as (event: EventBody) => string)(event);
}
