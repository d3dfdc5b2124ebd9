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
  updateHall: { method: 'PATCH', path: '/api/hall', access: 'admin', command: true },
  login: { method: 'POST', path: '/api/auth/login', access: 'open' },
  listUsers: { method: 'GET', path: '/api/users', access: 'operator' },

  listServices: { method: 'GET', path: '/api/services', access: 'open' },
  createService: { method: 'POST', path: '/api/services', access: 'admin', command: true },
  updateService: { method: 'PATCH', path: '/api/services/:id', access: 'admin', command: true },
  deleteService: { method: 'DELETE', path: '/api/services/:id', access: 'admin', command: true },
  setServiceStatus: { method: 'POST', path: '/api/services/:id/status', access: 'supervisor', command: true },
  listSlots: { method: 'GET', path: '/api/services/:id/slots', access: 'operator' },

  listProfiles: { method: 'GET', path: '/api/profiles', access: 'operator' },
  createProfile: { method: 'POST', path: '/api/profiles', access: 'admin', command: true },
  updateProfile: { method: 'PATCH', path: '/api/profiles/:id', access: 'admin', command: true },
  deleteProfile: { method: 'DELETE', path: '/api/profiles/:id', access: 'admin', command: true },

  listCounters: { method: 'GET', path: '/api/counters', access: 'open' },
  getCounterQueue: { method: 'GET', path: '/api/counters/:id/queue', access: 'operator' },
  createCounter: { method: 'POST', path: '/api/counters', access: 'admin', command: true },
  updateCounter: { method: 'PATCH', path: '/api/counters/:id', access: 'admin', command: true },
  deleteCounter: { method: 'DELETE', path: '/api/counters/:id', access: 'admin', command: true },

  callNext: { method: 'POST', path: '/api/counters/:id/call', access: 'operator', command: true },
  storeNext: { method: 'POST', path: '/api/counters/:id/store-next', access: 'operator', command: true },
  unstoreNext: { method: 'DELETE', path: '/api/counters/:id/store-next', access: 'operator', command: true },
  recall: { method: 'POST', path: '/api/counters/:id/recall', access: 'operator', command: true },
  startService: { method: 'POST', path: '/api/counters/:id/start', access: 'operator', command: true },
  finishService: { method: 'POST', path: '/api/counters/:id/finish', access: 'operator', command: true },
  markNoShow: { method: 'POST', path: '/api/counters/:id/no-show', access: 'operator', command: true },
  requeue: { method: 'POST', path: '/api/counters/:id/requeue', access: 'operator', command: true },
  transfer: { method: 'POST', path: '/api/counters/:id/transfer', access: 'operator', command: true },
  park: { method: 'POST', path: '/api/counters/:id/park', access: 'operator', command: true },
  walkDirect: { method: 'POST', path: '/api/counters/:id/walk-direct', access: 'operator', command: true },
  setCounterStatus: { method: 'POST', path: '/api/counters/:id/status', access: 'operator', command: true },
  takeCounter: { method: 'POST', path: '/api/counters/:id/take', access: 'operator', command: true },
  leaveCounter: { method: 'POST', path: '/api/counters/:id/leave', access: 'operator', command: true },
  pauseAutoCall: { method: 'POST', path: '/api/counters/:id/auto-call', access: 'operator', command: true },

  issueTicket: { method: 'POST', path: '/api/tickets', access: 'open', command: true },
  getTicketStatus: { method: 'GET', path: '/api/tickets/:id/status', access: 'open' },
  listOpenTickets: { method: 'GET', path: '/api/queues', access: 'operator' },
  listTickets: { method: 'GET', path: '/api/tickets', access: 'operator' },
  exportTickets: { method: 'GET', path: '/api/tickets.csv', access: 'supervisor' },
  getTicketStory: { method: 'GET', path: '/api/tickets/:id/story', access: 'operator' },
  cancelTicket: { method: 'POST', path: '/api/tickets/:id/cancel', access: 'operator', command: true },
  assignTicket: { method: 'POST', path: '/api/tickets/:id/assign', access: 'operator', command: true },
  restoreTicket: { method: 'POST', path: '/api/tickets/:id/restore', access: 'operator', command: true },
  planJourney: { method: 'POST', path: '/api/tickets/:id/journey', access: 'operator', command: true },
  setRemark: { method: 'POST', path: '/api/tickets/:id/remark', access: 'operator', command: true },
  reprintTicket: { method: 'POST', path: '/api/tickets/:id/reprint', access: 'operator', command: true },

  listAppointments: { method: 'GET', path: '/api/appointments', access: 'operator' },
  bookAppointment: { method: 'POST', path: '/api/appointments', access: 'operator', command: true },
  changeAppointment: { method: 'PATCH', path: '/api/appointments/:id', access: 'operator', command: true },
  cancelAppointment: { method: 'POST', path: '/api/appointments/:id/cancel', access: 'operator', command: true },
  checkIn: { method: 'POST', path: '/api/appointments/check-in', access: 'open', command: true },

  listAnnouncements: { method: 'GET', path: '/api/announcements', access: 'open' },
  announce: { method: 'POST', path: '/api/announcements', access: 'supervisor', command: true },
  withdrawAnnouncement: { method: 'DELETE', path: '/api/announcements/:id', access: 'supervisor', command: true },

  getStats: { method: 'GET', path: '/api/stats', access: 'operator' },
  getForecastReport: { method: 'GET', path: '/api/reports/forecast', access: 'supervisor' },
  listAudit: { method: 'GET', path: '/api/audit', access: 'supervisor' },
  exportAudit: { method: 'GET', path: '/api/audit.csv', access: 'supervisor' },
  getLogState: { method: 'GET', path: '/api/log', access: 'supervisor' },
  verifyLog: { method: 'POST', path: '/api/log/verify', access: 'supervisor' },
  simulate: { method: 'POST', path: '/api/simulator', access: 'supervisor' },
} as const satisfies Record<string, Endpoint>;

/** The WebSocket of the queues. */
export const SOCKET_PATH = '/ws/queues';
