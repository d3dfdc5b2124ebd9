import type { SpeechEngine } from '@foyer/queue';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Spoken, speakInTurn, type Voice } from './voice.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SENTENCE = { text: 'Hello', lang: 'en', clips: null };
const voice = (engine: SpeechEngine, speak: () => Promise<Spoken>): Voice => ({ engine, knows: () => true, speak });
const says = (outcome: Spoken) => async () => outcome;
const signal = () => new AbortController().signal;

it.each([
  [['espeak', 'clips'], 'spoken', 'espeak'],
  [['clips', 'espeak'], 'spoken', 'clips'],
  [['say', 'browser', 'clips'], 'spoken', 'clips'],
  [['say', 'browser'], 'no_voice', null],
  [[], 'no_voice', null],
] as const)('of %j the first that can says it: %s by %s', async (order, outcome, engine) => {
  const voices = [voice('espeak', says('spoken')), voice('clips', says('spoken')), voice('browser', says('no_voice'))];
  expect(await speakInTurn({ voices, order, voiceMs: 1000 }, SENTENCE, signal())).toEqual({ outcome, engine });
});

it('one that hangs, and heeds nothing, is followed by the next', async () => {
  const voices = [voice('espeak', () => new Promise(() => undefined)), voice('clips', says('spoken'))];
  const said = speakInTurn({ voices, order: ['espeak', 'clips'], voiceMs: 5000 }, SENTENCE, signal());
  await vi.advanceTimersByTimeAsync(6000);
  expect(await said).toEqual({ outcome: 'spoken', engine: 'clips' });
});

it('one that throws is followed by the next', async () => {
  const voices = [voice('say', () => Promise.reject(new Error('no such program'))), voice('clips', says('spoken'))];
  expect(await speakInTurn({ voices, order: ['say', 'clips'], voiceMs: 5000 }, SENTENCE, signal())).toMatchObject({ engine: 'clips' });
});
