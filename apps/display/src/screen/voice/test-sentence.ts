import { announcement } from '@foyer/announce';
import type { Sentence } from './voice.ts';

/** What somebody who tries a voice hears: a call as there is one every day. */
export function testSentence(language: string): Sentence {
  const { text, lang, clips } = announcement({ number: 'A123', counterName: '3', locale: language });
  // In a language that Foyer has no words for, the number alone: it says whether there is a voice.
  return lang === language ? { text, lang, clips } : { text: '1, 2, 3', lang: language, clips: null };
}
