import type { ErrorCode } from '@foyer/contract';

/** What each code says in English, for logs and for people with curl: what is wrong, and how to mend it. Screens have their own words by code. */
export const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  // Set-up.
  HALL_INVALID: 'This setting of the hall is not possible: the details name the field.',
  BUSINESS_DAY_IN_USE:
    'By this time zone or cut-over another business day would begin now, and end the visits of everybody in the hall: change it when no ticket is open, or at an hour at which the day stays the same.',
  ZONE_UNKNOWN: 'There is no such time zone. Give a name that IANA knows, such as Europe/Berlin.',
  ID_TAKEN: 'Another one already has this id: choose another, or leave it out and one is made from the name.',
  SERVICE_UNKNOWN: 'There is no such service.',
  SERVICE_IN_USE: 'Visitors or bookings still need this service, so it cannot be removed: close it, and remove it when they are gone.',
  BOOKINGS_OPEN:
    'Visitors are still booked for this service, so its appointments cannot be switched off: cancel the bookings, or move them to another service, first.',
  SETTING_INVALID: 'This setting is not possible: the details name the field.',
  QUOTA_INVALID: 'A daily quota is 1 or more; null means no limit.',
  SERIES_INVALID:
    'This number range is not possible: at most three capital letters, a last number that is not below the first, and a step that fits between them.',
  SERIES_OVERLAPS: 'Another service already uses numbers of this range: choose other letters, or numbers that the other one does not have.',
  HOURS_INVALID:
    'These opening hours are not possible: each range ends after it begins, ranges of a day do not overlap, and a date stands once.',
  GROUP_UNKNOWN: 'There is no such group of services: add it to the hall first, or leave the service without a group.',
  PRIORITY_UNKNOWN: 'There is no such priority class: take one of those in the hall’s settings.',
  LANGUAGE_UNKNOWN: 'The hall does not offer this language: take one of those in its settings.',
  COUNTER_UNKNOWN: 'There is no such counter.',
  COUNTER_NAME_TAKEN: 'Another counter has this name, and visitors would not know which of the two is meant: choose another name.',
  PROFILE_UNKNOWN: 'There is no such work profile.',
  PROFILE_IN_USE: 'Counters still work by this profile: give them another one first.',
  PROFILE_EMPTY: 'A work profile serves at least one service.',
  RULE_NEVER_MATCHES:
    'This condition could never decide a call: the details say which one (from 0) and why. Change it, move it up, or take it out.',
  RULE_INVALID: 'The ageing rule needs more than 0 points per minute, and a number of points for each service that is named.',

  // Taking a ticket.
  SERVICE_CLOSED: 'This service takes no new tickets at the moment: somebody has closed it.',
  SERVICE_OUT_OF_HOURS: 'This service is out of its opening hours: the details say when it opens next.',
  QUOTA_REACHED: 'All tickets that this service gives out in a day are gone: come on another day.',
  LAST_TICKET_GONE: 'Whoever takes a ticket now could not be served before closing time.',
  SERIES_EXHAUSTED: 'All numbers of this service are given out for today: make its number range longer, or let it begin anew.',
  JOURNEY_REPEATS: 'A visit has each service once: take the repeated one out.',

  // At a counter.
  COUNTER_NOT_OPEN: 'The counter is not open: open it first.',
  COUNTER_HAS_TICKET: 'A visitor is at this counter: finish first, or say what is to become of the ticket.',
  COUNTER_HAS_NO_TICKET: 'Nobody is at this counter.',
  COUNTER_TAKEN: 'Somebody else sits at this counter: they have to leave it first.',
  COUNTER_NOT_ALLOWED: 'This person may not sit at this counter: an administrator can allow it.',
  COUNTER_NOT_YOURS: 'This person does not sit at this counter.',
  STALE_STATE: 'The counter has moved on since; nothing was done. The details say how it stands now.',
  CHERRY_PICK_NOT_ALLOWED: 'The work profile of this counter does not allow calls out of order: call the next one.',
  OUTCOME_REQUIRED: 'This service ends with an outcome: give one of those in the details.',
  OUTCOME_UNKNOWN: 'This service does not have that outcome: give one of those in the details.',
  REQUEUE_LIMIT: 'This ticket has gone back to its queue as often as the hall allows: mark it absent, or serve it.',
  REQUEUE_PLACE_INVALID: 'A place in the queue is 0 (first), or behind so many others: a whole number.',
  PARK_TIME_INVALID: 'A ticket is parked for 10 seconds to 4 hours.',
  TARGET_INVALID: 'Say where to: a service, a counter or a person, and not both a counter and a person.',
  TARGET_ABSENT: 'Nobody is there who would call the ticket: choose a counter that is open, or a person who sits at one.',
  TARGET_SAME: 'The ticket is there already.',
  AUTO_CALL_OFF: 'This counter does not call by itself, so there is nothing to pause: an administrator can switch it on.',

  // Tickets.
  TICKET_UNKNOWN: 'There is no such ticket.',
  NUMBER_UNKNOWN: 'Nobody with this number is in the hall now.',
  TICKET_STATE: 'The ticket is in a state that does not allow this: the details say which.',
  NUMBER_IN_USE: 'Somebody else has this number by now, so the ticket cannot come back: issue a new one.',

  // Appointments.
  APPOINTMENTS_OFF: 'This service takes no appointments.',
  APPOINTMENT_UNKNOWN: 'There is no such booking.',
  APPOINTMENT_CODE_UNKNOWN: 'No booking has this code: check the six digits.',
  APPOINTMENT_CODE_TAKEN: 'An open booking already has this code: try again.',
  APPOINTMENT_STATE: 'The booking is in a state that does not allow this: the details say which.',
  APPOINTMENT_IN_PAST: 'This time is over: book a time that is still to come.',
  APPOINTMENT_NOT_A_SLOT: 'No bookable time begins then: take one of the service’s slots of that day.',
  APPOINTMENT_SLOT_FULL: 'This time is fully booked: take another slot.',
  APPOINTMENT_OTHER_DAY: 'The booking is for another day: the details say when.',

  ANNOUNCEMENT_UNKNOWN: 'This text is not on the displays (any more).',
  PRINT_JOB_UNKNOWN: 'There is no such print job.',
  PRINT_JOB_STATE: 'The print job is in a state that does not allow this.',

  // The request, the caller, the machine.
  INVALID_JSON: 'The body is not valid JSON.',
  INVALID_REQUEST: 'The request does not have the agreed shape; the details say where.',
  CURSOR_INVALID: 'This cursor was not given out by this list.',
  IDEMPOTENCY_KEY_INVALID: 'An Idempotency-Key has 1 to 200 visible ASCII characters.',
  UNAUTHENTICATED: 'Sign in first: this needs a valid access token.',
  LOGIN_FAILED: 'The user name or the password is wrong.',
  FORBIDDEN: 'Your role does not allow this.',
  NOT_FOUND: 'There is nothing at this address.',
  METHOD_NOT_ALLOWED: 'This address does not take this method.',
  BODY_TOO_LARGE: 'The request is too large: at most 64 KiB.',
  UNSUPPORTED_MEDIA_TYPE: 'The body has to be application/json.',
  IDEMPOTENCY_KEY_REUSED: 'This Idempotency-Key was used before, for another request.',
  PRINTER_NOT_SET_UP: 'The hall has no printer.',
  USER_UNKNOWN: 'There is no such person.',
  DAY_EMPTY: 'Nobody came on this day, so there is nothing to simulate: choose another day.',
  INTERNAL: 'Something went wrong inside the hub. Its log says more.',
  NOT_SAVED: 'Nothing was saved: the disk did not take it. Try again, and tell the administrator.',
  SHUTTING_DOWN: 'The hub is shutting down. Nothing was saved.',
};
