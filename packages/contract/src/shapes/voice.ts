import type { CHIMES, SPEECH_ENGINES } from '@foyer/queue';
import { z } from 'zod';
import { ClockTime, LocaleSchema } from '../ids.ts';

export const ZoneId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens');
export const SpeechEngineSchema = z.enum(['clips', 'browser', 'espeak', 'say'] satisfies typeof SPEECH_ENGINES);
export const ChimeSchema = z.enum(['falling', 'rising', 'bell', 'none'] satisfies typeof CHIMES);
const percent = z.int().min(0).max(100);

/** How calls are announced. */
export const VoiceSettingsView = z
  .strictObject({
    repeats: z.int().min(1).max(5),
    /** With so many other calls waiting to be said, each is said once. */
    crowdedAt: z.int().min(1).max(50),
    /** A call older than this is not spoken any more. */
    maxAgeSeconds: z.int().min(10).max(3600),
    chime: ChimeSchema,
    /** Per language, in the order in which they are tried. */
    engines: z.record(LocaleSchema, z.array(SpeechEngineSchema).max(4)),
    /** Of the displays of a zone, one speaks, or all. */
    speakers: z.enum(['one', 'all']),
    /** Percent, outside of `volumes`. */
    volume: percent,
    /** By time of day; the first that fits holds. 0: quiet. */
    volumes: z.array(z.strictObject({ from: ClockTime, to: ClockTime, volume: percent })).max(12),
  })
  .meta({ id: 'VoiceSettings' });
export type VoiceSettingsView = z.infer<typeof VoiceSettingsView>;
