/**
 * Where each route is and what it needs, without its shapes: what a client must know at run time. Free of zod, so that the
 * visitor's page stays small. `routes.ts` adds the shapes.
 */

/** Who may use a route. `open`: anyone on the hall's network, for now; the rest needs a bearer token of at least that role. */
export type Access = 'open' | 'operator' | 'supervisor' | 'admin';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Fastify's way of writing parameters: `/api/tickets/:id`. */
  readonly path: string;
  readonly access: Access;
  /** A command goes into the log and takes an `Idempotency-Key`. */
  readonly command?: true;
}

export const ENDPOINTS = {
  health: { method: 'GET', path: '/health', access: 'open' },
  getHall: { method: 'GET', path: '/api/hall', access: 'open' },
  getStats: { method: 'GET', path: '/api/stats', access: 'operator' },
  login: { method: 'POST', path: '/api/auth/login', access: 'open' },

  listServices: { method: 'GET', path: '/api/services', access: 'open' },
  createService: { method: 'POST', path: '/api/services', access: 'admin', command: true },
  updateService: { method: 'PATCH', path: '/api/services/:id', access: 'admin', command: true },
  deleteService: { method: 'DELETE', path: '/api/services/:id', access: 'admin', command: true },

  listCounters: { method: 'GET', path: '/api/counters', access: 'open' },
  getCounterQueue: { method: 'GET', path: '/api/counters/:id/queue', access: 'operator' },
  createCounter: { method: 'POST', path: '/api/counters', access: 'admin', command: true },
  updateCounter: { method: 'PATCH', path: '/api/counters/:id', access: 'admin', command: true },
  deleteCounter: { method: 'DELETE', path: '/api/counters/:id', access: 'admin', command: true },

  callNext: { method: 'POST', path: '/api/counters/:id/call', access: 'operator', command: true },
  recall: { method: 'POST', path: '/api/counters/:id/recall', access: 'operator', command: true },
  startService: { method: 'POST', path: '/api/counters/:id/start', access: 'operator', command: true },
  finishService: { method: 'POST', path: '/api/counters/:id/finish', access: 'operator', command: true },
  markNoShow: { method: 'POST', path: '/api/counters/:id/no-show', access: 'operator', command: true },
  setCounterStatus: { method: 'POST', path: '/api/counters/:id/status', access: 'operator', command: true },

  issueTicket: { method: 'POST', path: '/api/tickets', access: 'open', command: true },
  getTicketStatus: { method: 'GET', path: '/api/tickets/:id/status', access: 'open' },
  listTickets: { method: 'GET', path: '/api/tickets', access: 'operator' },
  cancelTicket: { method: 'POST', path: '/api/tickets/:id/cancel', access: 'operator', command: true },
  reprintTicket: { method: 'POST', path: '/api/tickets/:id/reprint', access: 'operator', command: true },
} as const satisfies Record<string, Endpoint>;

/** The WebSocket of the queues. */
export const SOCKET_PATH = '/ws/queues';
