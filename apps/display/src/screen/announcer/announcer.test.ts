import type { AnnouncementView, RecentCallView } from '@foyer/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Spoken, Voice } from '../voice/voice.ts';
import { createAnnouncer } from './announcer.ts';

const call = (seq: number, number: string, counter: string, locale = 'en') =>
  ({ seq, number, counterId: counter, counterName: counter, locale, at: '2025-11-21T09:00:00.000Z' }) as RecentCallView;

/** A voice that notes when it began and ended each sentence. */
function notingVoice(speak: (lang: string, signal: AbortSignal) => Promise<Spoken>) {
  const log: string[] = [];
  const voice: Voice = {
    async speak(text, lang, signal) {
      log.push(`> ${text}`);
      const outcome = await speak(lang, signal);
      log.push(`< ${text}`);
      return outcome;
    },
  };
  return { voice, log };
}
const after = (ms: number, outcome: Spoken) => new Promise<Spoken>((resolve) => setTimeout(resolve, ms, outcome));
const words = ({ number, locale }: RecentCallView) => ({ text: number, lang: locale });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('chimes once for each call and speaks three times, never over itself', async () => {
  const { voice, log } = notingVoice(() => after(2000, 'spoken'));
  const chime = vi.fn(() => after(1600, 'spoken').then(() => undefined));
  const announcer = createAnnouncer({ voice, chime, words });
  announcer.hearSnapshot(10, []);
  announcer.hearCall(call(11, 'A001', 'a'));
  await vi.advanceTimersByTimeAsync(500);
  announcer.hearCall(call(12, 'B001', 'b'));
  expect(announcer.getState().speaking).toBe(11);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chime).toHaveBeenCalledTimes(2);
  expect(log).toEqual(['A001', 'B001', 'A001', 'B001', 'A001', 'B001'].flatMap((text) => [`> ${text}`, `< ${text}`]));
  expect(announcer.getState().speaking).toBeNull();
});

it('goes on after a voice that never ends', async () => {
  const { voice, log } = notingVoice((lang) => (lang === 'xx' ? new Promise(() => undefined) : after(1000, 'spoken')));
  const announcer = createAnnouncer({ voice, chime: async () => undefined, words, repeats: 1 });
  announcer.hearSnapshot(10, []);
  announcer.hearCall(call(11, 'A001', 'a', 'xx'));
  announcer.hearCall(call(12, 'B001', 'b'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(log).toEqual(['> A001', '> B001', '< B001']);
});

it('chimes without repeating where no voice speaks the language, and says so until one does', async () => {
  let hasArabic = false;
  const { voice, log } = notingVoice((lang) => after(0, lang === 'ar' && !hasArabic ? 'no_voice' : 'spoken'));
  const announcer = createAnnouncer({ voice, chime: async () => undefined, words });
  announcer.hearSnapshot(10, []);
  announcer.hearCall(call(11, 'A001', 'a', 'ar'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(log).toHaveLength(2);
  expect(announcer.getState().noVoiceFor).toEqual(['ar']);
  announcer.hearCall(call(12, 'B001', 'b'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(announcer.getState().noVoiceFor).toEqual(['ar']);
  hasArabic = true;
  announcer.hearCall(call(13, 'A002', 'a', 'ar'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(announcer.getState().noVoiceFor).toEqual([]);
});

it('falls silent when closed', async () => {
  const { voice, log } = notingVoice((_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('failed'))));
  const announcer = createAnnouncer({ voice, chime: async () => undefined, words });
  announcer.hearSnapshot(10, []);
  announcer.hearCall(call(11, 'A001', 'a'));
  announcer.hearCall(call(12, 'B001', 'b'));
  await vi.advanceTimersByTimeAsync(10);
  announcer.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(log).toEqual(['> A001', '< A001']);
});

it('tells a text once in each of its languages, after the calls that are waiting, and no call at the same time', async () => {
  const { voice, log } = notingVoice(() => after(1000, 'spoken'));
  const announcer = createAnnouncer({ voice, chime: async () => undefined, words, repeats: 1 });
  const text = { id: 't1', text: { en: 'Closing', ru: 'Закрываемся' }, at: '', until: null, spoken: true } as AnnouncementView;
  announcer.hearSnapshot(10, []);
  announcer.hearCall(call(11, 'A001', 'a'));
  announcer.hearTexts([text], true);
  await vi.advanceTimersByTimeAsync(2000);
  announcer.hearCall(call(12, 'B001', 'b'));
  announcer.hearTexts([text], true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(log).toEqual(['A001', 'Closing', 'B001', 'Закрываемся'].flatMap((one) => [`> ${one}`, `< ${one}`]));
});

it('does not tell a text that was there before, nor a silent one', async () => {
  const { voice, log } = notingVoice(() => after(1000, 'spoken'));
  const announcer = createAnnouncer({ voice, chime: async () => undefined, words, repeats: 1 });
  const text = (id: string, spoken: boolean) => ({ id, text: { en: id }, at: '', until: null, spoken }) as AnnouncementView;
  announcer.hearTexts([text('old', true)], false);
  announcer.hearTexts([text('old', true), text('silent', false), text('new', true)], true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual(['> new', '< new']);
});
