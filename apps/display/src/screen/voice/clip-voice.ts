import { clipNames } from '@foyer/announce';
import type { ClipLibrary } from './clip-library.ts';
import type { Speaker } from './speaker.ts';
import { baseOf, type Voice } from './voice.ts';

/** Between words, and before "please go to counter", seconds. */
const BREATH_S = 0.05;
const PAUSE_S = 0.25;

const isChime = (clip: string): boolean => !clip.includes('/');

/** Recorded words, put together. What is not recorded (a counter called "Cashier") is left out; without the number it is no call. */
export function clipVoice(library: ClipLibrary, speaker: Speaker): Voice {
  return {
    engine: 'clips',
    knows(lang) {
      const base = baseOf(lang);
      const names = clipNames(base);
      return names.length > 0 && names.every((name) => library.get(`${base}/${name}`) !== null);
    },
    async speak({ clips }, signal) {
      if (clips === null) return 'no_voice';
      if (speaker.blocked) return 'blocked';
      const words = clips.filter((clip) => !isChime(clip));
      const buffers = words.map((clip) => library.get(clip));
      if (buffers.length === 0 || buffers.includes(null)) return 'no_voice';
      const pauses = words.map((clip) => (clip.endsWith('/counter') ? PAUSE_S : BREATH_S));
      await speaker.playInTurn(buffers as AudioBuffer[], pauses, signal);
      return signal.aborted ? 'failed' : 'spoken';
    },
  };
}
