import { announcement } from '@foyer/announce';
import type { CounterView, RecentCallView } from '@foyer/contract';
import { createHubClient, type Live } from '@foyer/hub-client';
import { HALL_DEFAULTS, type VoiceSettings } from '@foyer/queue';
import { useDeviceReport, useOwnDevice } from '@foyer/ui';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Announcer, type AnnouncerState, createAnnouncer } from './announcer/announcer.ts';
import { playedOutbox } from './announcer/played-outbox.ts';
import { volumeAt } from './announcer/volume.ts';
import { testSentence } from './voice/test-sentence.ts';
import { voicePart } from './voice/voice-part.ts';
import { openVoices, type Voices } from './voice/voices.ts';

type Hub = ReturnType<typeof createHubClient>;

const voiceOf = (live: Live): VoiceSettings => live.getState().hall?.voice ?? HALL_DEFAULTS.voice;
const nowOf = (live: Live): number => Date.now() + live.getState().clockOffsetMs;
const volumeOf = (live: Live): number => volumeAt(voiceOf(live), nowOf(live), live.getState().hall?.zone ?? 'UTC');

/** Those of the display's own zone; of the whole hall where it has none. */
function ofZone(live: Live): <Call extends Pick<RecentCallView, 'counterId'>>(calls: readonly Call[]) => readonly Call[] {
  const { counters, display } = live.getState();
  const zoneId = display?.zoneId ?? null;
  if (zoneId === null) return (calls) => calls;
  const own = new Set(counters.filter((counter: CounterView) => counter.zoneId === zoneId).map(({ id }) => id));
  return (calls) => calls.filter(({ counterId }) => own.has(counterId));
}

/** What happened before this listener came is in the state: taken as the first picture, it is not spoken. */
function follow(live: Live, announcer: Announcer): () => void {
  const { seq, recentCalls, announcements } = live.getState();
  let hasPicture = seq !== null;
  if (seq !== null) announcer.hearSnapshot(seq, ofZone(live)(recentCalls));
  announcer.hearTexts(announcements, false);
  const stops = [
    live.on('snapshot', (snapshot) => {
      announcer.hearSnapshot(snapshot.seq, ofZone(live)(snapshot.recentCalls));
      announcer.hearTexts(snapshot.announcements, hasPicture);
      hasPicture = true;
    }),
    live.on('ticket_called', (call) => ofZone(live)([call]).forEach(announcer.hearCall)),
    live.on('announcement', (message) => announcer.hearTexts(message.announcements, true)),
    live.on('floor', announcer.hearFloor),
    live.subscribe(() => live.getState().connection === 'stale' && announcer.loseHub()),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Somebody wants to hear this display: it says so, and then how it went. */
function answerTests(live: Live, announcer: Announcer, hub: Hub, voices: Voices): () => void {
  return live.on('voice_test', ({ id, language, engine }) =>
    announcer.test(testSentence(language), engine, (result) => {
      const report = { voices: voices.known(), test: { id, ...result } };
      void hub.call('reportVoices', { body: report }).catch(() => undefined);
    }),
  );
}

function announcerOf(live: Live, voices: Voices, hub: Hub): Announcer {
  const outbox = playedOutbox((calls) => hub.call('reportPlayed', { body: { calls: [...calls] } }));
  const { speaker } = voices;
  const announcer = createAnnouncer({
    speak: (sentence, signal, engine) => voices.speak(sentence, voiceOf(live), engine, signal),
    chime: (signal) => voices.chime(voiceOf(live).chime, signal),
    words: ({ number, counterName, locale, visitorName }) => {
      const { text, lang, clips } = announcement({
        number,
        counterName,
        locale,
        visitorName,
        fallback: live.getState().hall?.languages ?? [],
      });
      return { text, lang, clips };
    },
    settings: () => {
      const { repeats, crowdedAt, maxAgeSeconds, volume } = voiceOf(live);
      return { repeats, crowdedAt, maxAgeSeconds, volume: volumeOf(live), testVolume: volume };
    },
    now: () => nowOf(live),
    canSound: () => !speaker.blocked,
    setVolume: (percent) => {
      speaker.volume = percent / 100;
    },
    played: outbox.put,
  });
  const stopSound = speaker.onChange(announcer.wake);
  return {
    ...announcer,
    close() {
      stopSound();
      outbox.close();
      announcer.close();
    },
  };
}

const QUIET: AnnouncerState = { speaking: null, noVoiceFor: [] };

export interface Sound extends AnnouncerState {
  /** The browser wants a touch first. */
  readonly blocked: boolean;
  readonly unblock: () => void;
}

/** Announces the calls of a live hall for as long as the component stands, and tells the hub how its voice is. */
export function useAnnouncer(live: Live | null, baseUrl: string): Sound {
  const device = useOwnDevice();
  const voices = useMemo(() => openVoices(baseUrl), [baseUrl]);
  const hub = useMemo(() => createHubClient({ baseUrl, retryAfterMs: [] }), [baseUrl]);
  const [announcer, setAnnouncer] = useState<Announcer | null>(null);
  useEffect(() => () => voices.close(), [voices]);
  useEffect(() => {
    if (!live) return;
    const created = announcerOf(live, voices, hub);
    const stops = [follow(live, created), answerTests(live, created, hub, voices)];
    setAnnouncer(created);
    return () => {
      for (const stop of stops) stop();
      created.close();
    };
  }, [live, voices, hub]);
  const blocked = useSyncExternalStore(voices.speaker.onChange, () => voices.speaker.blocked);
  const known = useKnownVoices(live, voices, hub);
  const part =
    live && device ? voicePart({ display: live.getState().display, volume: volumeOf(live), blocked, known, voice: voiceOf(live) }) : null;
  useDeviceReport(baseUrl, part && { parts: [part] });
  const state = useSyncExternalStore(announcer?.subscribe ?? (() => () => undefined), announcer?.getState ?? (() => QUIET));
  return { ...state, blocked, unblock: () => void voices.speaker.unblock() };
}

/** What can be said in the hall's languages, told to the hub whenever it changes. */
function useKnownVoices(live: Live | null, voices: Voices, hub: Hub): ReturnType<Voices['known']> {
  const known = useSyncExternalStore(voices.onChange, voices.known);
  const told = useRef('');
  useEffect(() => live?.subscribe(() => voices.want(live.getState().hall)), [live, voices]);
  useEffect(() => {
    const text = JSON.stringify(known);
    if (!live || known.length === 0 || told.current === text) return;
    const tell = () =>
      hub.call('reportVoices', { body: { voices: known, test: null } }).then(
        () => {
          told.current = text;
        },
        () => undefined,
      );
    void tell();
    // A hub that has begun anew knows nothing of it.
    return live.on('floor', () => void tell());
  }, [known, live, hub]);
  return known;
}
