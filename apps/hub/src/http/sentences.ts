import type { ErrorCode } from '@foyer/contract';

/**
 * What each code says in English, for logs and for people with curl: what is wrong, and how to mend it. Screens have their own
 * words by code. `{name}` is a detail of the error; what is in brackets is left out where a detail in it is not there.
 */
export const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  // Set-up.
  HALL_INVALID: 'This setting of the hall is not possible[: {field}]. Correct it as the field is described at /api/docs.',
  BUSINESS_DAY_IN_USE:
    'By this time zone or cut-over another business day[, {wouldBe},] would begin now, in the middle of the visits of everybody in the hall[ ({openTickets} open tickets)]: change it when no ticket is open, or at an hour at which the day stays the same.',
  ZONE_UNKNOWN: 'There is no time zone[ “{zone}”]: give a name that IANA knows, such as Europe/Berlin.',
  ID_TAKEN: 'Another one already has the id[ “{id}”]: choose another, or leave it out and one is made from the name.',
  SERVICE_UNKNOWN: 'There is no service[ “{serviceId}”]: take one of those that GET /api/services lists.',
  SERVICE_IN_USE:
    'Visitors or bookings still need service[ “{serviceId}”], so it cannot be removed: close it, and remove it when they are gone.',
  BOOKINGS_OPEN:
    'Visitors are still booked for service[ “{serviceId}”][ ({appointments} bookings)], so its appointments cannot be switched off: cancel the bookings, or move them to another service, first.',
  SETTING_INVALID: 'This setting is not possible[: {field}]. Correct it as the field is described at /api/docs.',
  QUOTA_INVALID: 'A daily quota[ of {quota}] is not possible: give a whole number, 1 or more, or null for no limit.',
  SERIES_INVALID:
    'This number range[ “{prefix}”] is not possible: give at most three capital letters, a last number that is not below the first, and a step that fits between them.',
  SERIES_OVERLAPS:
    'Service[ “{otherServiceId}”] already uses numbers of this range: choose other letters, or numbers that it does not have.',
  HOURS_INVALID:
    'These opening hours are not possible[: {from} to {to}][, on {date}]. Give each date once, and ranges that end after they begin and do not overlap.',
  GROUP_UNKNOWN: 'There is no group of services[ “{groupId}”]: add it to the hall first, or leave the service without a group.',
  PRIORITY_UNKNOWN: 'There is no priority class[ “{priority}”]: take one of those that GET /api/hall lists.',
  LANGUAGE_UNKNOWN: 'The hall does not offer the language[ “{locale}”]: take one of those that GET /api/hall lists.',
  COUNTER_UNKNOWN: 'There is no counter[ “{counterId}”]: take one of those that GET /api/counters lists.',
  COUNTER_NAME_TAKEN:
    'Counter[ “{otherCounterId}”] has the name[ “{name}”] already, and visitors would not know which of the two is meant: choose another name.',
  PROFILE_UNKNOWN: 'There is no work profile[ “{profileId}”]: take one of those that GET /api/profiles lists.',
  PROFILE_IN_USE: 'Counters still work by this profile[: {counterIds}]. Give them another one first, then remove it.',
  PROFILE_EMPTY: 'A work profile without a service would call nobody: give it at least one service.',
  RULE_NEVER_MATCHES: 'The condition[ {condition} (from 0)] could never decide a call: change it, move it up, or take it out.',
  RULE_INVALID:
    'The ageing rule is not possible[ ({problem})]: give more than 0 points per minute, and a number of points for each service that is named.',

  // Taking a ticket.
  SERVICE_CLOSED:
    'Somebody has closed service[ “{serviceId}”], so it takes no new tickets: take another service, or ask a supervisor to open it.',
  SERVICE_OUT_OF_HOURS:
    'Service[ “{serviceId}”] is out of its opening hours: come when it is open[, next at {opensAt} by the hall’s clock].',
  QUOTA_REACHED:
    'All tickets[ ({quota})] that service[ “{serviceId}”] gives out in a day are gone: come on another day, or ask an administrator to raise its daily quota.',
  LAST_TICKET_GONE:
    'Whoever takes a ticket of service[ “{serviceId}”] now could not be served before closing time[, {closesAt}]: come on another day, or ask an administrator to let the service only warn.',
  SERIES_EXHAUSTED: 'All numbers of service[ “{serviceId}”] are given out for today: make its number range longer, or let it begin anew.',
  JOURNEY_REPEATS: 'A visit has each service once, and[ “{serviceId}”] comes twice: take the repeated one out.',

  // At a counter.
  COUNTER_NOT_OPEN: 'Counter[ “{counterId}”] is not open[ but {status}]: open it first.',
  COUNTER_HAS_TICKET: 'A visitor is at counter[ “{counterId}”]: finish first, or say what is to become of the ticket.',
  COUNTER_HAS_NO_TICKET: 'Nobody is at counter[ “{counterId}”]: call somebody there first.',
  COUNTER_TAKEN:
    'Somebody else[, {name},] sits at counter[ “{counterId}”]: choose another counter, or ask them or a supervisor to free the seat.',
  COUNTER_NOT_ALLOWED:
    'User[ “{userId}”] may not work at counter[ “{counterId}”]: choose another counter, or ask an administrator to add them to it.',
  COUNTER_NOT_YOURS:
    'User[ “{userId}”] does not sit at counter[ “{counterId}”]: leave the counter that is theirs, or ask a supervisor to free the seat.',
  STALE_STATE:
    'Counter[ “{counterId}”] has moved on since, and nothing was done: look in the details at how it stands now, and press again if that is still wanted.',
  CHERRY_PICK_NOT_ALLOWED:
    'The work profile[ “{profileId}”] of this counter does not allow calls out of order: call the next one, or ask an administrator to allow it in the profile.',
  OUTCOME_REQUIRED: 'Service[ “{serviceId}”] ends with an outcome: give one[ of these: {outcomes}].',
  OUTCOME_UNKNOWN: 'Service[ “{serviceId}”] does not have the outcome[ “{outcome}”]: give one of its own[: {outcomes}].',
  REQUEUE_LIMIT: 'This ticket has gone back to its queue as often as the hall allows[ ({max})]: mark it absent, transfer it, or serve it.',
  REQUEUE_PLACE_INVALID: 'A place[ behind {after} others] is not possible: give a whole number, 0 for the first place.',
  PARK_TIME_INVALID: 'A ticket cannot be parked for so long or so short[: {seconds} s]. Give 10 seconds to 4 hours (14400).',
  TARGET_INVALID:
    'This says of no place, or of two, where the ticket is to go: give a service, a counter or a person, and not both a counter and a person.',
  TARGET_ABSENT: 'Nobody is there who would call the ticket: choose a counter that is open, or a person who sits at one.',
  TARGET_SAME: 'Ticket[ “{ticketId}”] is there already: choose another place, or leave it where it is.',
  AUTO_CALL_OFF:
    'Counter[ “{counterId}”] does not call by itself, so there is nothing to pause: ask an administrator to switch automatic calls on.',

  // Tickets.
  TICKET_UNKNOWN: 'There is no ticket[ “{ticketId}”]: take the id of one that GET /api/queues or GET /api/tickets lists.',
  NUMBER_UNKNOWN: 'Nobody with the number[ “{number}”] is in the hall now: check the number, or look for it in the history.',
  TICKET_STATE: 'The ticket is not the one that was meant, or not where it was: look at how it stands now, and try again.',
  NUMBER_IN_USE: 'Somebody else has the number[ “{number}”] by now, so the ticket cannot come back: issue a new one.',

  // Appointments.
  APPOINTMENTS_OFF:
    'Service[ “{serviceId}”] takes no appointments: book another service, or ask an administrator to switch appointments on.',
  APPOINTMENT_UNKNOWN: 'There is no booking[ “{appointmentId}”]: take the id of one that GET /api/appointments lists for its day.',
  APPOINTMENT_CODE_UNKNOWN: 'No booking has the code[ “{code}”]: check the six digits, or take a ticket without one.',
  APPOINTMENT_CODE_TAKEN: 'An open booking already has the code[ “{code}”]: try again.',
  APPOINTMENT_STATE: 'The booking is not open any more: book a new time, or take a ticket.',
  APPOINTMENT_IN_PAST: 'This time[, {at},] is over: book a time that is still to come.',
  APPOINTMENT_TOO_FAR: 'This time[, {at},] is too far ahead: book one of the next[ {days}] days.',
  APPOINTMENT_NOT_A_SLOT: 'No bookable time begins then[, at {at}]: take one of those that GET /api/services/:id/slots lists for that day.',
  APPOINTMENT_SLOT_FULL: 'This time[, {at},] is fully booked[ ({capacity})]: take another slot.',
  APPOINTMENT_OTHER_DAY: 'The booking is for another day[, {at}]: come then, or change it to a time of today.',

  ANNOUNCEMENT_UNKNOWN:
    'The text[ “{announcementId}”] is not on the displays (any more): take one of those that GET /api/announcements lists.',
  PRINT_JOB_UNKNOWN: 'There is no print job[ “{printJobId}”]: print the ticket again.',
  PRINT_JOB_STATE:
    'The print job is under way or done[ ({state})]: wait until it has ended, then print the ticket again if the paper is missing.',

  // The request, the caller, the machine.
  INVALID_JSON: 'The body is not valid JSON: send one well-formed JSON object[, at most {deepest} levels deep].',
  INVALID_REQUEST:
    'The request does not have the agreed shape[ ({issues})]: correct what the details name, as it is described at /api/docs.',
  CURSOR_INVALID: 'This cursor was not given out by this list: begin without one, and then send each page’s nextCursor as it came.',
  IDEMPOTENCY_KEY_INVALID: 'This Idempotency-Key is not possible: give 1 to 200 visible ASCII characters.',
  DEVICE_UNKNOWN:
    'This is for devices that were let in, and this one is not, or not any more: ask to be let in, with POST /api/pairing, or sign in.',
  DEVICE_NOT_FOUND: 'There is no device[ “{deviceId}”]: take one of those that GET /api/devices lists.',
  DEVICE_REVOKED: 'Device[ “{name}”] is revoked and stays so: ask to be let in anew, from the device itself.',
  PAIRING_CODE_UNKNOWN:
    'Nothing waits to be let in under this code: check it, or take the one that the device shows now, as a code holds for ten minutes.',
  PAIRING_DECIDED:
    'Somebody has already said yes or no to this device[ “{name}”]: look at the list of devices, or take the code that it shows now.',
  PAIRING_LOCKED: 'Too many wrong codes: wait[ {retryAfterSeconds} s], then type the code that the device shows then.',
  PAIRING_BUSY: 'Too many devices wait to be let in: wait a few minutes, then try again.',
  UNAUTHENTICATED: 'This needs a valid access token: sign in first, with POST /api/auth/login.',
  LOGIN_FAILED: 'The user name or the password is wrong: check both, or ask an administrator for a new password.',
  PIN_WRONG: 'The PIN is wrong: try again, or sign in with the password.',
  PASSWORD_WRONG: 'This is not your password: give the one that you sign in with.',
  SESSION_UNKNOWN: 'There is no session[ “{sessionId}”] of yours (any more): take the id of one that GET /api/me/sessions lists.',
  USERNAME_TAKEN: 'Somebody else, perhaps disabled, signs in as[ “{username}”]: choose another name.',
  LAST_ADMIN: 'Nobody else could set the hall up: make another person an administrator first.',
  PASSWORD_WEAK:
    'This password is too easy to guess[ ({reasons})]: take at least 10 characters, such as four words that do not belong together.',
  PIN_WEAK: 'This PIN is one of the first that anybody would try: take one without repeated digits, runs like 1234, or a year.',
  SSO_INVALID:
    'Single sign-on cannot be set up like this[: {field}]. Give the provider’s https address, and the client id that it made for this hub.',
  SSO_UNREACHABLE:
    'The provider of single sign-on did not answer as one should[: {problem}]. Check the issuer’s address, and that the hub reaches it.',
  WEBHOOK_MISSING: 'No address is set up that is told of alarms: give one to PATCH /api/alarm-settings first.',
  SSO_SUBJECT_TAKEN: 'Somebody else is known by this account of the provider[, {username}]: take it away there first.',
  FORBIDDEN: 'The role of this user[, {role},] does not allow this: ask somebody whose role does[ (it needs the right {needs})].',
  ORIGIN_FOREIGN:
    'A page of another site[, {origin},] may not ask anything of this hall: open the hub’s own screens, or send the request from a program, without an Origin.',
  NEEDS_HTTPS:
    'Over the network this needs HTTPS, so that nobody reads along: send it to the same address with https://, and trust the hub’s authority, which is at /ca.crt.',
  SETUP_CODE_WRONG: 'This is not the set-up code: take the one that the hub printed when it started; a new start prints a new one.',
  NOT_FOUND: 'There is nothing at this address: check it against the list at /api/docs.',
  METHOD_NOT_ALLOWED: 'This address does not take this method: use one that it takes[ ({allow})].',
  BODY_TOO_LARGE: 'The request is too large: send at most 64 KiB.',
  MEDIA_UNKNOWN: 'There is no picture or film[ “{mediaId}”]: take one of those that GET /api/media lists.',
  MEDIA_TOO_LARGE: 'The file is too large: send at most[ {maxBytes} bytes for] one of its kind.',
  MEDIA_REFUSED:
    'The file cannot be used[ ({problem})]: send a whole PNG, JPEG or WebP picture of at most 8192 pixels a side, or an MP4 or WebM film.',
  MEDIA_IN_USE: 'The picture or film[ “{name}”] is shown on the ticket or on a display: take it off there first, then remove it.',
  MEDIA_FULL: 'There is no room for the file: make some, by removing files that nothing shows or on the hub’s disk.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is of a type that is not understood here: send it as application/json.',
  HOST_UNKNOWN:
    'This hub is not called[ “{host}”]: use its address, or start it with --allow-host and the name by which it is to be reached.',
  TOO_MANY_REQUESTS: 'Too many requests come from here: wait[ {retryAfterSeconds} s], then try again.',
  IDEMPOTENCY_KEY_REUSED: 'This Idempotency-Key was used before, for another request: give each new request a new key.',
  PRINTER_NOT_SET_UP: 'The hall has no printer: ask an administrator to set one up, or let the visitor photograph the code on the screen.',
  PAD_LINE_UNKNOWN: 'There is no line of button pads[ “{padLineId}”]: take one of those that GET /api/pad-lines lists.',
  PAD_PORT_TAKEN: 'This port belongs to the line of button pads[ “{name}”]: choose another port, or change that line.',
  PRINTER_UNKNOWN: 'There is no printer[ “{printerId}”]: take one of those that GET /api/printers lists.',
  PRINTER_FIXED: 'The printer[ “{printerId}”] was named when the hub was started: change it in that command, or start the hub without it.',
  SETUP_DONE: 'The hall is set up already: sign in, with POST /api/auth/login.',
  USER_UNKNOWN: 'There is no person[ “{userId}”]: take one of those that GET /api/users lists.',
  DAY_EMPTY: 'Nobody came on this day[, {day}], so there is nothing to simulate: choose another day.',
  DAY_TOO_LARGE: 'This day has more visitors than the simulator has room for: choose another day, or fewer visitors.',
  INTERNAL: 'Something went wrong inside the hub: try again, and tell the administrator, to whom its log says more.',
  NOT_SAVED: 'Nothing was saved: the disk did not take it. Try again, and tell the administrator.',
  SHUTTING_DOWN: 'The hub is shutting down and saved nothing: send the request again when it is back.',
};
