import type { FoyerBridge } from '@foyer/shell/bridge';
import type { Speaker } from './speaker.ts';
import type { Voice } from './voice.ts';

/** The machine's own speech program, reached through the Electron app: it writes a WAV file, the speaker plays it. */
export function bridgeVoice(speak: NonNullable<FoyerBridge['speak']>, speaker: Speaker): Voice {
  return {
    async speak(text, lang, signal) {
      if (speaker.blocked) return 'blocked';
      const answer = await speak(text, lang);
      if (!answer.ok) return answer.error.code === 'SPEECH_UNAVAILABLE' ? 'no_voice' : 'failed';
      if (signal.aborted) return 'failed';
      return speaker.play(answer.value, signal).then(
        () => 'spoken' as const,
        () => 'failed' as const,
      );
    },
  };
}
