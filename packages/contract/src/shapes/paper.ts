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
