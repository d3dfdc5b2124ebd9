import { z } from 'zod';
import { CounterIdSchema, LocaleSchema, Moment } from '../ids.ts';
import { label, line } from '../plain-text.ts';
import { MediaId } from './paper.ts';
import { ZoneId } from './voice.ts';

/** How one display looks and sounds. Of a browser that is no paired display: the usual. */
export const DisplaySettings = z
  .strictObject({
    /** Whose calls it shows and says; null: those of the whole hall. */
    zoneId: ZoneId.nullable(),
    /** `board` calls, counters and waits · `counter` one counter, large · `media` own pictures and films beside the calls. */
    layout: z.enum(['board', 'counter', 'media']),
    /** Of the layout `counter`. */
    counterId: CounterIdSchema.nullable(),
    speaks: z.boolean(),
    /** Of the words around the numbers, in turn; empty: the hall's first. */
    languages: z.array(LocaleSchema).max(6),
    languageSeconds: z.int().min(5).max(120),
    /** A text that runs along the lower edge, per language; empty: none. */
    ticker: z.record(LocaleSchema, line().min(1).max(500)),
    /** In this order, again and again. A film runs to its end. */
    playlist: z.array(z.strictObject({ mediaId: MediaId, seconds: z.int().min(3).max(600) })).max(100),
    theme: z.enum(['dark', 'light']),
  })
  .meta({ id: 'DisplaySettings' });
export type DisplaySettings = z.infer<typeof DisplaySettings>;

/** What may be added: told by its content. No SVG, which can hold scripts. */
export const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'video/mp4', 'video/webm'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** A picture or a film of the hall's own: a logo, or what runs on the displays. Its bytes are at `/media/<id>`. */
export const MediaView = z
  .strictObject({
    id: MediaId,
    name: label().min(1).max(100),
    type: z.enum(MEDIA_TYPES),
    bytes: z.int(),
    /** Pixels; null of a film. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    addedAt: Moment,
    /** What shows it: the ticket, and displays by their names. It cannot be removed as long as anything does. */
    usedBy: z.strictObject({ ticket: z.boolean(), displays: z.array(z.string()) }),
  })
  .meta({ id: 'Media' });
export type MediaView = z.infer<typeof MediaView>;
