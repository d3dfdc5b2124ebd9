import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { BusinessDaySchema, CounterIdSchema, ServiceIdSchema, UserIdSchema } from '../ids.ts';
import {
  AuditEntry,
  IssuedTicket,
  OpenTickets,
  PlacementSchema,
  PrintJobView,
  TicketStateSchema,
  TicketStatus,
  TicketView,
} from '../shapes.ts';
import { atCounter, forTicket, optionalBody, remark, target, ticketParams, visitor } from './bodies.ts';
import type { RouteContract } from './route-contract.ts';

export const IssueTicketBody = z.strictObject({
  serviceId: ServiceIdSchema,
  /** Services after the first, in this order, on the same ticket. */
  thenServiceIds: z.array(ServiceIdSchema).max(20).optional(),
  ...visitor,
  /** Print it on the hall's kiosk printer. The kiosk sends true; a phone or another system has no use for paper. */
  print: z.boolean().optional(),
});

const filters = {
  day: BusinessDaySchema.optional(),
  /** Instead of `day`: the business days from here to there. */
  from: BusinessDaySchema.optional(),
  to: BusinessDaySchema.optional(),
  state: TicketStateSchema.optional(),
  /** Of any leg. */
  serviceId: ServiceIdSchema.optional(),
  counterId: CounterIdSchema.optional(),
  userId: UserIdSchema.optional(),
  /** Of any leg. */
  outcome: z.string().min(1).max(40).optional(),
  /** A leg's wait until its first call, or without one until its end, was at least so many seconds. */
  waitedSeconds: z.coerce.number().int().min(1).max(86_400).optional(),
  /** Part of a number, a name or a remark. */
  q: z.string().trim().min(1).max(60).optional(),
};
export const HistoryQuery = z.strictObject({
  ...filters,
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const HistoryPage = z.strictObject({ items: z.array(TicketView), nextCursor: z.string().nullable() }).meta({ id: 'HistoryPage' });
export type HistoryPage = z.infer<typeof HistoryPage>;
/** Text of RFC 4180, UTF-8, with a line of headings. */
export const Csv = z.string().meta({ id: 'Csv' });
/** A ticket and all that happened to it, oldest first. */
export const TicketStory = z.strictObject({ ticket: TicketView, events: z.array(AuditEntry) }).meta({ id: 'TicketStory' });
export type TicketStory = z.infer<typeof TicketStory>;

const act = { tag: 'tickets', params: ticketParams, replies: { 200: TicketView } } as const;

export const TICKET_ROUTES = {
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
  listOpenTickets: {
    ...ENDPOINTS.listOpenTickets,
    tag: 'tickets',
    summary: 'Where every open ticket is: each queue in calling order, who is at a counter, and the no-shows that can be restored',
    /** How many of each queue, and of the no-shows, are listed. */
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).default(100) }),
    replies: { 200: OpenTickets },
  },
  listTickets: {
    ...ENDPOINTS.listTickets,
    tag: 'tickets',
    summary: 'History, newest first, by cursor',
    query: HistoryQuery,
    replies: { 200: HistoryPage },
  },
  exportTickets: {
    ...ENDPOINTS.exportTickets,
    tag: 'tickets',
    summary: 'The same history as a table for a spreadsheet',
    query: z.strictObject(filters),
    replies: { 200: Csv },
    streams: 'text/csv',
  },
  getTicketStory: {
    ...ENDPOINTS.getTicketStory,
    tag: 'tickets',
    summary: 'Who did what with a ticket, and when',
    params: ticketParams,
    replies: { 200: TicketStory },
  },
  cancelTicket: {
    ...ENDPOINTS.cancelTicket,
    ...act,
    summary: 'The visitor left before being called; an expectTicketId that is not this ticket is refused with TICKET_STATE',
    body: optionalBody(z.strictObject({ ...atCounter, ...forTicket })),
  },
  assignTicket: {
    ...ENDPOINTS.assignTicket,
    ...act,
    summary: 'A waiting or parked ticket waits elsewhere: for one counter or person alone, or in another queue',
    body: z.strictObject({ ...forTicket, ...target, place: PlacementSchema.optional() }),
  },
  restoreTicket: {
    ...ENDPOINTS.restoreTicket,
    ...act,
    summary: 'A no-show of today waits again',
    body: optionalBody(z.strictObject({ ...forTicket, place: PlacementSchema.optional() })),
  },
  planJourney: {
    ...ENDPOINTS.planJourney,
    ...act,
    summary: 'The services after the current one, whole',
    body: z.strictObject({ ...forTicket, serviceIds: z.array(ServiceIdSchema).max(20) }),
  },
  setRemark: {
    ...ENDPOINTS.setRemark,
    ...act,
    summary: 'A remark on the visit; null takes it away',
    body: z.strictObject({ ...forTicket, remark: remark.min(1).nullable() }),
  },
  reprintTicket: {
    ...ENDPOINTS.reprintTicket,
    tag: 'devices',
    summary: 'Print the same number again, marked as a copy',
    params: ticketParams,
    replies: { 202: PrintJobView },
  },
} as const satisfies Record<string, RouteContract>;
