import { z } from 'zod';
import { AppointmentIdSchema, LocaleSchema, Moment, ServiceIdSchema, TicketIdSchema } from '../ids.ts';
import { lines } from '../plain-text.ts';
import { Customer } from './ticket.ts';

export const AppointmentStateSchema = z.enum(['booked', 'checked_in', 'missed', 'cancelled']);
export const AppointmentView = z
  .strictObject({
    id: AppointmentIdSchema,
    /** Typed or scanned at the kiosk. */
    code: z.string(),
    serviceId: ServiceIdSchema,
    at: Moment,
    locale: LocaleSchema,
    customer: Customer.nullable(),
    note: z.string().nullable(),
    state: AppointmentStateSchema,
    ticketId: TicketIdSchema.nullable(),
    /** Of the ticket, once checked in. */
    number: z.string().nullable(),
  })
  .meta({ id: 'Appointment' });
export type AppointmentView = z.infer<typeof AppointmentView>;

const note = lines().max(400);
export const AppointmentInput = z.strictObject({
  serviceId: ServiceIdSchema,
  at: z.iso.datetime({ offset: true }),
  locale: LocaleSchema.optional(),
  customer: Customer.optional(),
  note: note.optional(),
});
export type AppointmentInput = z.infer<typeof AppointmentInput>;
export const AppointmentChange = z.strictObject({
  serviceId: ServiceIdSchema.optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  customer: Customer.optional(),
  note: note.nullable().optional(),
});
export type AppointmentChange = z.infer<typeof AppointmentChange>;
