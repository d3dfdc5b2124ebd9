import { z } from 'zod';
import {
  BusinessDaySchema,
  CounterIdSchema,
  LocaleSchema,
  LocalizedTextSchema,
  Moment,
  PrintJobIdSchema,
  ServiceIdSchema,
  TicketIdSchema,
  UserIdSchema,
} from './ids.ts';

export const Role = z.enum(['admin', 'supervisor', 'operator']);
export type Role = z.infer<typeof Role>;

export const TicketStateSchema = z.enum(['waiting', 'called', 'serving', 'served', 'no_show', 'cancelled']);
export const CounterStatusSchema = z.enum(['open', 'busy', 'break', 'closed']);
export const PrintJobStateSchema = z.enum(['queued', 'sent', 'confirmed', 'unknown', 'failed']);

export const User = z.strictObject({ id: UserIdSchema, username: z.string(), name: z.string(), role: Role }).meta({ id: 'User' });
export type User = z.infer<typeof User>;

/** The wait still ahead, as a range (P50 to P80). Whole seconds. */
export const Eta = z.strictObject({ lowSeconds: z.int().min(0), highSeconds: z.int().min(0) }).meta({ id: 'Eta' });
export type Eta = z.infer<typeof Eta>;

export const PriorityClassView = z.strictObject({ id: z.string(), rank: z.int(), name: LocalizedTextSchema });

/** States of a printer that a person can act on. `none`: the hall has no printer. */
export const PrinterState = z.enum([
  'none',
  'ready',
  'busy',
  'paper_near_end',
  'paper_end',
  'cover_open',
  'cutter',
  'error',
  'offline',
  'silent',
]);
export type PrinterState = z.infer<typeof PrinterState>;
export const PrinterView = z.strictObject({ state: PrinterState, since: Moment }).meta({ id: 'Printer' });
export type PrinterView = z.infer<typeof PrinterView>;

export const HallView = z
  .strictObject({
    name: LocalizedTextSchema,
    zone: z.string(),
    cutover: z.string(),
    languages: z.array(LocaleSchema).min(1),
    priorities: z.array(PriorityClassView).min(1),
    businessDay: BusinessDaySchema,
    printer: PrinterView,
    /** Where a visitor's phone reaches the hub: `<publicUrl>/t/<id>` is what a ticket's QR code says. */
    publicUrl: z.url(),
    /** The demo hall: seed data, virtual devices, loopback only. */
    demo: z.boolean(),
    version: z.string(),
    serverTime: Moment,
  })
  .meta({ id: 'Hall' });
export type HallView = z.infer<typeof HallView>;

export const SeriesSchema = z.strictObject({
  prefix: z.string().regex(/^[A-Z]{0,3}$/, 'at most three capital letters'),
  first: z.int().min(0).max(99_999),
  last: z.int().min(0).max(99_999),
  step: z.int().min(1).max(100),
});

export const ServiceView = z
  .strictObject({
    id: ServiceIdSchema,
    /** In the hall's first language. */
    name: z.string(),
    names: LocalizedTextSchema,
    series: SeriesSchema,
    expectedServiceSeconds: z.int(),
    order: z.int(),
    open: z.boolean(),
    waiting: z.int(),
    /** For a visitor who would take a ticket now. */
    eta: Eta.nullable(),
  })
  .meta({ id: 'Service' });
export type ServiceView = z.infer<typeof ServiceView>;

/** A ticket at a counter. `id` is given to staff only: it is the visitor's own key. */
export const CounterTicket = z
  .strictObject({
    id: TicketIdSchema.nullable(),
    number: z.string(),
    serviceId: ServiceIdSchema,
    priority: z.string(),
    locale: LocaleSchema,
    state: TicketStateSchema,
    issuedAt: Moment,
    calledAt: Moment.nullable(),
    startedAt: Moment.nullable(),
    recalls: z.int(),
  })
  .meta({ id: 'CounterTicket' });
export type CounterTicket = z.infer<typeof CounterTicket>;

export const CounterView = z
  .strictObject({
    id: CounterIdSchema,
    name: z.string(),
    serial: z.string(),
    /** `busy` while a ticket is here, or set by hand. */
    status: CounterStatusSchema,
    serviceIds: z.array(ServiceIdSchema),
    currentTicket: CounterTicket.nullable(),
    /** How many wait for its services. */
    waiting: z.int(),
  })
  .meta({ id: 'Counter' });
export type CounterView = z.infer<typeof CounterView>;

/** Why a call chose this ticket. */
export const RuleView = z
  .strictObject({
    code: z.enum(['priority_class', 'first_come']),
    priority: z.string(),
    waitedSeconds: z.int(),
    candidates: z.int(),
    /** The same in English words. */
    text: z.string(),
  })
  .meta({ id: 'Rule' });
export type RuleView = z.infer<typeof RuleView>;

export const PrintJobView = z
  .strictObject({ id: PrintJobIdSchema, state: PrintJobStateSchema, trouble: z.string().nullable(), copy: z.boolean() })
  .meta({ id: 'PrintJob' });
export type PrintJobView = z.infer<typeof PrintJobView>;

/** The answer to the visitor who takes a ticket. */
export const IssuedTicket = z
  .strictObject({
    id: TicketIdSchema,
    number: z.string(),
    serviceId: ServiceIdSchema,
    state: TicketStateSchema,
    /** 1 is next in its queue. */
    position: z.int(),
    waitingBefore: z.int(),
    eta: Eta.nullable(),
    issuedAt: Moment,
    /** Path of the visitor's page on this hub, `/t/<id>`. */
    statusUrl: z.string(),
    printJob: PrintJobView.nullable(),
  })
  .meta({ id: 'IssuedTicket' });
export type IssuedTicket = z.infer<typeof IssuedTicket>;

/** What a visitor's phone shows. `position` is null once called. */
export const TicketStatus = z
  .strictObject({
    number: z.string(),
    serviceId: ServiceIdSchema,
    locale: LocaleSchema,
    state: TicketStateSchema,
    position: z.int().nullable(),
    eta: Eta.nullable(),
    counter: z.strictObject({ id: CounterIdSchema, name: z.string() }).optional(),
    printJob: PrintJobView.nullable(),
    /** How often it was called again: a phone rings anew when this grows. */
    recalls: z.int().optional(),
  })
  .meta({ id: 'TicketStatus' });
export type TicketStatus = z.infer<typeof TicketStatus>;

export const Customer = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()-]{4,24}$/, 'a telephone number')
    .optional(),
});

/** A ticket as staff see it in the history. */
export const TicketView = z
  .strictObject({
    id: TicketIdSchema,
    number: z.string(),
    businessDay: BusinessDaySchema,
    serviceId: ServiceIdSchema,
    priority: z.string(),
    locale: LocaleSchema,
    customer: Customer.nullable(),
    state: TicketStateSchema,
    counterId: CounterIdSchema.nullable(),
    userId: UserIdSchema.nullable(),
    issuedAt: Moment,
    calledAt: Moment.nullable(),
    startedAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    recalls: z.int(),
    outcome: z.string().nullable(),
    rule: RuleView.nullable(),
  })
  .meta({ id: 'Ticket' });
export type TicketView = z.infer<typeof TicketView>;

const Tally = {
  issued: z.int(),
  waiting: z.int(),
  served: z.int(),
  noShows: z.int(),
  cancelled: z.int(),
  /** Whole seconds from issue to the first call, median; null without a call. */
  medianWaitSeconds: z.int().nullable(),
  /** Whole seconds from start (or call) to the end of service, median; null without one. */
  medianServiceSeconds: z.int().nullable(),
};
export const Stats = z
  .strictObject({
    businessDay: BusinessDaySchema,
    ...Tally,
    byService: z.array(z.strictObject({ serviceId: ServiceIdSchema, ...Tally })),
    byCounter: z.array(
      z.strictObject({
        counterId: CounterIdSchema,
        called: z.int(),
        served: z.int(),
        noShows: z.int(),
        medianServiceSeconds: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'Stats' });
export type Stats = z.infer<typeof Stats>;

/** One line of the display's "last calls". `seq` identifies the call, and a recall is a call of its own. */
export const RecentCallView = z
  .strictObject({ seq: z.int(), number: z.string(), counterId: CounterIdSchema, counterName: z.string(), locale: LocaleSchema, at: Moment })
  .meta({ id: 'RecentCall' });
export type RecentCallView = z.infer<typeof RecentCallView>;
