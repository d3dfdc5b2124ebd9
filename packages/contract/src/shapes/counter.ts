import { z } from 'zod';
import { CounterIdSchema, LocaleSchema, Moment, ProfileIdSchema, ServiceIdSchema, TicketIdSchema, UserIdSchema } from '../ids.ts';
import { TicketStateSchema, TicketView } from './ticket.ts';
import { ZoneId } from './voice.ts';

export const CounterStatusSchema = z.enum(['open', 'busy', 'break', 'closed']);

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
    /** As set by hand, whatever is here. */
    setStatus: CounterStatusSchema,
    breakReason: z.string().nullable(),
    /** Since when it has the status that was set. */
    since: Moment,
    profileId: ProfileIdSchema.nullable(),
    /** What it serves: its work profile's services, or else its own. */
    serviceIds: z.array(ServiceIdSchema),
    /** What it serves where it has no work profile. */
    ownServiceIds: z.array(ServiceIdSchema),
    /** Who may sit here; empty: every specialist. */
    userIds: z.array(UserIdSchema),
    /** Who sits here: to staff only. */
    specialist: z.strictObject({ id: UserIdSchema, name: z.string() }).nullable(),
    autoCallSeconds: z.int().nullable(),
    autoCallPaused: z.boolean(),
    /** Since when it could call by itself; null while it is not open, or a ticket is here. */
    idleSince: Moment.nullable(),
    returnAfterBreak: z.boolean(),
    /** The part of the hall whose displays show and say its calls. */
    zoneId: z.string().nullable(),
    /** The next arrival is called here at once. */
    nextStored: z.boolean(),
    currentTicket: CounterTicket.nullable(),
    /** How many it could call, now or later. */
    waiting: z.int(),
    /** How many are in its pool. */
    parked: z.int(),
  })
  .meta({ id: 'Counter' });
export type CounterView = z.infer<typeof CounterView>;

export const CounterInput = z.strictObject({
  id: CounterIdSchema.optional(),
  name: z.string().trim().min(1).max(20),
  serial: z.string().trim().max(40).optional(),
  serviceIds: z.array(ServiceIdSchema).max(100).optional(),
  profileId: ProfileIdSchema.nullable().optional(),
  userIds: z.array(UserIdSchema).max(500).optional(),
  autoCallSeconds: z.int().min(1).max(3600).nullable().optional(),
  returnAfterBreak: z.boolean().optional(),
  zoneId: ZoneId.nullable().optional(),
});
export type CounterInput = z.infer<typeof CounterInput>;

/** The specialist's view of a counter. `next` is who a call would bring now, by the calling rules. */
export const CounterQueue = z
  .strictObject({
    current: TicketView.nullable(),
    next: TicketView.nullable(),
    /** The first 100 it may call, appointments that are too early last. The calling rule may take another: see `next`. */
    waiting: z.array(TicketView),
    /** Its pool, by timer. */
    parked: z.array(TicketView),
  })
  .meta({ id: 'CounterQueue' });
export type CounterQueue = z.infer<typeof CounterQueue>;
