import type { Role } from './shapes/people.ts';

/** What a paired device is for. `printer`: a station that prints and shows nothing. */
export const DEVICE_ROLES = ['kiosk', 'display', 'counter', 'printer'] as const;
export type DeviceRole = (typeof DEVICE_ROLES)[number];

/** In whose name a request comes. `visitor`: whoever is on the hall's network and has shown nothing. */
export type Principal = 'visitor' | DeviceRole | Role;

const ADMIN = ['admin'] as const;
const SUPERVISORS = ['supervisor', ...ADMIN] as const;
const STAFF = ['operator', ...SUPERVISORS] as const;
const SCREENS = [...DEVICE_ROLES, ...STAFF] as const;

/** Who may do what: the only place that says so. A screen shows it as a table, routes and rooms name the right that they need. */
export const RIGHTS = {
  /** To find the hub, to sign in, to pair. */
  reach_hub: ['visitor', ...SCREENS],
  /** The state of one ticket, by its secret id. */
  follow_ticket: ['visitor', ...SCREENS],
  /** Services, counters, how many wait: numbers, never names. */
  see_hall: SCREENS,
  take_tickets: ['kiosk', ...STAFF],
  sign_in_by_pin: ['counter'],
  /** To say that one is there, and to read what one was paired as. */
  be_a_device: DEVICE_ROLES,

  /** One's own password, PIN and sessions. */
  own_account: STAFF,
  serve_visitors: STAFF,
  /** History, stories and today's figures, with names. */
  see_visits: STAFF,
  book_appointments: STAFF,

  /** At a counter where somebody else may sit, or does. */
  work_anywhere: SUPERVISORS,
  /** Open and close services, put texts on the displays. */
  control_hall: SUPERVISORS,
  export_records: SUPERVISORS,
  see_reports: SUPERVISORS,
  see_audit: SUPERVISORS,
  see_devices: SUPERVISORS,

  set_up_hall: ADMIN,
  manage_people: ADMIN,
  manage_devices: ADMIN,
  manage_privacy: ADMIN,
  manage_sign_in: ADMIN,
} as const satisfies Record<string, readonly Principal[]>;
export type Right = keyof typeof RIGHTS;

export const hasRight = (principal: Principal, right: Right): boolean => (RIGHTS[right] as readonly Principal[]).includes(principal);

/**
 * Which device a page speaks for, where one browser shows several screens: this header over HTTP, this part of the query at the socket's
 * upgrade. It only says which of the browser's device keys is meant.
 */
export const AS_HEADER = 'foyer-as';
export const AS_QUERY = 'as';
