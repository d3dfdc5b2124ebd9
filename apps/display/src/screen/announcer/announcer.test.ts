import type { AnnouncementView, PlayedCall, RecentCallView } from '@foyer/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type InTurn, type Spoken, speakInTurn, type Voice } from '../voice/voice.ts';
import { type AnnouncerOptions, createAnnouncer } from './announcer.ts';

const MORNING = Date.parse('2026-03-02T09:00:00.000Z');
const call = (seq: number, number: string, counter: string, locale = 'en') =>
  ({ seq, number, counterId: counter, counterName: counter, locale, at: new Date(MORNING).toISOString() }) as RecentCallView;
const lasting = (ms: number, outcome: Spoken) => new Promise<Spoken>((resolve) => setTimeout(resolve, ms, outcome));
const SETTINGS = { repeats: 3, crowdedAt: 50, maxAgeSeconds: 180, volume: 80, testVolume: 80 };

/** An announcer with a voice that notes when it began and ended each sentence. */
function announcing(
  speak: (lang: string, signal: AbortSignal) => Promise<Spoken>,
  { settings = {}, ...options }: Partial<Omit<AnnouncerOptions, 'settings'>> & { settings?: Partial<typeof SETTINGS> } = {},
) {
  const log: string[] = [];
  const played: PlayedCall[] = [];
  const volumes: number[] = [];
  const how = { ...SETTINGS, ...settings };
  const voice: Voice = {
    engine: 'espeak',
    knows: () => true,
    async speak({ text, lang }, signal) {
      log.push(`> ${text}`);
      const outcome = await speak(lang, signal);
      log.push(`< ${text}`);
      return outcome;
    },
  };
  const inTurn: InTurn = { voices: [voice], order: ['espeak'], voiceMs: 12_000 };
  const announcer = createAnnouncer({
    speak: (sentence, signal) => speakInTurn(inTurn, sentence, signal),
    chime: async () => undefined,
    words: ({ number, locale }) => ({ text: number, lang: locale, clips: null }),
    settings: () => how,
    now: () => Date.now(),
    canSound: () => true,
    setVolume: (percent) => volumes.push(percent),
    played: (one) => played.push(one),
    ...options,
  });
  announcer.hearFloor({ speaks: true, standIn: false, calls: [] });
  announcer.hearSnapshot(10, []);
  return { announcer, log, played, volumes, how };
}
const times = (played: readonly PlayedCall[]) => played.map(({ seq, outcome, times: said, done }) => [seq, outcome, said, done]);

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(MORNING);
});
afterEach(() => void vi.useRealTimers());

it('chimes once for each call and speaks three times, never over itself', async () => {
  const chime = vi.fn(() => lasting(1600, 'spoken').then(() => undefined));
  const { announcer, log, played } = announcing(() => lasting(2000, 'spoken'), { chime });
  announcer.hearCall(call(11, 'A001', 'a'));
  await vi.advanceTimersByTimeAsync(500);
  announcer.hearCall(call(12, 'B001', 'b'));
  expect(announcer.getState().speaking).toBe(11);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chime).toHaveBeenCalledTimes(2);
  expect(log).toEqual(['A001', 'B001', 'A001', 'B001', 'A001', 'B001'].flatMap((text) => [`> ${text}`, `< ${text}`]));
  expect(announcer.getState().speaking).toBeNull();
  expect(times(played)).toEqual([
    [11, 'spoken', 1, false],
    [12, 'spoken', 1, false],
    [11, 'spoken', 3, true],
    [12, 'spoken', 3, true],
  ]);
  expect(played.at(-1)).toMatchObject({ engine: 'espeak', language: 'en' });
});

it('goes on after a voice that never ends, and says so', async () => {
  const { announcer, log, played } = announcing((lang) => (lang === 'xx' ? new Promise(() => undefined) : lasting(1000, 'spoken')), {
    settings: { repeats: 1 },
  });
  announcer.hearCall(call(11, 'A001', 'a', 'xx'));
  announcer.hearCall(call(12, 'B001', 'b'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(log).toEqual(['> A001', '> B001', '< B001']);
  expect(times(played)).toEqual([
    [11, 'failed', 1, true],
    [12, 'spoken', 1, true],
  ]);
});

it('chimes without repeating where no voice speaks the language, and says so until one does', async () => {
  let hasArabic = false;
  const { announcer, log, played } = announcing((lang) => lasting(0, lang === 'ar' && !hasArabic ? 'no_voice' : 'spoken'));
  announcer.hearCall(call(11, 'A001', 'a', 'ar'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(log).toHaveLength(2);
  expect(announcer.getState().noVoiceFor).toEqual(['ar']);
  expect(times(played)).toEqual([[11, 'chimed', 1, true]]);
  announcer.hearCall(call(12, 'B001', 'b'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(announcer.getState().noVoiceFor).toEqual(['ar']);
  hasArabic = true;
  announcer.hearCall(call(13, 'A002', 'a', 'ar'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(announcer.getState().noVoiceFor).toEqual([]);
});

it('falls silent when closed', async () => {
  const { announcer, log } = announcing((_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve('failed'))));
  announcer.hearCall(call(11, 'A001', 'a'));
  announcer.hearCall(call(12, 'B001', 'b'));
  await vi.advanceTimersByTimeAsync(10);
  announcer.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(log).toEqual(['> A001', '< A001']);
});

it('says a recall again', async () => {
  const { announcer, log } = announcing(() => lasting(1000, 'spoken'), { settings: { repeats: 1 } });
  announcer.hearCall(call(11, 'A001', 'a'));
  await vi.advanceTimersByTimeAsync(5000);
  announcer.hearCall(call(12, 'A001', 'a'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(log.filter((line) => line === '> A001')).toHaveLength(2);
});

it('does not speak what is too old, and tells that', async () => {
  const { announcer, log, played } = announcing(() => lasting(1000, 'spoken'), { canSound: () => Date.now() > MORNING + 200_000 });
  announcer.hearCall(call(11, 'A001', 'a'));
  await vi.advanceTimersByTimeAsync(150_000);
  expect(played).toEqual([]);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(log).toEqual([]);
  expect(times(played)).toEqual([[11, 'too_old', 0, true]]);
});

it('shows only, while the hall is quiet, and speaks when it is not', async () => {
  const { announcer, log, played, how, volumes } = announcing(() => lasting(1000, 'spoken'), { settings: { volume: 0, repeats: 1 } });
  announcer.hearCall(call(11, 'A001', 'a'));
  await vi.advanceTimersByTimeAsync(1000);
  expect([log, times(played)]).toEqual([[], [[11, 'quiet', 0, true]]]);
  how.volume = 40;
  announcer.hearCall(call(12, 'B001', 'b'));
  await vi.advanceTimersByTimeAsync(5000);
  expect([log, volumes]).toEqual([['> B001', '< B001'], [40]]);
});

describe('the floor', () => {
  it('is another’s: nothing is said, until it is passed on with what nobody has said', async () => {
    const { announcer, log } = announcing(() => lasting(1000, 'spoken'), { settings: { repeats: 1 } });
    announcer.hearFloor({ speaks: false, standIn: false, calls: [] });
    for (const seq of [11, 12, 13]) announcer.hearCall(call(seq, `A0${seq}`, `c${seq}`));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log).toEqual([]);
    announcer.hearFloor({ speaks: true, standIn: false, calls: [call(12, 'A012', 'c12'), call(13, 'A013', 'c13')] });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log.filter((line) => line.startsWith('>'))).toEqual(['> A012', '> A013']);
  });
  it('is taken away: what is being said ends, the rest is another’s', async () => {
    const { announcer, log, played } = announcing(() => lasting(1000, 'spoken'));
    announcer.hearCall(call(11, 'A001', 'a'));
    announcer.hearCall(call(12, 'B001', 'b'));
    await vi.advanceTimersByTimeAsync(500);
    announcer.hearFloor({ speaks: false, standIn: false, calls: [] });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(log).toEqual(['> A001', '< A001']);
    expect(times(played)).toEqual([
      [11, 'spoken', 1, false],
      [11, 'spoken', 1, true],
    ]);
  });
  it('goes with the hub where another could go on, and comes back with it: nothing is lost or said twice', async () => {
    const { announcer, log } = announcing(() => lasting(1000, 'spoken'), { settings: { repeats: 1 } });
    announcer.hearFloor({ speaks: true, standIn: true, calls: [] });
    const calls = Array.from({ length: 10 }, (_, index) => call(11 + index, `A0${index}`, `c${index}`));
    for (const one of calls) announcer.hearCall(one);
    await vi.advanceTimersByTimeAsync(500);
    announcer.loseHub();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(log).toEqual(['> A00', '< A00']);
    announcer.hearFloor({ speaks: true, standIn: true, calls: calls.slice(1) });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.filter((line) => line.startsWith('>'))).toEqual(calls.map(({ number }) => `> ${number}`));
  });
  it('stays without the hub where nobody else could go on', async () => {
    const { announcer, log } = announcing(() => lasting(1000, 'spoken'), { settings: { repeats: 1 } });
    for (const seq of [11, 12]) announcer.hearCall(call(seq, `A0${seq}`, `c${seq}`));
    announcer.loseHub();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(log.filter((line) => line.startsWith('>'))).toEqual(['> A011', '> A012']);
  });
});

it('lets somebody hear a test at any time, floor or not, and says how it went', async () => {
  const { announcer, log, volumes } = announcing(() => lasting(1000, 'spoken'), { settings: { volume: 0 } });
  announcer.hearFloor({ speaks: false, standIn: false, calls: [] });
  const heard = vi.fn();
  announcer.test({ text: 'Hello', lang: 'en', clips: null }, null, heard);
  await vi.advanceTimersByTimeAsync(5000);
  expect([log, volumes]).toEqual([['> Hello', '< Hello'], [80]]);
  expect(heard).toHaveBeenCalledWith({ outcome: 'spoken', engine: 'espeak' });
});

it('tells a text once in each of its languages, after the calls that are waiting, and no call at the same time', async () => {
  const { announcer, log } = announcing(() => lasting(1000, 'spoken'), { settings: { repeats: 1 } });
  const text = { id: 't1', text: { en: 'Closing', ru: 'Закрываемся' }, at: '', until: null, spoken: true } as AnnouncementView;
  announcer.hearCall(call(11, 'A001', 'a'));
  announcer.hearTexts([text], true);
  await vi.advanceTimersByTimeAsync(2000);
  announcer.hearCall(call(12, 'B001', 'b'));
  announcer.hearTexts([text], true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(log).toEqual(['A001', 'Closing', 'B001', 'Закрываемся'].flatMap((one) => [`> ${one}`, `< ${one}`]));
});

it('does not tell a text that was there before, nor a silent one', async () => {
  const { announcer, log } = announcing(() => lasting(1000, 'spoken'));
  const text = (id: string, spoken: boolean) => ({ id, text: { en: id }, at: '', until: null, spoken }) as AnnouncementView;
  announcer.hearTexts([text('old', true)], false);
  announcer.hearTexts([text('old', true), text('silent', false), text('new', true)], true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual(['> new', '< new']);
});
