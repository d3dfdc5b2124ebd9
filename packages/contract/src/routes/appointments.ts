import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { DateSchema, ServiceIdSchema } from '../ids.ts';
import { AppointmentChange, AppointmentInput, AppointmentView, IssuedTicket } from '../shapes.ts';
import { appointmentParams } from './bodies.ts';
import type { RouteContract } from './route-contract.ts';

export const CheckInBody = z.strictObject({
  code: z.string().regex(/^\d{6}$/, 'six digits'),
  /** Print the ticket on the hall's kiosk printer. */
  print: z.boolean().optional(),
});

export const APPOINTMENT_ROUTES = {
  listAppointments: {
    ...ENDPOINTS.listAppointments,
    tag: 'appointments',
    summary: 'Bookings of some days, by time',
    /** Local days of the hall, both included; at most 62. */
    query: z.strictObject({ from: DateSchema, to: DateSchema.optional(), serviceId: ServiceIdSchema.optional() }),
    replies: { 200: z.array(AppointmentView) },
  },
  bookAppointment: {
    ...ENDPOINTS.bookAppointment,
    tag: 'appointments',
    summary: 'Book a time',
    body: AppointmentInput,
    replies: { 201: AppointmentView },
  },
  changeAppointment: {
    ...ENDPOINTS.changeAppointment,
    tag: 'appointments',
    summary: 'Move a booking, or change its words',
    params: appointmentParams,
    body: AppointmentChange,
    replies: { 200: AppointmentView },
  },
  cancelAppointment: {
    ...ENDPOINTS.cancelAppointment,
    tag: 'appointments',
    summary: 'Cancel a booking',
    params: appointmentParams,
    replies: { 200: AppointmentView },
  },
  checkIn: {
    ...ENDPOINTS.checkIn,
    tag: 'appointments',
    summary: 'The visitor of a booking is here: a ticket is issued',
    body: CheckInBody,
    replies: { 201: IssuedTicket },
  },
} as const satisfies Record<string, RouteContract>;
