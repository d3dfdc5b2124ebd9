import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { AppointmentIdSchema, TicketIdSchema } from '../ids.ts';
import { FoundVisitor, PrivacyRecord, VisitorExport } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

const MOST = 200;
/** Some of what was found. */
const chosen = z.strictObject({
  ticketIds: z.array(TicketIdSchema).max(MOST),
  appointmentIds: z.array(AppointmentIdSchema).max(MOST),
});

export const PRIVACY_ROUTES = {
  getPrivacyRecord: {
    ...ENDPOINTS.getPrivacyRecord,
    tag: 'privacy',
    summary: 'What is kept of visitors, and since when',
    replies: { 200: PrivacyRecord },
  },
  findVisitor: {
    ...ENDPOINTS.findVisitor,
    tag: 'privacy',
    summary: 'Visits and bookings by a part of a name, a telephone number, a remark or a note, or by a whole ticket number or booking code',
    body: z.strictObject({ text: z.string().trim().min(2).max(120) }),
    replies: { 200: FoundVisitor },
  },
  exportVisitor: {
    ...ENDPOINTS.exportVisitor,
    tag: 'privacy',
    summary: 'All that is kept of these visits and bookings',
    body: chosen,
    replies: { 200: VisitorExport },
  },
  eraseVisitor: {
    ...ENDPOINTS.eraseVisitor,
    tag: 'privacy',
    summary: 'Erase what is personal of these visits and bookings; that they happened stays',
    body: chosen,
    replies: { 200: z.strictObject({ visits: z.int(), bookings: z.int() }).meta({ id: 'Erased' }) },
  },
} as const satisfies Record<string, RouteContract>;
