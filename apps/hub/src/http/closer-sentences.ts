import type { ErrorCode } from '@foyer/contract';
import type { AppointmentState, TicketState } from '@foyer/queue';

interface Closer {
  /** The detail that tells the sentences apart. */
  readonly by: 'field' | 'problem' | 'state';
  readonly sentences: Readonly<Record<string, string>>;
}

const OF_TICKETS: Readonly<Record<TicketState, string>> = {
  waiting: 'Ticket[ “{ticketId}”] is waiting in a queue: call it first.',
  parked: 'Ticket[ “{ticketId}”] is parked: call it back first.',
  called: 'Ticket[ “{ticketId}”] is called to a counter: start or end the service there, or send it back to its queue first.',
  serving: 'Ticket[ “{ticketId}”] is being served at a counter: finish it there, or send it back to its queue first.',
  served: 'Ticket[ “{ticketId}”] is served and over: issue a new one if the visitor needs more.',
  no_show: 'Ticket[ “{ticketId}”] is marked as a no-show: restore it on the same day, or issue a new one.',
  cancelled: 'Ticket[ “{ticketId}”] is cancelled: issue a new one.',
  expired: 'Ticket[ “{ticketId}”] ended with its business day: issue a new one.',
};

const OF_BOOKINGS: Readonly<Record<AppointmentState, string>> = {
  booked: 'There is a booking[ “{appointmentId}”] already: change or cancel it instead.',
  checked_in: 'The visitor of booking[ “{appointmentId}”] is here and has a ticket: go on with the ticket instead.',
  missed: 'The visitor of booking[ “{appointmentId}”] did not come in time: take a ticket, or book a new time.',
  cancelled: 'Booking[ “{appointmentId}”] is cancelled: book a new time, or take a ticket.',
};

const OF_THE_HALL = {
  hall: 'The hall is not set up yet: give it a name, languages and priority classes first.',
  languages:
    'These `languages` are not possible: give each language once, and first one in which every service and every outcome has a name.',
  name: 'The hall has no name in its first language: give `name` a text in that language.',
  zone: 'The hall has no time zone: give `zone` a name that IANA knows, such as Europe/Berlin.',
  cutover: 'No business day begins at this `cutover`: give hours and minutes from 00:00 to 23:59, such as 04:00.',
  priorities:
    'These `priorities` are not possible: give at least one, each id once, with a whole number as rank and a name in the hall’s first language; and keep every class that an open ticket, a no-show of today or a calling rule has.',
  groups:
    'These `groups` are not possible: give each id once, with a whole number as order and a name in the hall’s first language; and keep every group that has a service, or take the service out of it first.',
  maxRequeues: 'This `maxRequeues` is not possible: give a whole number, 0 or more.',
  'service.name': 'The service has no name in the hall’s first language: give `name` a text in that language.',
  'service.expectedServiceSeconds': 'This `expectedServiceSeconds` is not possible: give a number of seconds above 0.',
};

const OF_SETTINGS = {
  order: 'This `order` is not possible: give a whole number.',
  targetWaitSeconds: 'This `targetWaitSeconds` is not possible: give a whole number, 1 or more, or null for no target.',
  outcomes: 'These `outcomes` are not possible: give each code once, with a name in the hall’s first language.',
  icon: 'An `icon` without a name is not possible: give one, or null for none.',
  'appointments.slotMinutes': 'These `slotMinutes` are not possible: give a whole number from 5 to 480.',
  'appointments.capacity': 'This `capacity` of a slot is not possible: give a whole number, 1 or more.',
  'appointments.earlySeconds': 'These `earlySeconds` are not possible: give a whole number, 0 or more.',
  'appointments.lateSeconds': 'These `lateSeconds` are not possible: give a whole number, 0 or more.',
  'appointments.releaseSeconds':
    'A booking cannot be released before its visitor counts as late: give `releaseSeconds` a whole number that is not below `lateSeconds`.',
  text: 'The announcement says nothing in the hall’s first language: give `text` in that language.',
  until: 'The announcement would be over already: give `until` a moment that is still to come, or null for no end.',
  name: 'The work profile has no name: give `name` at least one letter.',
  autoCallSeconds: 'These `autoCallSeconds` are not possible: give a whole number from 1 to 3600, or null to switch automatic calls off.',
  zoneId: 'The hall has no such zone: give `zoneId` the id of one that GET /api/hall lists, or null.',
  display: 'This device is no display: leave `display` out, or give it the role `display` first.',
  'display.zoneId': 'The hall has no such zone: give `display.zoneId` the id of one that GET /api/hall lists, or null for the whole hall.',
  'display.counterId': 'A display of one counter has to know which: give `display.counterId` the id of one.',
};

const OF_CONDITIONS = {
  queue_not_in_profile:
    'Condition {condition} (from 0) asks for a service that the profile does not serve: add it to the profile, or choose another.',
  hidden_by_earlier: 'Condition {condition} (from 0) stands behind one that already calls everybody it could: move it up, or take it out.',
  limit: 'Condition {condition} (from 0) has a limit that nobody could meet: give a whole number, 1 or more.',
  class_unknown:
    'Condition {condition} (from 0) asks for a priority class that the hall does not have: take one of those that GET /api/hall lists.',
  no_appointments:
    'Condition {condition} (from 0) asks for appointments, and none of its services takes any: switch them on in the service, or take it out.',
};

const OF_HOURS = {
  format: 'No clock shows “{from}” or “{to}”: give hours and minutes, such as 09:00.',
  ends_before_it_begins:
    'The opening hours {from} to {to}[, on {weekday}][, on {date}] end before they begin: give an end that is later, at most 24:00.',
  overlap: 'The opening hours {from} to {to}[, on {weekday}][, on {date}] overlap others of that day: make one range of them, or move one.',
  date_twice: 'The opening hours name the date[ {date}] twice: give each date once, with all its ranges.',
};

/** Sentences that know more than their code: the state that was met, the field or the problem. */
export const CLOSER_SENTENCES: { readonly [Code in ErrorCode]?: Closer } = {
  TICKET_STATE: { by: 'state', sentences: OF_TICKETS },
  APPOINTMENT_STATE: { by: 'state', sentences: OF_BOOKINGS },
  HALL_INVALID: { by: 'field', sentences: OF_THE_HALL },
  SETTING_INVALID: { by: 'field', sentences: OF_SETTINGS },
  RULE_NEVER_MATCHES: { by: 'problem', sentences: OF_CONDITIONS },
  HOURS_INVALID: { by: 'problem', sentences: OF_HOURS },
};
