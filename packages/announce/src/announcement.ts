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
  /** Said after the number, where the hall says names. Whatever stands in it, only what a voice can say is said. */
  readonly visitorName?: string | undefined;
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

/** Longer than anybody is called in a hall. */
const NAME_LENGTH = 60;

/** Letters and what joins them: no mark-up that a voice might obey, no digits read out one by one, no signs. */
const sayable = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M} .'’-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, NAME_LENGTH)
    .trim();

/** What is said when a ticket is called. Pure: the same call is always said in the same words. */
export function announcement({ number, counterName, locale, fallback = [], serviceName, visitorName }: Call): Announcement {
  const spoken = spokenLanguage([locale, ...fallback]);
  const { language, base, tag } = spoken;
  const ticket = sayName(number, language);
  const counter = sayName(counterName, language);
  // Between number and counter, in the pause that the template has there.
  const service = [sayable(visitorName ?? ''), serviceName?.trim() ?? ''].filter(Boolean).join(`${language.pause} `);
  const values: Record<string, string> = { number: inWords(ticket), counter: inWords(counter), service };
  const template = service === '' ? language.call : language.callWithService;
  return {
    lang: tag,
    text: template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    clips: ['chime', `${base}/ticket`, ...asClips(spoken, ticket), `${base}/counter`, ...asClips(spoken, counter)],
  };
}
