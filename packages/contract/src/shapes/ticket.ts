import { z } from 'zod';
import {
  AppointmentIdSchema,
  BusinessDaySchema,
  CounterIdSchema,
  LocaleSchema,
  Moment,
  PrintJobIdSchema,
  ProfileIdSchema,
  ServiceIdSchema,
  TicketIdSchema,
  UserIdSchema,
} from '../ids.ts';
import { line } from '../plain-text.ts';
import { Eta } from './service.ts';

export const TicketStateSchema = z.enum(['waiting', 'parked', 'called', 'serving', 'served', 'no_show', 'cancelled', 'expired']);
export const PrintJobStateSchema = z.enum(['queued', 'sent', 'confirmed', 'unknown', 'failed']);

export const RuleCode = z.enum([
  'assigned',
  'park_due',
  'appointment_due',
  'longest_wait',
  'called_fewer',
  'class_waiting',
  'waiting',
  'first_come',
  'priority_class',
  'in_order',
  'ageing',
  'cherry_pick',
  'walk_direct',
]);
export type RuleCode = z.infer<typeof RuleCode>;

/** Why a call chose this ticket. The figures that are there depend on the code. */
export const RuleView = z
  .strictObject({
    code: RuleCode,
    trigger: z.enum(['press', 'auto', 'stored']),
    priority: z.string(),
    waitedSeconds: z.int(),
    candidates: z.int(),
    profileId: ProfileIdSchema.nullable(),
    /** The profile's name at this moment. */
    profileName: z.string().nullable(),
    serviceId: ServiceIdSchema.nullable(),
    /** `called_fewer`: which call of how many since the reset. */
    call: z.int().nullable(),
    times: z.int().nullable(),
    /** `called_fewer`: the shares of the whole rule, `2:1:1`. */
    ratio: z.string().nullable(),
    limitSeconds: z.int().nullable(),
    points: z.number().nullable(),
    nextPoints: z.number().nullable(),
    bookedAt: Moment.nullable(),
    overtook: z.int().nullable(),
    /** The same in English words. */
    text: z.string(),
  })
  .meta({ id: 'Rule' });
export type RuleView = z.infer<typeof RuleView>;

export const PrintJobView = z
  .strictObject({ id: PrintJobIdSchema, state: PrintJobStateSchema, trouble: z.string().nullable(), copy: z.boolean() })
  .meta({ id: 'PrintJob' });
export type PrintJobView = z.infer<typeof PrintJobView>;

const BookedVisit = z.strictObject({
  at: Moment,
  late: z.boolean(),
  /** From when on it can be called; null where that is past, or it waits like any other ticket. */
  dueAt: Moment.nullable(),
});

/** The answer to the visitor who takes a ticket. */
export const IssuedTicket = z
  .strictObject({
    id: TicketIdSchema,
    number: z.string(),
    serviceId: ServiceIdSchema,
    /** Services after the first. */
    journey: z.array(ServiceIdSchema),
    state: TicketStateSchema,
    /** 1 is next for its service. Null of an appointment that is too early, and is not called whoever waits: see `dueAt`. */
    position: z.int().nullable(),
    /** How many of those who wait for the same service, and may be called now, would be called before. */
    waitingBefore: z.int(),
    eta: Eta.nullable(),
    issuedAt: Moment,
    /** Of a check-in: the booked time, and whether it came too late for it. */
    appointment: BookedVisit.nullable(),
    /** Path of the visitor's page on this hub, `/t/<id>`. */
    statusUrl: z.string(),
    printJob: PrintJobView.nullable(),
  })
  .meta({ id: 'IssuedTicket' });
export type IssuedTicket = z.infer<typeof IssuedTicket>;

/** What a visitor's phone shows. `position` is null unless it waits, and can be called. */
export const TicketStatus = z
  .strictObject({
    number: z.string(),
    serviceId: ServiceIdSchema,
    /** Services still to come after this one. */
    journey: z.array(ServiceIdSchema),
    /** How many services of this visit are over. */
    legsDone: z.int(),
    locale: LocaleSchema,
    state: TicketStateSchema,
    position: z.int().nullable(),
    eta: Eta.nullable(),
    counter: z.strictObject({ id: CounterIdSchema, name: z.string() }).optional(),
    /** Of a visit that was booked. */
    appointment: BookedVisit.optional(),
    printJob: PrintJobView.nullable(),
    /** How often it was called again: a phone rings anew when this grows. */
    recalls: z.int().optional(),
  })
  .meta({ id: 'TicketStatus' });
export type TicketStatus = z.infer<typeof TicketStatus>;

export const Customer = z.strictObject({
  name: line().min(1).max(120).optional(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()-]{4,24}$/, 'a telephone number')
    .optional(),
});

/** One wait plus one service that is over. */
export const LegView = z
  .strictObject({
    serviceId: ServiceIdSchema,
    counterId: CounterIdSchema.nullable(),
    userId: UserIdSchema.nullable(),
    /** From when its wait is measured, as on the ticket. */
    waitingSince: Moment,
    firstCalledAt: Moment.nullable(),
    /** The last call. */
    calledAt: Moment.nullable(),
    startedAt: Moment.nullable(),
    endedAt: Moment,
    end: z.enum(['served', 'transferred']),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'Leg' });
export type LegView = z.infer<typeof LegView>;

/** A ticket as staff see it. Its own figures are those of the current, or last, leg. */
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
    /** From when the wait of this leg is measured: of an appointment that was not late, the booked time, which may lie ahead. */
    waitingSince: Moment,
    /** The call that counts for the wait. */
    firstCalledAt: Moment.nullable(),
    calledAt: Moment.nullable(),
    startedAt: Moment.nullable(),
    endedAt: Moment.nullable(),
    recalls: z.int(),
    requeues: z.int(),
    outcome: z.string().nullable(),
    remark: z.string().nullable(),
    /** Who alone may call it while it waits. */
    assignedTo: z.strictObject({ counterId: CounterIdSchema.nullable(), userId: UserIdSchema.nullable() }).nullable(),
    parkedUntil: Moment.nullable(),
    journey: z.array(ServiceIdSchema),
    legs: z.array(LegView),
    appointment: z.strictObject({ id: AppointmentIdSchema, at: Moment, late: z.boolean() }).nullable(),
    /** What the visitor was told at the issue. */
    forecast: Eta.nullable(),
    rule: RuleView.nullable(),
  })
  .meta({ id: 'Ticket' });
export type TicketView = z.infer<typeof TicketView>;

/** One line of the display's "last calls". `seq` identifies the call, and a recall is a call of its own. */
export const RecentCallView = z
  .strictObject({
    seq: z.int(),
    number: z.string(),
    counterId: CounterIdSchema,
    counterName: z.string(),
    locale: LocaleSchema,
    at: Moment,
    /** Only where the hall's settings say so, and while the visitor is here. */
    visitorName: z.string().optional(),
  })
  .meta({ id: 'RecentCall' });
export type RecentCallView = z.infer<typeof RecentCallView>;
