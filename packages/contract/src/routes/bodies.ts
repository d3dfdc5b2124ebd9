import { z } from 'zod';
import {
  AnnouncementIdSchema,
  AppointmentIdSchema,
  CounterIdSchema,
  LocaleSchema,
  ProfileIdSchema,
  ServiceIdSchema,
  TicketIdSchema,
  UserIdSchema,
} from '../ids.ts';
import { lines } from '../plain-text.ts';
import { Customer, TicketStateSchema } from '../shapes.ts';

// Pieces that several routes share.

export const serviceParams = z.strictObject({ id: ServiceIdSchema });
export const profileParams = z.strictObject({ id: ProfileIdSchema });
export const counterParams = z.strictObject({ id: CounterIdSchema });
export const ticketParams = z.strictObject({ id: TicketIdSchema });
export const appointmentParams = z.strictObject({ id: AppointmentIdSchema });
export const announcementParams = z.strictObject({ id: AnnouncementIdSchema });

/** Given: refused with 409 when the counter holds another ticket by now. `null` means "none". */
export const atCounter = { expectTicketId: TicketIdSchema.nullable().optional() };
/** Given: refused with 409 when the ticket is in another state by now. */
export const forTicket = { expectState: TicketStateSchema.optional() };

export const remark = lines().max(400);
/** What is said when service ends. */
export const ending = { outcome: z.string().trim().min(1).max(40).optional(), remark: remark.optional() };
export const visitor = {
  priority: z.string().min(1).max(40).optional(),
  locale: LocaleSchema.optional(),
  customer: Customer.optional(),
};
/** Where a ticket is sent: a service, or one counter or person alone (with the service that it has, or another one). */
export const target = {
  serviceId: ServiceIdSchema.optional(),
  counterId: CounterIdSchema.optional(),
  userId: UserIdSchema.optional(),
};

/** A command with nothing to say may have no body at all. */
export const optionalBody = <Shape extends z.ZodType>(shape: Shape) => shape.nullish();
