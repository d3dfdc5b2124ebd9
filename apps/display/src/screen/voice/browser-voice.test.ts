import { expect, it } from 'vitest';
import { pickVoice } from './browser-voice.ts';

const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService }) as SpeechSynthesisVoice;
const voices = [voice('Far', 'ru-RU', false), voice('Milena', 'ru_RU'), voice('Daniel', 'en-GB'), voice('Samantha', 'en-US')];

it.each([
  ['ru', 'Milena'],
  ['ru-RU', 'Milena'],
  ['en-US', 'Samantha'],
  ['en', 'Daniel'],
  ['en-AU', 'Daniel'],
  ['ar', undefined],
])('for %s chooses %s', (lang, name) => {
  expect(pickVoice(voices, lang)?.name).toBe(name);
});
