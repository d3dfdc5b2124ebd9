import type { VoiceSettingsView } from '@foyer/contract';
import { type SpeechEngine, USUAL_ENGINES } from '@foyer/queue';

/** In the order in which they are tried for a language. */
export const orderOf = ({ engines }: Pick<VoiceSettingsView, 'engines'>, language: string): readonly SpeechEngine[] =>
  engines[language] ?? USUAL_ENGINES;

const isUsual = (order: readonly SpeechEngine[]): boolean => order.join() === USUAL_ENGINES.join();

/** What is as usual is not said: it stays so when what is usual changes. */
export function withOrder(voice: VoiceSettingsView, language: string, order: readonly SpeechEngine[]): VoiceSettingsView {
  const { [language]: _, ...others } = voice.engines;
  return { ...voice, engines: isUsual(order) ? others : { ...others, [language]: [...order] } };
}

/** Within the bounds of the contract, or the hub would refuse it: which of the numbers are not. */
export function wrongNumbers({ repeats, crowdedAt, maxAgeSeconds, volume, volumes }: VoiceSettingsView): ReadonlySet<string> {
  const inside = (value: unknown, least: number, most: number) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  const wrong = new Set<string>();
  if (!inside(repeats, 1, 5)) wrong.add('repeats');
  if (!inside(crowdedAt, 1, 50)) wrong.add('crowdedAt');
  if (!inside(maxAgeSeconds, 10, 3600)) wrong.add('maxAgeSeconds');
  if (!inside(volume, 0, 100)) wrong.add('volume');
  volumes.forEach((hours, index) => {
    if (!inside(hours.volume, 0, 100) || hours.from === '' || hours.to === '') wrong.add(`volumes.${index}`);
  });
  return wrong;
}
