import ar from './texts/ar.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

/** The ticket's own words. Every language has them all, or this does not compile; it may have more plural forms (`…_few`). */
export type TicketTexts = { readonly [Word in keyof typeof en]: string };

const TEXTS: Readonly<Record<string, TicketTexts>> = { en, ru, ar };

/** The words in a language (`ru-RU` finds `ru`); English where there are none. */
export function textsFor(locale: string): TicketTexts {
  return TEXTS[locale] ?? TEXTS[languageOf(locale)] ?? en;
}

type Counted<Word> = Word extends `${infer Stem}_other` ? Stem : never;

/** A text in the form that the language has for so many: `waitUnder_few`, or else `waitUnder_other`. */
export function countedText(word: Counted<keyof TicketTexts>, count: number, locale: string): string {
  const texts: TicketTexts & Readonly<Record<string, string>> = textsFor(locale);
  const form = new Intl.PluralRules(TEXTS[languageOf(locale)] ? locale : 'en').select(count);
  return texts[`${word}_${form}`] ?? texts[`${word}_other`];
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? '';
}
