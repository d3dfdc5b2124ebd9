import { z } from 'zod';
import { BusinessDaySchema, ClockTime, DateSchema, LocalizedTextSchema, Moment, ServiceIdSchema } from '../ids.ts';

/** The wait still ahead, as a range (P50 to P80). Whole seconds. */
export const Eta = z.strictObject({ lowSeconds: z.int().min(0), highSeconds: z.int().min(0) }).meta({ id: 'Eta' });
export type Eta = z.infer<typeof Eta>;

export const SeriesSchema = z.strictObject({
  prefix: z.string().regex(/^[A-Z]{0,3}$/, 'at most three capital letters'),
  first: z.int().min(0).max(99_999),
  last: z.int().min(0).max(99_999),
  step: z.int().min(1).max(100),
  /** After the last number the first one comes again. */
  wrap: z.boolean(),
});

export const TimeRangeSchema = z.strictObject({ from: ClockTime, to: ClockTime });
const ranges = z.array(TimeRangeSchema).max(12);
export const OpeningHoursSchema = z
  .strictObject({
    weekly: z.strictObject({ mon: ranges, tue: ranges, wed: ranges, thu: ranges, fri: ranges, sat: ranges, sun: ranges }),
    /** Days that are unlike their weekday: no range, closed. */
    exceptions: z.array(z.strictObject({ date: DateSchema, ranges, note: z.string().max(120) })).max(400),
  })
  .meta({ id: 'OpeningHours' });
export type OpeningHoursView = z.infer<typeof OpeningHoursSchema>;

export const OutcomeCodeSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9_-]{1,40}$/, 'lower-case letters, digits, hyphens'),
  name: LocalizedTextSchema,
});
export const AppointmentRulesSchema = z
  .strictObject({
    slotMinutes: z.int().min(5).max(480),
    capacity: z.int().min(1).max(100),
    earlySeconds: z.int().min(0).max(14_400),
    lateSeconds: z.int().min(0).max(14_400),
    releaseSeconds: z.int().min(0).max(28_800),
  })
  .meta({ id: 'AppointmentRules' });
export const LastTicketSchema = z.enum(['off', 'warn', 'close']);
/** Names of the icon set of the screens. */
export const IconName = z.string().regex(/^[a-z0-9-]{1,40}$/, 'a name of the icon set');

const settings = {
  series: SeriesSchema,
  expectedServiceSeconds: z.int(),
  order: z.int(),
  /** False: closed by hand. */
  open: z.boolean(),
  hours: OpeningHoursSchema.nullable(),
  /** Tickets a day. */
  dailyQuota: z.int().nullable(),
  lastTicket: LastTicketSchema,
  /** The service level: seconds within which a visitor should be called. */
  targetWaitSeconds: z.int().nullable(),
  outcomes: z.array(OutcomeCodeSchema).max(50),
  outcomeRequired: z.boolean(),
  icon: IconName.nullable(),
  groupId: z.string().nullable(),
  atKiosk: z.boolean(),
  appointments: AppointmentRulesSchema.nullable(),
};

/** Whether a visitor can take a ticket now. */
export const Availability = z
  .strictObject({
    open: z.boolean(),
    /** Why not: `SERVICE_CLOSED`, `SERVICE_OUT_OF_HOURS`, `QUOTA_REACHED`, `LAST_TICKET_GONE`, `SERIES_EXHAUSTED`. */
    reason: z.enum(['SERVICE_CLOSED', 'SERVICE_OUT_OF_HOURS', 'QUOTA_REACHED', 'LAST_TICKET_GONE', 'SERIES_EXHAUSTED']).nullable(),
    /** The next opening in the hall's zone, `YYYY-MM-DDTHH:MM`. */
    opensAt: z.string().nullable(),
    /** End of the present opening hours, `HH:MM`. */
    closesAt: z.string().nullable(),
    /** It is still open, but the forecast says that a visitor may not be called before closing time. */
    mayBeTooLate: z.boolean(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const ServiceView = z
  .strictObject({
    id: ServiceIdSchema,
    /** In the hall's first language. */
    name: z.string(),
    names: LocalizedTextSchema,
    description: LocalizedTextSchema,
    ...settings,
    /** Opened by hand for this business day, whatever the hours say. */
    openedFor: BusinessDaySchema.nullable(),
    availability: Availability,
    issuedToday: z.int(),
    waiting: z.int(),
    /** Since when the one who has waited longest in its queue waits. */
    longestWaitSince: Moment.nullable(),
    /** For a visitor who would take a ticket now. */
    eta: Eta.nullable(),
  })
  .meta({ id: 'Service' });
export type ServiceView = z.infer<typeof ServiceView>;

export const ServiceInput = z.strictObject({
  /** Made from the name where absent. */
  id: ServiceIdSchema.optional(),
  name: z.string().trim().min(1).max(80),
  /** Other languages; the hall's first language comes from `name`. */
  names: LocalizedTextSchema.optional(),
  ...z
    .strictObject({
      ...settings,
      description: LocalizedTextSchema,
      expectedServiceSeconds: z.int().min(10).max(14_400),
      order: z.int().min(0).max(999),
      targetWaitSeconds: z.int().min(10).max(28_800).nullable(),
    })
    .partial().shape,
  series: SeriesSchema.partial({ first: true, last: true, step: true, wrap: true }),
});
export type ServiceInput = z.infer<typeof ServiceInput>;

/** One bookable moment of a day. */
export const SlotView = z.strictObject({ at: Moment, capacity: z.int(), booked: z.int() }).meta({ id: 'Slot' });
export type SlotView = z.infer<typeof SlotView>;
