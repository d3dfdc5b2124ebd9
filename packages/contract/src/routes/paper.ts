import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { LocaleSchema } from '../ids.ts';
import { PaperSettingsView, PrinterId, PrinterTest, TicketSample } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

const wish = { paper: PaperSettingsView, locale: LocaleSchema };

export const PAPER_ROUTES = {
  showSampleTicket: {
    ...ENDPOINTS.showSampleTicket,
    tag: 'hall',
    summary: 'How a ticket would come out of a printer model, by the bytes that it would be sent',
    body: z.strictObject({ ...wish, profile: z.string().regex(/^[a-z0-9-]{1,60}$/, 'the name of a profile') }),
    replies: { 200: TicketSample },
  },
  printSampleTicket: {
    ...ENDPOINTS.printSampleTicket,
    tag: 'hall',
    summary: 'Print such a ticket, and say how it went',
    body: z.strictObject({ ...wish, printerId: PrinterId }),
    replies: { 200: PrinterTest },
  },
} as const satisfies Record<string, RouteContract>;
