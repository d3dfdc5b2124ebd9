import type { RejectionCode } from '@foyer/queue';

/** The HTTP status of each refusal of the queue's rules. Exhaustive: a new rejection does not compile without one. */
const REJECTION_STATUS = {
  SERVICE_UNKNOWN: 404,
  SERVICE_CLOSED: 409,
  SERVICE_IN_USE: 409,
  SERIES_INVALID: 422,
  SERIES_OVERLAPS: 422,
  SERIES_EXHAUSTED: 409,
  PRIORITY_UNKNOWN: 422,
  LANGUAGE_UNKNOWN: 422,
  ID_TAKEN: 409,
  HALL_INVALID: 422,
  COUNTER_UNKNOWN: 404,
  COUNTER_NOT_OPEN: 409,
  COUNTER_HAS_TICKET: 409,
  COUNTER_HAS_NO_TICKET: 409,
  STALE_STATE: 409,
  TICKET_UNKNOWN: 404,
  TICKET_STATE: 409,
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
  LOGIN_FAILED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  PRINTER_NOT_SET_UP: 409,
  INTERNAL: 500,
  NOT_SAVED: 503,
  SHUTTING_DOWN: 503,
} as const;

export const ERROR_STATUS = { ...REJECTION_STATUS, ...HUB_STATUS };

/** Stable: a code, once published, keeps its meaning. Screens translate it; `message` is English for logs and people with curl. */
export type ErrorCode = keyof typeof ERROR_STATUS;
export const ERROR_CODES = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];
