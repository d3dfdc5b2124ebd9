import { z } from 'zod';
import { LocaleSchema, Moment } from '../ids.ts';
import { DeviceIdSchema } from './device.ts';
import { RecentCallView } from './ticket.ts';
import { SpeechEngineSchema, ZoneId } from './voice.ts';

/**
 * What became of a call at a display. `spoken` · `chimed` no voice speaks its language: chime and picture · `quiet` the volume is 0 at
 * this time · `too_old` it waited longer than a call is spoken · `failed` the voice broke off or took too long.
 */
export const SpeechOutcome = z.enum(['spoken', 'chimed', 'quiet', 'too_old', 'failed']);
export type SpeechOutcome = z.infer<typeof SpeechOutcome>;

export const PlayedCall = z.strictObject({
  /** Of the call or recall in the log. */
  seq: z.int().min(1),
  outcome: SpeechOutcome,
  engine: SpeechEngineSchema.nullable(),
  language: LocaleSchema.nullable(),
  /** How often it has been said so far. */
  times: z.int().min(0).max(20),
  at: Moment,
  /** It will not be said again. */
  done: z.boolean(),
});
export type PlayedCall = z.infer<typeof PlayedCall>;

/** To one display: whether its zone's calls are its to say, and those that nobody has said yet, oldest first. */
export const FloorState = z.strictObject({
  speaks: z.boolean(),
  /** Another display of the zone would go on in its place. */
  standIn: z.boolean(),
  calls: z.array(RecentCallView),
});
export type FloorState = z.infer<typeof FloorState>;

/** What can say a language at a display, in no order. */
export const LanguageVoices = z.strictObject({ language: LocaleSchema, engines: z.array(SpeechEngineSchema).max(4) });
export type LanguageVoices = z.infer<typeof LanguageVoices>;

const testId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, '22 characters of base64url');
export const VoiceTestResult = z.strictObject({
  id: testId,
  outcome: SpeechOutcome.exclude(['too_old']).or(z.literal('blocked')),
  engine: SpeechEngineSchema.nullable(),
});
export type VoiceTestResult = z.infer<typeof VoiceTestResult>;

/** What is to be said at a display so that somebody hears it. `engine` null: as a call in this language would be said. */
export const VoiceTest = z.strictObject({ language: LocaleSchema, engine: SpeechEngineSchema.nullable() });
export type VoiceTest = z.infer<typeof VoiceTest>;

/** What a display can say, and how the last test went. */
export const OwnVoices = z.strictObject({ voices: z.array(LanguageVoices).max(20), test: VoiceTestResult.nullable() });
export type OwnVoices = z.infer<typeof OwnVoices>;

export const SpeakerView = z
  .strictObject({
    deviceId: DeviceIdSchema,
    name: z.string(),
    zoneId: ZoneId.nullable(),
    online: z.boolean(),
    /** Its voice, as the device page has it; null: it has not said anything yet. */
    state: z.enum(['ready', 'blocked', 'no_voice', 'unheard', 'quiet', 'off']).nullable(),
    /** It is the one that speaks in its zone, or one of all. */
    hasFloor: z.boolean(),
    voices: z.array(LanguageVoices),
    lastPlayed: PlayedCall.extend({ number: z.string() }).nullable(),
    /** Of the last test: null `result`: no answer yet. */
    test: VoiceTest.extend({ id: testId, at: Moment, result: VoiceTestResult.nullable() }).nullable(),
  })
  .meta({ id: 'Speaker' });
export type SpeakerView = z.infer<typeof SpeakerView>;
