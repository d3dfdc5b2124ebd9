import { baseOf, type Spoken, type Voice } from './voice.ts';

/** The voice for a language: the very tag before its base, and one on this machine before one that needs the internet. */
export function pickVoice(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | null {
  const tag = lang.toLowerCase().replace('_', '-');
  const score = (voice: SpeechSynthesisVoice) =>
    (voice.lang.toLowerCase().replace('_', '-') === tag ? 2 : 0) + (voice.localService ? 1 : 0);
  return voices.filter((voice) => baseOf(voice.lang) === baseOf(lang)).sort((one, other) => score(other) - score(one))[0] ?? null;
}

const FIRST_VOICES_WITHIN_MS = 1000;

/** Chromium loads its list of voices late and says `voiceschanged`; where there are none at all it says nothing. */
function loadedVoices(synthesis: SpeechSynthesis): Promise<readonly SpeechSynthesisVoice[]> {
  const voices = synthesis.getVoices();
  if (voices.length > 0) return Promise.resolve(voices);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      synthesis.removeEventListener('voiceschanged', done);
      resolve(synthesis.getVoices());
    };
    const timer = setTimeout(done, FIRST_VOICES_WITHIN_MS);
    synthesis.addEventListener('voiceschanged', done);
  });
}

/** A shade slower than talk: a hall echoes. */
const RATE = 0.9;

/** The browser's own `speechSynthesis`. @param volume 0 to 1 */
export function browserVoice(synthesis: SpeechSynthesis, volume: () => number): Voice {
  const first = loadedVoices(synthesis);
  return {
    engine: 'browser',
    async knows(lang) {
      await first;
      return pickVoice(synthesis.getVoices(), lang) !== null;
    },
    async speak({ text, lang }, signal) {
      await first;
      const voice = pickVoice(synthesis.getVoices(), lang);
      return voice === null ? 'no_voice' : say(synthesis, text, voice, volume(), signal);
    },
  };
}

function say(synthesis: SpeechSynthesis, text: string, voice: SpeechSynthesisVoice, volume: number, signal: AbortSignal): Promise<Spoken> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.volume = volume;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    const end = (outcome: Spoken) => {
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    const stop = () => {
      synthesis.cancel();
      end('failed');
    };
    utterance.onend = () => end('spoken');
    utterance.onerror = ({ error }) =>
      end(error === 'not-allowed' ? 'blocked' : error === 'language-unavailable' || error === 'voice-unavailable' ? 'no_voice' : 'failed');
    signal.addEventListener('abort', stop);
    synthesis.speak(utterance);
  });
}
