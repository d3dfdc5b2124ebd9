import { z } from 'zod';
import { BusinessDaySchema, CounterIdSchema, DateSchema, Moment, ServiceIdSchema, TicketIdSchema, UserIdSchema } from '../ids.ts';
import { ProfileInput } from './profile.ts';

const seconds = z.int().nullable();
const Tally = {
  issued: z.int(),
  waiting: z.int(),
  served: z.int(),
  noShows: z.int(),
  cancelled: z.int(),
  expired: z.int(),
  transferred: z.int(),
  /** Whole seconds of a leg's wait until its first call: median and P80; null without a call. */
  medianWaitSeconds: seconds,
  p80WaitSeconds: seconds,
  /** Whole seconds from start (or call) to the end of service, median; null without one. */
  medianServiceSeconds: seconds,
  /** Share of the calls within the service's target wait, 0 to 1; null where there is no target or no call. */
  serviceLevel: z.number().nullable(),
};
/** One hour of the hall's clocks, `0` to `23`. */
const Hour = z.strictObject({ hour: z.int(), issued: z.int(), called: z.int(), served: z.int(), medianWaitSeconds: seconds });

export const Stats = z
  .strictObject({
    businessDay: BusinessDaySchema,
    ...Tally,
    byService: z.array(z.strictObject({ serviceId: ServiceIdSchema, ...Tally })),
    byCounter: z.array(
      z.strictObject({ counterId: CounterIdSchema, called: z.int(), served: z.int(), noShows: z.int(), medianServiceSeconds: seconds }),
    ),
    byUser: z.array(z.strictObject({ userId: UserIdSchema, called: z.int(), served: z.int(), medianServiceSeconds: seconds })),
    /** The hours in which anything happened, ascending. */
    byHour: z.array(Hour),
  })
  .meta({ id: 'Stats' });
export type Stats = z.infer<typeof Stats>;

/** Who did what when: one event of the log. */
export const AuditEntry = z
  .strictObject({
    seq: z.int(),
    at: Moment,
    businessDay: BusinessDaySchema,
    type: z.string(),
    actor: z.strictObject({
      kind: z.enum(['user', 'kiosk', 'visitor', 'pad', 'printer', 'display', 'counter', 'system']),
      id: z.string().nullable(),
      name: z.string().nullable(),
    }),
    ticketId: TicketIdSchema.nullable(),
    number: z.string().nullable(),
    counterId: CounterIdSchema.nullable(),
    /** All that the event says, as in the log. */
    details: z.record(z.string(), z.unknown()),
    /** Of an event that sets something up, in the list: the details of the one before it about the same thing; null: there was none. */
    before: z.record(z.string(), z.unknown()).nullable().optional(),
    /** In English words. */
    text: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

const Errors = {
  /** Forecasts with an outcome. */
  count: z.int(),
  medianAbsoluteErrorSeconds: seconds,
  /** Share of the waits within the range, below it and above it; 0 to 1. */
  held: z.number().nullable(),
  sooner: z.number().nullable(),
  later: z.number().nullable(),
};
/** How good the waits that visitors were told have been. */
export const ForecastReport = z
  .strictObject({
    from: DateSchema,
    to: DateSchema,
    services: z.array(
      z.strictObject({
        serviceId: ServiceIdSchema,
        ...Errors,
        /** The days that have any, ascending. */
        days: z.array(z.strictObject({ businessDay: BusinessDaySchema, ...Errors })),
      }),
    ),
  })
  .meta({ id: 'ForecastReport' });
export type ForecastReport = z.infer<typeof ForecastReport>;

/** Of a day made up: more than any hall has. */
export const MOST_SIMULATED_VISITORS = 50_000;

export const SimulatorInput = z.strictObject({
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('recorded'), day: BusinessDaySchema }),
    z.strictObject({
      kind: z.literal('generated'),
      /** The same seed gives the same day. */
      seed: z.int().min(0).max(2_147_483_647).optional(),
      /** Local hours in which visitors come. */
      fromHour: z.int().min(0).max(23),
      toHour: z.int().min(1).max(24),
      services: z
        .array(z.strictObject({ serviceId: ServiceIdSchema, visitors: z.int().min(0).max(5000) }))
        .min(1)
        .max(100)
        // Such a day takes some seconds and some hundred megabytes; ten times as many would take the hub's memory.
        .refine((services) => services.reduce((sum, { visitors }) => sum + visitors, 0) <= MOST_SIMULATED_VISITORS, {
          message: `at most ${MOST_SIMULATED_VISITORS} visitors in all`,
        }),
    }),
  ]),
  /** What is tried, and at which counters. */
  profile: ProfileInput,
  counterIds: z.array(CounterIdSchema).min(1).max(200),
});
export type SimulatorInput = z.infer<typeof SimulatorInput>;

const SimulatedFigures = {
  visitors: z.int(),
  served: z.int(),
  unserved: z.int(),
  /** Share of the waits, 0 to 1, that ended with a call. Who was never called counts as waiting longest; a wait beyond this share is "at least". */
  calledShare: z.number().min(0).max(1).nullable(),
  medianWaitSeconds: seconds,
  p80WaitSeconds: seconds,
  longestWaitSeconds: seconds,
  serviceLevel: z.number().nullable(),
  longestQueue: z.int(),
};
const SimulatedDayView = z
  .strictObject({ ...SimulatedFigures, byService: z.array(z.strictObject({ serviceId: ServiceIdSchema, ...SimulatedFigures })) })
  .meta({ id: 'SimulatedDay' });
export type SimulatedDayView = z.infer<typeof SimulatedDayView>;

/** The same day three times. */
export const SimulatorReply = z
  .strictObject({
    /** As it was; null for a generated day. */
    recorded: SimulatedDayView.nullable(),
    /** Simulated under the set-up of now. */
    present: SimulatedDayView,
    /** Simulated with the profile that is tried. */
    proposed: SimulatedDayView,
  })
  .meta({ id: 'SimulatorReply' });
export type SimulatorReply = z.infer<typeof SimulatorReply>;
