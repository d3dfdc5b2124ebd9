import { expect, test } from 'vitest';
import { orderFor, type VoiceFacts, voicePart } from './voice-part.ts';

const WELL: VoiceFacts = {
  display: { speaks: true },
  volume: 80,
  blocked: false,
  known: [
    { language: 'en', engines: ['espeak', 'clips'] },
    { language: 'ar', engines: ['clips'] },
  ],
  voice: { engines: {} },
};

test.each([
  [{}, 'ready', null],
  [{ display: null }, 'ready', null],
  [{ display: { speaks: false }, blocked: true }, 'off', null],
  [{ blocked: true, volume: 0 }, 'blocked', null],
  [{ volume: 0 }, 'quiet', null],
  [{ voice: { engines: { ar: ['browser', 'espeak'] } } }, 'no_voice', 'ar'],
  [{ voice: { engines: { ar: [], en: ['say'] } } }, 'no_voice', 'en, ar'],
] as const)('with %j its voice is %s', (facts, state, detail) => {
  expect(voicePart({ ...WELL, ...facts })).toEqual({ part: 'voice', kind: 'voice', name: null, state, detail });
});

test('a language is said as the hall has set it, or its base, or as usual', () => {
  const voice = { engines: { pt: ['clips'], 'en-GB': ['espeak'] } } as const;
  expect([orderFor(voice, 'pt-BR'), orderFor(voice, 'en-GB'), orderFor(voice, 'en')]).toEqual([
    ['clips'],
    ['espeak'],
    ['say', 'espeak', 'browser', 'clips'],
  ]);
});
