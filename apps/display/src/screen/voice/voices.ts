import { clipNames } from '@foyer/announce';
import type { HallView, LanguageVoices } from '@foyer/contract';
import { CHIMES, type Chime, type SpeechEngine, type VoiceSettings } from '@foyer/queue';
import { bridgeVoice } from './bridge-voice.ts';
import { browserVoice } from './browser-voice.ts';
import { clipLibrary } from './clip-library.ts';
import { clipVoice } from './clip-voice.ts';
import { createSpeaker, type Speaker } from './speaker.ts';
import { baseOf, type Said, type Sentence, speakInTurn, type Voice } from './voice.ts';
import { orderFor } from './voice-part.ts';

/** A speech program may be installed, and voices of a browser may come, at any time. */
const ASK_AGAIN_MS = 60_000;
/** One voice has so long for a sentence; the next still has time for it then. */
const VOICE_MS = 12_000;

/** All the ways in which this display can speak. */
export interface Voices {
  readonly speaker: Speaker;
  /** @param engine null: in the order that the hall has for the language */
  speak(sentence: Sentence, voice: VoiceSettings, engine: SpeechEngine | null, signal: AbortSignal): Promise<Said>;
  chime(chime: Chime, signal: AbortSignal): Promise<void>;
  /** Loads what the hall's languages need, and looks what can say them. */
  want(hall: Pick<HallView, 'languages'> | null): void;
  /** Of the hall's languages. The same object until it changes. */
  known(): LanguageVoices[];
  onChange(listener: () => void): () => void;
  close(): void;
}

export function openVoices(baseUrl: string): Voices {
  // A tenth of a second later is no matter; a busy machine that leaves gaps in a number is.
  const speaker = createSpeaker(new AudioContext({ latencyHint: 'playback' }));
  const library = clipLibrary(baseUrl, speaker);
  const voices = allVoices(speaker, clipVoice(library, speaker));
  const listeners = new Set<() => void>();
  let languages: readonly string[] = [];
  let known: LanguageVoices[] = [];

  async function look(): Promise<void> {
    const found = await Promise.all(
      languages.map(async (language) => {
        const knows = await Promise.all(voices.map(async (voice) => ((await voice.knows(language)) ? [voice.engine] : [])));
        return { language, engines: knows.flat() };
      }),
    );
    if (JSON.stringify(found) === JSON.stringify(known)) return;
    known = found;
    for (const listener of [...listeners]) listener();
  }

  const stopLibrary = library.onChange(() => void look());
  const timer = setInterval(() => void look(), ASK_AGAIN_MS);
  return {
    speaker,
    speak: (sentence, voice, engine, signal) =>
      speakInTurn({ voices, order: engine === null ? orderFor(voice, sentence.lang) : [engine], voiceMs: VOICE_MS }, sentence, signal),
    chime: (chime, signal) => speaker.chime(chime, library.get(`chime/${chime}`), signal),
    want(hall) {
      if (hall === null || hall.languages.join() === languages.join()) return;
      languages = hall.languages;
      // Whoever's language has no words of Foyer's is called in English, where the hall has no other.
      const bases = [...new Set([...languages.map(baseOf), 'en'])];
      const words = bases.flatMap((base) => clipNames(base).map((name) => `${base}/${name}`));
      library.want([...CHIMES.filter((chime) => chime !== 'none').map((chime) => `chime/${chime}`), ...words]);
      void look();
    },
    known: () => known,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      clearInterval(timer);
      stopLibrary();
      library.close();
    },
  };
}

function allVoices(speaker: Speaker, clips: Voice): readonly Voice[] {
  const { speak, voices } = window.foyer ?? {};
  const machine = speak && voices ? (['say', 'espeak'] as const).map((engine) => bridgeVoice(engine, { speak, voices }, speaker)) : [];
  const browser = 'speechSynthesis' in window ? [browserVoice(window.speechSynthesis, () => speaker.volume)] : [];
  return [...machine, ...browser, clips];
}
