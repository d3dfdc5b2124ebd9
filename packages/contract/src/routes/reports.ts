import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { BusinessDaySchema, CounterIdSchema, DateSchema, TicketIdSchema } from '../ids.ts';
import { AuditEntry, ForecastReport, LogState, SimulatorInput, SimulatorReply, Stats } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';
import { Csv } from './tickets.ts';

const filters = {
  /** Business days, both included. */
  from: BusinessDaySchema.optional(),
  to: BusinessDaySchema.optional(),
  /** An event's name, e.g. `ticket_called`. */
  type: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional(),
  /** `access`: who came in, who was refused, what was set about people and devices. */
  group: z.enum(['access']).optional(),
  actorKind: z.enum(['user', 'kiosk', 'visitor', 'pad', 'printer', 'display', 'counter', 'system']).optional(),
  actorId: z.string().min(1).max(80).optional(),
  ticketId: TicketIdSchema.optional(),
  counterId: CounterIdSchema.optional(),
  /** Part of what an event says, of who caused it, or of the ticket's number, name or remark. */
  q: z.string().trim().min(1).max(60).optional(),
};
export const AuditQuery = z.strictObject({
  ...filters,
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const AuditPage = z.strictObject({ items: z.array(AuditEntry), nextCursor: z.string().nullable() }).meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

export const REPORT_ROUTES = {
  getStats: {
    ...ENDPOINTS.getStats,
    tag: 'reports',
    summary: 'A business day in figures; today where no day is given',
    query: z.strictObject({ day: BusinessDaySchema.optional() }),
    replies: { 200: Stats },
  },
  getForecastReport: {
    ...ENDPOINTS.getForecastReport,
    tag: 'reports',
    summary: 'Forecast against outcome, per service',
    query: z.strictObject({ from: DateSchema, to: DateSchema }),
    replies: { 200: ForecastReport },
  },
  listAudit: {
    ...ENDPOINTS.listAudit,
    tag: 'reports',
    summary: 'Who did what when, newest first, by cursor',
    query: AuditQuery,
    replies: { 200: AuditPage },
  },
  exportAudit: {
    ...ENDPOINTS.exportAudit,
    tag: 'reports',
    summary: 'The same as a table for a spreadsheet',
    query: z.strictObject(filters),
    replies: { 200: Csv },
    streams: 'text/csv',
  },
  getLogState: {
    ...ENDPOINTS.getLogState,
    tag: 'reports',
    summary: 'Whether the log is what was written, as far as is known',
    replies: { 200: LogState },
  },
  verifyLog: {
    ...ENDPOINTS.verifyLog,
    tag: 'reports',
    summary: 'Begin to read the whole log and to check its chain of hashes; the state of the log says when it is done',
    replies: { 202: LogState },
  },
  simulate: {
    ...ENDPOINTS.simulate,
    tag: 'reports',
    summary: 'What a day would have been under another work profile',
    body: SimulatorInput,
    replies: { 200: SimulatorReply },
  },
} as const satisfies Record<string, RouteContract>;
