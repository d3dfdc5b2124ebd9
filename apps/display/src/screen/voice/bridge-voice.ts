import type { FoyerBridge } from '@foyer/shell/bridge';
import type { Speaker } from './speaker.ts';
import { baseOf, type Voice } from './voice.ts';

type Speaking = Required<Pick<FoyerBridge, 'speak' | 'voices'>>;

/** A speech program of the machine's own, reached through the Electron app: it writes a WAV file, the speaker plays it. */
export function bridgeVoice(engine: 'espeak' | 'say', { speak, voices }: Speaking, speaker: Speaker): Voice {
  return {
    engine,
    async knows(lang) {
      const answer = await voices();
      return answer.ok && answer.value.some((voice) => voice.engine === engine && voice.languages.includes(baseOf(lang)));
    },
    async speak({ text, lang }, signal) {
      if (speaker.blocked) return 'blocked';
      const answer = await speak(text, lang, engine);
      if (!answer.ok) return answer.error.code === 'SPEECH_UNAVAILABLE' ? 'no_voice' : 'failed';
      if (signal.aborted) return 'failed';
      return speaker.play(answer.value, signal).then(
        () => (signal.aborted ? 'failed' : 'spoken'),
        () => 'failed' as const,
      );
    },
  };
}
