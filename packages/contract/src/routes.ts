import { z } from 'zod';
import { BusinessDaySchema, CounterIdSchema, LocaleSchema, LocalizedTextSchema, Moment, ServiceIdSchema, TicketIdSchema } from './ids.ts';
import { CounterStatusSchema, CounterView, Customer, HallView, IssuedTicket, PrintJobView, RuleView, SeriesSchema, ServiceView, Stats, TicketStateSchema, TicketStatus, TicketView, User } from './shapes.ts';

/** Who may use a route. `open`: anyone on the hall's network, for now; the rest needs a bearer token of at least that role. */
export type Access = 'open' | 'operator' | 'supervisor' | 'admin';

export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Fastify's way of writing parameters: `/api/tickets/:id`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly tag: 'hall' | 'tickets' | 'counters' | 'services' | 'people' | 'devices';
  /** A command goes into the log and takes an `Idempotency-Key`. */
  readonly command?: true;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** By status. `null`: no body. Errors are the same for all routes and are not listed here. */
  readonly replies: Readonly<Record<number, z.ZodType | null>>;
}

const serviceParams = z.strictObject({ id: ServiceIdSchema });
const counterParams = z.strictObject({ id: CounterIdSchema });
const ticketParams = z.strictObject({ id: TicketIdSchema });

/** Given: refused with 409 when the counter holds another ticket by now. `null` means "none". */
const expectation = { expectTicketId: TicketIdSchema.nullable().optional() };
/** A command with nothing to say may have no body at all. */
const optionalBody = <Shape extends z.ZodType>(shape: Shape) => shape.nullish();
const AtCounterBody = optionalBody(z.strictObject(expectation));

export const CallReply = z.strictObject({ ticket: TicketView, counter: CounterView, rule: RuleView }).meta({ id: 'Call' });
export type CallReply = z.infer<typeof CallReply>;
export const CounterReply = z.strictObject({ ticket: TicketView.nullable(), counter: CounterView }).meta({ id: 'CounterReply' });
export type CounterReply = z.infer<typeof CounterReply>;

const ServiceInput = z.strictObject({
  /** Made from the name where absent. */
  id: ServiceIdSchema.optional(),
  name: z.string().trim().min(1).max(80),
  /** Other languages; the hall's first language comes from `name`. */
  names: LocalizedTextSchema.optional(),
  series: SeriesSchema.partial({ first: true, last: true, step: true }),
  expectedServiceSeconds: z.int().min(10).max(14_400).optional(),
  order: z.int().min(0).max(999).optional(),
  open: z.boolean().optional(),
});
const CounterInput = z.strictObject({
  id: CounterIdSchema.optional(),
  name: z.string().trim().min(1).max(20),
  serial: z.string().trim().max(40).optional(),
  serviceIds: z.array(ServiceIdSchema).max(100).optional(),
});

export const Login = z.strictObject({ username: z.string().min(1).max(80), password: z.string().min(1).max(200) });
export const LoginReply = z.strictObject({ accessToken: z.string(), expiresAt: Moment, user: User }).meta({ id: 'Login' });
export type LoginReply = z.infer<typeof LoginReply>;

export const IssueTicketBody = z.strictObject({
  serviceId: ServiceIdSchema,
  priority: z.string().min(1).max(40).optional(),
  locale: LocaleSchema.optional(),
  customer: Customer.optional(),
  /** Print it on the hall's kiosk printer. The kiosk sends true; a phone or another system has no use for paper. */
  print: z.boolean().optional(),
});

export const HistoryQuery = z.strictObject({
  day: BusinessDaySchema.optional(),
  state: TicketStateSchema.optional(),
  serviceId: ServiceIdSchema.optional(),
  counterId: CounterIdSchema.optional(),
  /** Part of a number or of a name. */
  q: z.string().trim().min(1).max(60).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const HistoryPage = z.strictObject({ items: z.array(TicketView), nextCursor: z.string().nullable() }).meta({ id: 'HistoryPage' });
export type HistoryPage = z.infer<typeof HistoryPage>;

export const Health = z
  .strictObject({ status: z.enum(['ok', 'degraded']), version: z.string(), uptimeSeconds: z.number(), seq: z.int(), alarms: z.array(z.string()) })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** Every route of the hub, one line of meaning each. The server, the client and the OpenAPI document are made from this. */
export const ROUTES = {
  health: { method: 'GET', path: '/health', access: 'open', tag: 'hall', summary: 'Is the hub well', replies: { 200: Health } },
  getHall: { method: 'GET', path: '/api/hall', access: 'open', tag: 'hall', summary: 'The hall: names, languages, priority classes, printer', replies: { 200: HallView } },
  getStats: { method: 'GET', path: '/api/stats', access: 'operator', tag: 'hall', summary: 'The business day in figures', replies: { 200: Stats } },
  login: { method: 'POST', path: '/api/auth/login', access: 'open', tag: 'people', summary: 'Sign in', body: Login, replies: { 200: LoginReply } },

  listServices: { method: 'GET', path: '/api/services', access: 'open', tag: 'services', summary: 'Services, with how many wait', replies: { 200: z.array(ServiceView) } },
  createService: { method: 'POST', path: '/api/services', access: 'admin', tag: 'services', command: true, summary: 'Add a service', body: ServiceInput, replies: { 201: ServiceView } },
  updateService: { method: 'PATCH', path: '/api/services/:id', access: 'admin', tag: 'services', command: true, summary: 'Change a service', params: serviceParams, body: ServiceInput.omit({ id: true }).partial(), replies: { 200: ServiceView } },
  deleteService: { method: 'DELETE', path: '/api/services/:id', access: 'admin', tag: 'services', command: true, summary: 'Remove a service nobody waits for', params: serviceParams, replies: { 204: null } },

  listCounters: { method: 'GET', path: '/api/counters', access: 'open', tag: 'counters', summary: 'Counters, with status, current ticket and how many wait', replies: { 200: z.array(CounterView) } },
  createCounter: { method: 'POST', path: '/api/counters', access: 'admin', tag: 'counters', command: true, summary: 'Add a counter', body: CounterInput, replies: { 201: CounterView } },
  updateCounter: { method: 'PATCH', path: '/api/counters/:id', access: 'admin', tag: 'counters', command: true, summary: 'Change a counter, or which services it serves', params: counterParams, body: CounterInput.omit({ id: true }).partial(), replies: { 200: CounterView } },
  deleteCounter: { method: 'DELETE', path: '/api/counters/:id', access: 'admin', tag: 'counters', command: true, summary: 'Remove a counter without a ticket', params: counterParams, replies: { 204: null } },

  callNext: { method: 'POST', path: '/api/counters/:id/call', access: 'operator', tag: 'counters', command: true, summary: 'End the current service and call the next ticket; 204 when nobody waits', params: counterParams, body: AtCounterBody, replies: { 200: CallReply, 204: null } },
  recall: { method: 'POST', path: '/api/counters/:id/recall', access: 'operator', tag: 'counters', command: true, summary: 'Announce the current ticket again', params: counterParams, body: AtCounterBody, replies: { 200: CounterReply } },
  startService: { method: 'POST', path: '/api/counters/:id/start', access: 'operator', tag: 'counters', command: true, summary: 'The visitor has arrived: service starts', params: counterParams, body: AtCounterBody, replies: { 200: CounterReply } },
  finishService: { method: 'POST', path: '/api/counters/:id/finish', access: 'operator', tag: 'counters', command: true, summary: 'Service ends', params: counterParams, body: optionalBody(z.strictObject({ ...expectation, outcome: z.string().trim().min(1).max(40).optional() })), replies: { 200: CounterReply } },
  markNoShow: { method: 'POST', path: '/api/counters/:id/no-show', access: 'operator', tag: 'counters', command: true, summary: 'Called, absent', params: counterParams, body: AtCounterBody, replies: { 200: CounterReply } },
  setCounterStatus: { method: 'POST', path: '/api/counters/:id/status', access: 'operator', tag: 'counters', command: true, summary: 'Open, busy, break, closed', params: counterParams, body: z.strictObject({ status: CounterStatusSchema }), replies: { 200: CounterReply } },

  issueTicket: { method: 'POST', path: '/api/tickets', access: 'open', tag: 'tickets', command: true, summary: 'Take a ticket', body: IssueTicketBody, replies: { 201: IssuedTicket } },
  getTicketStatus: { method: 'GET', path: '/api/tickets/:id/status', access: 'open', tag: 'tickets', summary: 'Where a ticket stands', params: ticketParams, replies: { 200: TicketStatus } },
  listTickets: { method: 'GET', path: '/api/tickets', access: 'operator', tag: 'tickets', summary: 'History, newest first, by cursor', query: HistoryQuery, replies: { 200: HistoryPage } },
  cancelTicket: { method: 'POST', path: '/api/tickets/:id/cancel', access: 'operator', tag: 'tickets', command: true, summary: 'The visitor left before being called', params: ticketParams, replies: { 200: TicketView } },
  reprintTicket: { method: 'POST', path: '/api/tickets/:id/reprint', access: 'operator', tag: 'devices', command: true, summary: 'Print the same number again, marked as a copy', params: ticketParams, replies: { 202: PrintJobView } },
} as const satisfies Record<string, RouteContract>;

export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;
