import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { BusinessDaySchema, CounterIdSchema, LocaleSchema, LocalizedTextSchema, Moment, ServiceIdSchema, TicketIdSchema } from './ids.ts';
import {
  CounterStatusSchema,
  CounterView,
  Customer,
  HallView,
  IssuedTicket,
  PrintJobView,
  RuleView,
  SeriesSchema,
  ServiceView,
  Stats,
  TicketStateSchema,
  TicketStatus,
  TicketView,
  User,
} from './shapes.ts';

export interface RouteContract extends Endpoint {
  readonly summary: string;
  readonly tag: 'hall' | 'tickets' | 'counters' | 'services' | 'people' | 'devices';
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
/** `next` is who a call would bring now, by the calling rules. */
export const CounterQueue = z.strictObject({ current: TicketView.nullable(), next: TicketView.nullable() }).meta({ id: 'CounterQueue' });
export type CounterQueue = z.infer<typeof CounterQueue>;

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
  .strictObject({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    uptimeSeconds: z.number(),
    seq: z.int(),
    alarms: z.array(z.string()),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

/** Every route of the hub, one line of meaning each. The server, the client and the OpenAPI document are made from this. */
export const ROUTES = {
  health: { ...ENDPOINTS.health, tag: 'hall', summary: 'Is the hub well', replies: { 200: Health } },
  getHall: {
    ...ENDPOINTS.getHall,
    tag: 'hall',
    summary: 'The hall: names, languages, priority classes, printer',
    replies: { 200: HallView },
  },
  getStats: { ...ENDPOINTS.getStats, tag: 'hall', summary: 'The business day in figures', replies: { 200: Stats } },
  login: { ...ENDPOINTS.login, tag: 'people', summary: 'Sign in', body: Login, replies: { 200: LoginReply } },

  listServices: {
    ...ENDPOINTS.listServices,
    tag: 'services',
    summary: 'Services, with how many wait',
    replies: { 200: z.array(ServiceView) },
  },
  createService: {
    ...ENDPOINTS.createService,
    tag: 'services',
    summary: 'Add a service',
    body: ServiceInput,
    replies: { 201: ServiceView },
  },
  updateService: {
    ...ENDPOINTS.updateService,
    tag: 'services',
    summary: 'Change a service',
    params: serviceParams,
    body: ServiceInput.omit({ id: true }).partial(),
    replies: { 200: ServiceView },
  },
  deleteService: {
    ...ENDPOINTS.deleteService,
    tag: 'services',
    summary: 'Remove a service nobody waits for',
    params: serviceParams,
    replies: { 204: null },
  },

  listCounters: {
    ...ENDPOINTS.listCounters,
    tag: 'counters',
    summary: 'Counters, with status, current ticket and how many wait',
    replies: { 200: z.array(CounterView) },
  },
  getCounterQueue: {
    ...ENDPOINTS.getCounterQueue,
    tag: 'counters',
    summary: 'Who is at a counter, and who would be called next',
    params: counterParams,
    replies: { 200: CounterQueue },
  },
  createCounter: {
    ...ENDPOINTS.createCounter,
    tag: 'counters',
    summary: 'Add a counter',
    body: CounterInput,
    replies: { 201: CounterView },
  },
  updateCounter: {
    ...ENDPOINTS.updateCounter,
    tag: 'counters',
    summary: 'Change a counter, or which services it serves',
    params: counterParams,
    body: CounterInput.omit({ id: true }).partial(),
    replies: { 200: CounterView },
  },
  deleteCounter: {
    ...ENDPOINTS.deleteCounter,
    tag: 'counters',
    summary: 'Remove a counter without a ticket',
    params: counterParams,
    replies: { 204: null },
  },

  callNext: {
    ...ENDPOINTS.callNext,
    tag: 'counters',
    summary: 'End the current service and call the next ticket; 204 when nobody waits',
    params: counterParams,
    body: AtCounterBody,
    replies: { 200: CallReply, 204: null },
  },
  recall: {
    ...ENDPOINTS.recall,
    tag: 'counters',
    summary: 'Announce the current ticket again',
    params: counterParams,
    body: AtCounterBody,
    replies: { 200: CounterReply },
  },
  startService: {
    ...ENDPOINTS.startService,
    tag: 'counters',
    summary: 'The visitor has arrived: service starts',
    params: counterParams,
    body: AtCounterBody,
    replies: { 200: CounterReply },
  },
  finishService: {
    ...ENDPOINTS.finishService,
    tag: 'counters',
    summary: 'Service ends',
    params: counterParams,
    body: optionalBody(z.strictObject({ ...expectation, outcome: z.string().trim().min(1).max(40).optional() })),
    replies: { 200: CounterReply },
  },
  markNoShow: {
    ...ENDPOINTS.markNoShow,
    tag: 'counters',
    summary: 'Called, absent',
    params: counterParams,
    body: AtCounterBody,
    replies: { 200: CounterReply },
  },
  setCounterStatus: {
    ...ENDPOINTS.setCounterStatus,
    tag: 'counters',
    summary: 'Open, busy, break, closed',
    params: counterParams,
    body: z.strictObject({ ...expectation, status: CounterStatusSchema }),
    replies: { 200: CounterReply },
  },

  issueTicket: {
    ...ENDPOINTS.issueTicket,
    tag: 'tickets',
    summary: 'Take a ticket',
    body: IssueTicketBody,
    replies: { 201: IssuedTicket },
  },
  getTicketStatus: {
    ...ENDPOINTS.getTicketStatus,
    tag: 'tickets',
    summary: 'Where a ticket stands',
    params: ticketParams,
    replies: { 200: TicketStatus },
  },
  listTickets: {
    ...ENDPOINTS.listTickets,
    tag: 'tickets',
    summary: 'History, newest first, by cursor',
    query: HistoryQuery,
    replies: { 200: HistoryPage },
  },
  cancelTicket: {
    ...ENDPOINTS.cancelTicket,
    tag: 'tickets',
    summary: 'The visitor left before being called; an expectTicketId that is not this ticket is refused with TICKET_STATE',
    params: ticketParams,
    body: AtCounterBody,
    replies: { 200: TicketView },
  },
  reprintTicket: {
    ...ENDPOINTS.reprintTicket,
    tag: 'devices',
    summary: 'Print the same number again, marked as a copy',
    params: ticketParams,
    replies: { 202: PrintJobView },
  },
} as const satisfies Record<keyof typeof ENDPOINTS, RouteContract>;

export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;

// What a client gives and gets, by route. `never`: the route has no such part.

type Part<Name extends RouteName, Key extends 'params' | 'query' | 'body'> = Routes[Name] extends {
  readonly [K in Key]: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : never;
export type RouteParams<Name extends RouteName> = Part<Name, 'params'>;
export type RouteQuery<Name extends RouteName> = Part<Name, 'query'>;
export type RouteBody<Name extends RouteName> = Part<Name, 'body'>;

type ReplyBody<Schema> = Schema extends z.ZodType ? z.output<Schema> : null;
/** The body of a good answer; `null` where it has none (204). */
export type RouteReply<Name extends RouteName> = {
  [Status in keyof Routes[Name]['replies']]: ReplyBody<Routes[Name]['replies'][Status]>;
}[keyof Routes[Name]['replies']];
