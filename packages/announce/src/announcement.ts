import { type SpokenLanguage, spokenLanguage } from './language.ts';
import { sayName, type Utterance } from './say-number.ts';

export interface Call {
  /** As on the ticket, `A012`. */
  readonly number: string;
  /** As on the sign, `C` or `3`. */
  readonly counterName: string;
  /** The ticket's language, BCP 47. */
  readonly locale: string;
  /** The hall's languages, tried in order where the ticket's own cannot be said. */
  readonly fallback?: readonly string[];
  /** Said between number and counter where given. */
  readonly serviceName?: string;
}

export interface Announcement {
  /** BCP 47, for the choice of a voice. */
  readonly lang: string;
  readonly text: string;
  /**
   * Names of recorded clips in order, `<language>/<name>`: `chime`, `ticket`, `letter-a`, `n-12`, `and`, `counter`. A word without a
   * clip (a counter called "Cashier") is left out.
   */
  readonly clips: readonly string[];
}

const inWords = (utterances: readonly Utterance[]) =>
  utterances
    .map(({ words }) => words)
    .filter(Boolean)
    .join(' ');
const asClips = ({ base }: SpokenLanguage, utterances: readonly Utterance[]) =>
  utterances.flatMap(({ clip }) => (clip === null ? [] : [`${base}/${clip}`]));

/** What is said when a ticket is called. Pure: the same call is always said in the same words. */
export function announcement({ number, counterName, locale, fallback = [], serviceName }: Call): Announcement {
  const spoken = spokenLanguage([locale, ...fallback]);
  const { language, base, tag } = spoken;
  const ticket = sayName(number, language);
  const counter = sayName(counterName, language);
  const service = serviceName?.trim() ?? '';
  const values: Record<string, string> = { number: inWords(ticket), counter: inWords(counter), service };
  const template = service === '' ? language.call : language.callWithService;
  return {
    lang: tag,
    text: template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    clips: ['chime', `${base}/ticket`, ...asClips(spoken, ticket), `${base}/counter`, ...asClips(spoken, counter)],
  };
}
