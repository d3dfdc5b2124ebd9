import type { PAPER_FIELDS } from '@foyer/queue';
import { z } from 'zod';
import { LocaleSchema } from '../ids.ts';
import { lines } from '../plain-text.ts';

/** What a ticket can leave out. */
export const PaperFieldSchema = z.enum([
  'hall',
  'priority',
  'waiting',
  'wait',
  'appointment',
  'journey',
  'qr',
  'advice',
  'issuedAt',
] satisfies typeof PAPER_FIELDS);

/** The hall's own words on a ticket: a few lines per language. */
const ownWords = z.record(LocaleSchema, lines().min(1).max(300));

export const MediaId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, '22 characters of base64url');

/** How the hall's tickets look. */
export const PaperSettingsView = z
  .strictObject({
    size: z.enum(['standard', 'compact']),
    omit: z.array(PaperFieldSchema).max(9),
    logoId: MediaId.nullable(),
    header: ownWords,
    footer: ownWords,
  })
  .meta({ id: 'PaperSettings' });
export type PaperSettingsView = z.infer<typeof PaperSettingsView>;

/** A ticket that nobody has taken, as a printer model would print it. */
export const TicketSample = z
  .strictObject({
    /** A PNG file, base64: a pixel is a dot, with 32 of white around the paper. */
    png: z.base64(),
    /** Of the paper that it takes, to the cut. */
    widthMm: z.number(),
    heightMm: z.number(),
    /** Texts that the printer writes in letters of its own, and texts that it is sent as pictures. */
    asLetters: z.int(),
    asDots: z.int(),
  })
  .meta({ id: 'TicketSample' });
export type TicketSample = z.infer<typeof TicketSample>;
