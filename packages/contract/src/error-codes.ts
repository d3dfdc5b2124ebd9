import type { RejectionCode } from '@foyer/queue';

/** The HTTP status of each refusal of the queue's rules. Exhaustive: a new rejection does not compile without one. */
const REJECTION_STATUS = {
  HALL_INVALID: 422,
  BUSINESS_DAY_IN_USE: 409,
  ID_TAKEN: 409,
  SERVICE_UNKNOWN: 404,
  SERVICE_IN_USE: 409,
  BOOKINGS_OPEN: 409,
  SETTING_INVALID: 422,
  QUOTA_INVALID: 422,
  SERIES_INVALID: 422,
  SERIES_OVERLAPS: 422,
  HOURS_INVALID: 422,
  GROUP_UNKNOWN: 422,
  PRIORITY_UNKNOWN: 422,
  LANGUAGE_UNKNOWN: 422,
  COUNTER_UNKNOWN: 404,
  COUNTER_NAME_TAKEN: 409,
  PROFILE_UNKNOWN: 404,
  PROFILE_IN_USE: 409,
  PROFILE_EMPTY: 422,
  RULE_NEVER_MATCHES: 422,
  RULE_INVALID: 422,
  SERVICE_CLOSED: 409,
  SERVICE_OUT_OF_HOURS: 409,
  QUOTA_REACHED: 409,
  LAST_TICKET_GONE: 409,
  SERIES_EXHAUSTED: 409,
  JOURNEY_REPEATS: 422,
  COUNTER_NOT_OPEN: 409,
  COUNTER_HAS_TICKET: 409,
  COUNTER_HAS_NO_TICKET: 409,
  COUNTER_TAKEN: 409,
  COUNTER_NOT_ALLOWED: 403,
  COUNTER_NOT_YOURS: 409,
  STALE_STATE: 409,
  CHERRY_PICK_NOT_ALLOWED: 403,
  OUTCOME_REQUIRED: 422,
  OUTCOME_UNKNOWN: 422,
  REQUEUE_LIMIT: 409,
  REQUEUE_PLACE_INVALID: 422,
  PARK_TIME_INVALID: 422,
  TARGET_INVALID: 422,
  TARGET_ABSENT: 409,
  TARGET_SAME: 409,
  AUTO_CALL_OFF: 409,
  TICKET_UNKNOWN: 404,
  NUMBER_UNKNOWN: 404,
  TICKET_STATE: 409,
  NUMBER_IN_USE: 409,
  APPOINTMENTS_OFF: 422,
  APPOINTMENT_UNKNOWN: 404,
  APPOINTMENT_CODE_UNKNOWN: 404,
  APPOINTMENT_CODE_TAKEN: 409,
  APPOINTMENT_STATE: 409,
  APPOINTMENT_IN_PAST: 422,
  APPOINTMENT_TOO_FAR: 422,
  APPOINTMENT_NOT_A_SLOT: 422,
  APPOINTMENT_SLOT_FULL: 409,
  APPOINTMENT_OTHER_DAY: 409,
  ANNOUNCEMENT_UNKNOWN: 404,
  PRINT_JOB_UNKNOWN: 404,
  PRINT_JOB_STATE: 409,
} as const satisfies Record<RejectionCode, number>;

/** Refusals that are not the queue's: the request, the caller, the machine. */
const HUB_STATUS = {
  INVALID_JSON: 400,
  INVALID_REQUEST: 400,
  CURSOR_INVALID: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  UNAUTHENTICATED: 401,
  /** The device was never paired, or is revoked: it has to pair anew. */
  DEVICE_UNKNOWN: 401,
  DEVICE_NOT_FOUND: 404,
  DEVICE_REVOKED: 409,
  PAIRING_CODE_UNKNOWN: 404,
  /** Somebody has said yes or no already. */
  PAIRING_DECIDED: 409,
  /** Too many wrong codes. */
  PAIRING_LOCKED: 429,
  /** Too many devices wait to be let in. */
  PAIRING_BUSY: 429,
  LOGIN_FAILED: 401,
  PIN_WRONG: 401,
  /** One's own, asked for again before something weighty. */
  PASSWORD_WRONG: 403,
  FORBIDDEN: 403,
  /** A page of another site asks for this hall. */
  ORIGIN_FOREIGN: 403,
  /** Over plain HTTP from another machine, where anybody on the network could read along. */
  NEEDS_HTTPS: 403,
  SETUP_CODE_WRONG: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  MEDIA_UNKNOWN: 404,
  /** The ticket or a display shows it. */
  MEDIA_IN_USE: 409,
  /** `details.maxBytes` of its kind. */
  MEDIA_TOO_LARGE: 413,
  /** By its content it is none of the kinds that are taken, is damaged, or is larger in pixels than screens are. `details.problem` says which. */
  MEDIA_REFUSED: 415,
  /** The store is full, or the disk would be. */
  MEDIA_FULL: 507,
  /** The request names a host that is not this hub: a name that was made to point here. */
  HOST_UNKNOWN: 421,
  /** `details.retryAfterSeconds` and `Retry-After` say when to come again. */
  TOO_MANY_REQUESTS: 429,
  IDEMPOTENCY_KEY_REUSED: 422,
  PRINTER_NOT_SET_UP: 409,
  PRINTER_UNKNOWN: 404,
  PAD_LINE_UNKNOWN: 404,
  /** Another line of pads has the port. */
  PAD_PORT_TAKEN: 409,
  /** It was named when the hub was started, and is changed there. */
  PRINTER_FIXED: 409,
  /** No time zone that IANA knows. */
  ZONE_UNKNOWN: 422,
  /** Somebody can sign in already. */
  SETUP_DONE: 409,
  USER_UNKNOWN: 404,
  SESSION_UNKNOWN: 404,
  USERNAME_TAKEN: 409,
  /** Nobody would be left who may set the hall up. */
  LAST_ADMIN: 409,
  /** `details.reasons`: see `PasswordProblem`. */
  PASSWORD_WEAK: 422,
  /** One of those that are tried first. */
  PIN_WEAK: 422,
  /** `details.field` says what is missing or impossible. */
  SSO_INVALID: 422,
  /** The provider does not answer as one should. `details.problem` says what came of asking it. */
  SSO_UNREACHABLE: 422,
  /** No address is set up that is told of alarms. */
  WEBHOOK_MISSING: 409,
  /** Somebody else is known by this account. */
  SSO_SUBJECT_TAKEN: 409,
  /** A recorded day without any visitor cannot be simulated. */
  DAY_EMPTY: 404,
  /** A day with so many visitors that the simulator has no room for it. */
  DAY_TOO_LARGE: 422,
  INTERNAL: 500,
  NOT_SAVED: 503,
  SHUTTING_DOWN: 503,
} as const;

export const ERROR_STATUS = { ...REJECTION_STATUS, ...HUB_STATUS };

/** Stable: a code, once published, keeps its meaning. Screens translate it; `message` is English for logs and people with curl. */
export type ErrorCode = keyof typeof ERROR_STATUS;
export const ERROR_CODES = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];
