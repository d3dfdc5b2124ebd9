import { z } from 'zod';
import { Moment } from '../ids.ts';
import { AppointmentView } from './appointment.ts';
import { PrivacySettings } from './hall.ts';
import { AuditEntry } from './reports.ts';
import { TicketView } from './ticket.ts';

/** `reply`: answers to commands, kept for two days for their repetitions; some of them hold names. */
export const PersonalStore = z.enum(['name', 'phone', 'remark', 'note', 'reply']);
export type PersonalStore = z.infer<typeof PersonalStore>;
export const ErasureCauseSchema = z.enum(['day_over', 'kept_long_enough', 'asked']);

/** What the hall holds of its visitors at this moment. */
export const PrivacyRecord = z
  .strictObject({
    settings: PrivacySettings,
    kept: z.array(z.strictObject({ what: PersonalStore, count: z.int(), oldest: Moment.nullable() })),
    /** Null: nothing was erased yet. */
    lastErasure: z.strictObject({ at: Moment, cause: ErasureCauseSchema, visits: z.int(), bookings: z.int() }).nullable(),
  })
  .meta({ id: 'PrivacyRecord' });
export type PrivacyRecord = z.infer<typeof PrivacyRecord>;

/** Visits and bookings of which something personal was said that holds the text; newest first, with what belongs to them. */
export const FoundVisitor = z
  .strictObject({
    visits: z.array(TicketView),
    bookings: z.array(AppointmentView),
    /** There are more than are listed. */
    more: z.boolean(),
  })
  .meta({ id: 'FoundVisitor' });
export type FoundVisitor = z.infer<typeof FoundVisitor>;

/** All that the hall has of some visits and bookings, to be handed to whom they are about. */
export const VisitorExport = z
  .strictObject({
    exportedAt: Moment,
    hall: z.string(),
    visits: z.array(z.strictObject({ visit: TicketView, events: z.array(AuditEntry) })),
    bookings: z.array(AppointmentView),
  })
  .meta({ id: 'VisitorExport' });
export type VisitorExport = z.infer<typeof VisitorExport>;
