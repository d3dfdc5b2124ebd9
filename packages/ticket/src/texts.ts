import ar from './texts/ar.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

/** The ticket's own words. Every language has them all, or this does not compile. */
export type TicketTexts = { readonly [Word in keyof typeof en]: string };

const TEXTS: Readonly<Record<string, TicketTexts>> = { en, ru, ar };

/** The words in a language (`ru-RU` finds `ru`); English where there are none. */
export function textsFor(locale: string): TicketTexts {
  return TEXTS[locale] ?? TEXTS[locale.split('-')[0] ?? ''] ?? en;
}
