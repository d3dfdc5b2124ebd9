import { ENDPOINTS, type RouteName } from '@foyer/contract';
import { isOpen } from '../auth/access.ts';

/** At most so many within so many seconds. */
export interface Pace {
  readonly points: number;
  readonly seconds: number;
}

/** Counted for the person or the device that asks, and where it shows neither, for its address. */
export interface Limit {
  readonly paces: readonly Pace[];
  /** Also for the address, whoever is behind it, before it is known who asks. */
  readonly fromAddress?: Pace;
}

/**
 * How often one caller may ask. A visitor needs five seconds for a ticket at the least, and a busy kiosk gives out one every ten; a
 * specialist presses once in a second at the most: whoever meets one of these is a program.
 */
export const LIMITS = {
  tickets: {
    paces: [
      { points: 60, seconds: 60 },
      { points: 600, seconds: 3600 },
    ],
    fromAddress: { points: 240, seconds: 60 },
  },
  /** Everything else that goes into the log; imports of bookings among it. */
  commands: { paces: [{ points: 600, seconds: 60 }] },
  /** What reads much at once. */
  heavy: { paces: [{ points: 30, seconds: 60 }] },
  /** What shows nothing that is kept from anybody. A whole Wi-Fi may stand behind one address. */
  open: { paces: [{ points: 3000, seconds: 60 }] },
  reads: { paces: [{ points: 1200, seconds: 60 }] },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof LIMITS;

/** Everything that comes from one address of the network, pages, refusals and upgrades included. */
export const FLOOD: Pace = { points: 1200, seconds: 10 };

/** Messages that one connection to the WebSocket may send. */
export const SOCKET_PACE: Pace = { points: 300, seconds: 10 };

const TICKETS: readonly RouteName[] = ['issueTicket', 'checkIn'];
const HEAVY: readonly RouteName[] = ['exportTickets', 'exportAudit', 'getForecastReport', 'simulate', 'verifyLog'];

/** @param name of a route of the contract */
export function limitOf(name: RouteName): LimitName {
  if (TICKETS.includes(name)) return 'tickets';
  if (HEAVY.includes(name)) return 'heavy';
  const endpoint = ENDPOINTS[name];
  if ('command' in endpoint) return 'commands';
  return isOpen(endpoint.right) ? 'open' : 'reads';
}
