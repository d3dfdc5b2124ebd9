import type { CounterStatus, ErasureCause, EventName, NoteName } from '@foyer/queue';
import type { Say } from './say.ts';

type OfATicket = `ticket_${string}` | 'service_started' | 'leg_served' | 'journey_changed' | 'print_job_queued' | 'print_job_changed';

const STATUSES: Readonly<Record<CounterStatus, string>> = {
  open: 'opened',
  busy: 'was set to busy',
  break: 'took a break',
  closed: 'closed',
};

const ERASED: Readonly<Record<ErasureCause, string>> = {
  day_over: 'as their day is over',
  kept_long_enough: 'as they were kept long enough',
  asked: 'as was asked',
};

/** Events that are not about a ticket. */
export const SET_UP_WORDS: { readonly [Name in Exclude<EventName, OfATicket | NoteName>]: Say<Name> } = {
  hall_configured: () => 'The hall’s settings were changed',
  service_put: ({ service }, names) => `Service ${names.service(service.id, service.name)} was set up`,
  service_removed: ({ serviceId }, names) => `Service ${names.service(serviceId)} was removed`,
  counter_put: ({ counter }) => `Counter ${counter.name} was set up`,
  counter_removed: ({ counterId }, names) => `Counter ${names.counter(counterId)} was removed`,
  profile_put: ({ profile }) => `Work profile “${profile.name}” was set up`,
  profile_removed: ({ profileId }, names) => `Work profile ${names.profile(profileId)} was removed`,
  counter_status: ({ counterId, status, reason }, names) =>
    `Counter ${names.counter(counterId)} ${STATUSES[status]}${reason ? ` (${reason})` : ''}`,
  counter_taken: ({ counterId, name }, names) => `${name} sat down at counter ${names.counter(counterId)}`,
  counter_left: ({ counterId, userId }, names) => `${names.person(userId)} left counter ${names.counter(counterId)}`,
  next_stored: ({ counterId }, names) => `The next arrival is to be called to counter ${names.counter(counterId)} at once`,
  next_unstored: ({ counterId }, names) => `The next arrival is not called to counter ${names.counter(counterId)} at once any more`,
  auto_call_paused: ({ counterId, paused }, names) =>
    `Calls by itself at counter ${names.counter(counterId)} ${paused ? 'were paused' : 'go on'}`,
  appointment_booked: ({ appointment: { serviceId, at } }, names) => `${names.service(serviceId)} was booked for ${names.day(at)}`,
  appointment_changed: ({ appointment: { serviceId, at } }, names) => `A booking is now for ${names.service(serviceId)}, ${names.day(at)}`,
  appointment_cancelled: () => 'A booking was cancelled',
  appointment_checked_in: () => 'The visitor of a booking checked in',
  appointment_missed: () => 'Nobody came for a booking: its place was released',
  announcement_made: ({ announcement: { text } }, names) => `A text went to the displays: ${names.text(text)}`,
  announcement_withdrawn: () => 'A text was taken off the displays',
  personal_erased: ({ cause, fields, ticketIds, appointmentIds }) =>
    `Personal data (${fields.join(', ')}) of ${ticketIds.length} visits and ${appointmentIds.length} bookings were erased, ${ERASED[cause]}`,
  day_closed: ({ closedDay, expired, carriedOver }) =>
    `Business day ${closedDay} was closed (tickets ended: ${expired}, still open: ${carriedOver})`,
};
