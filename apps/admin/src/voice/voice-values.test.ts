import { HALL_DEFAULTS } from '@foyer/queue';
import { expect, test } from 'vitest';
import { orderOf, withOrder, wrongNumbers } from './voice-values.ts';

const voice = { ...HALL_DEFAULTS.voice, volumes: [] };

test('a language is tried in the usual order, unless another was set; what is set back is as usual', () => {
  const set = withOrder(voice, 'ar', ['clips', 'browser']);
  expect([orderOf(set, 'ar'), orderOf(set, 'en')]).toEqual([
    ['clips', 'browser'],
    ['say', 'espeak', 'browser', 'clips'],
  ]);
  expect(withOrder(set, 'ar', ['say', 'espeak', 'browser', 'clips']).engines).toEqual({});
});

test('what the hub would refuse is not sent', () => {
  expect([...wrongNumbers(voice)]).toEqual([]);
  const wrong = { ...voice, repeats: 0, maxAgeSeconds: 5, volumes: [{ from: '20:00', to: '', volume: 0 }] };
  expect([...wrongNumbers(wrong)]).toEqual(['repeats', 'maxAgeSeconds', 'volumes.0']);
});
