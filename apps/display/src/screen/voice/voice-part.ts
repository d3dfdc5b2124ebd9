import type { DeviceReport, DisplaySettings, LanguageVoices } from '@foyer/contract';
import { type SpeechEngine, USUAL_ENGINES, type VoiceSettings } from '@foyer/queue';
import { baseOf } from './voice.ts';

/** What is tried for a language: the hall's own order, else the usual one. */
export function orderFor({ engines }: Pick<VoiceSettings, 'engines'>, lang: string): readonly SpeechEngine[] {
  return engines[lang] ?? engines[baseOf(lang)] ?? USUAL_ENGINES;
}

export interface VoiceFacts {
  readonly display: Pick<DisplaySettings, 'speaks'> | null;
  /** Now, percent. */
  readonly volume: number;
  readonly blocked: boolean;
  readonly known: readonly LanguageVoices[];
  readonly voice: Pick<VoiceSettings, 'engines'>;
}

/** How this display's voice is, for the device page. */
export function voicePart({ display, volume, blocked, known, voice }: VoiceFacts): DeviceReport['parts'][number] {
  const mute = known.filter(({ language, engines }) => !orderFor(voice, language).some((engine) => engines.includes(engine)));
  const part = { part: 'voice', kind: 'voice', name: null } as const;
  if (display?.speaks === false) return { ...part, state: 'off', detail: null };
  if (blocked) return { ...part, state: 'blocked', detail: null };
  if (volume === 0) return { ...part, state: 'quiet', detail: null };
  if (mute.length > 0) return { ...part, state: 'no_voice', detail: mute.map(({ language }) => language).join(', ') };
  return { ...part, state: 'ready', detail: null };
}
