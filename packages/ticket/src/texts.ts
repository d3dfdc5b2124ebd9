import ar from './texts/ar.json' with { type: 'json' };
import de from './texts/de.json' with { type: 'json' };
import el from './texts/el.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import es from './texts/es.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import he from './texts/he.json' with { type: 'json' };
import ja from './texts/ja.json' with { type: 'json' };
import pl from './texts/pl.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };
import th from './texts/th.json' with { type: 'json' };
import tr from './texts/tr.json' with { type: 'json' };
import uk from './texts/uk.json' with { type: 'json' };
import zh from './texts/zh.json' with { type: 'json' };

/** The ticket's own words. Every language has them all, or this does not compile; it may have more plural forms (`…_few`). */
export type TicketTexts = { readonly [Word in keyof typeof en]: string };

const TEXTS: Readonly<Record<string, TicketTexts>> = { ar, de, el, en, es, fr, he, ja, pl, ru, th, tr, uk, zh };

/** The languages that tickets have words in, besides what the hall calls its own things. */
export const TICKET_LANGUAGES: readonly string[] = Object.keys(TEXTS);

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
