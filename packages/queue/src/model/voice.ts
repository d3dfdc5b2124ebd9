import type { Locale } from './text.ts';

/**
 * Ways of speaking.
 * - `clips`   recorded words, put together
 * - `browser` the browser's own voices (`speechSynthesis`)
 * - `espeak`  espeak-ng, a separate program (Linux)
 * - `say`     the operating system's voice (Windows and macOS)
 */
export const SPEECH_ENGINES = ['clips', 'browser', 'espeak', 'say'] as const;
export type SpeechEngine = (typeof SPEECH_ENGINES)[number];

export const CHIMES = ['falling', 'rising', 'bell', 'none'] as const;
export type Chime = (typeof CHIMES)[number];

/** Percent of full volume; 0: neither chime nor voice. */
export interface VolumeHours {
  /** Local wall-clock times, `HH:MM`; a span may go over midnight. */
  readonly from: string;
  readonly to: string;
  readonly volume: number;
}

/** How calls are announced in the whole hall. */
export interface VoiceSettings {
  /** How often a call is said. */
  readonly repeats: number;
  /** With so many other calls waiting to be said, each is said once. */
  readonly crowdedAt: number;
  /** A call older than this is not spoken any more: whoever it was for has seen it, or has gone. */
  readonly maxAgeSeconds: number;
  readonly chime: Chime;
  /** Per language, in the order in which they are tried. A language that is not here has the usual order. */
  readonly engines: Readonly<Record<Locale, readonly SpeechEngine[]>>;
  /** Of the displays of a zone, one speaks, and another in its place where it cannot; or all do. */
  readonly speakers: 'one' | 'all';
  /** Percent, outside of `volumes`. */
  readonly volume: number;
  /** By time of day; the first that fits holds. */
  readonly volumes: readonly VolumeHours[];
}

/** Tried in this order where nothing else is said. */
export const USUAL_ENGINES: readonly SpeechEngine[] = ['say', 'espeak', 'browser', 'clips'];
