import { announcement } from '@foyer/announce';
import type { Live } from '@foyer/hub-client';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Announcer, type AnnouncerState, createAnnouncer } from './announcer/announcer.ts';
import { bridgeVoice } from './voice/bridge-voice.ts';
import { browserVoice } from './voice/browser-voice.ts';
import { createSpeaker, type Speaker } from './voice/speaker.ts';
import { firstOf, type Voice } from './voice/voice.ts';

function voicesOf(speaker: Speaker): Voice {
  const speak = window.foyer?.speak;
  const voices = [
    ...(speak ? [bridgeVoice(speak, speaker)] : []),
    ...('speechSynthesis' in window ? [browserVoice(window.speechSynthesis)] : []),
  ];
  return firstOf(voices);
}

/** What happened before this listener came is in the state: taken as the first picture, it is not spoken. */
function follow(live: Live, announcer: Announcer): () => void {
  const { seq, recentCalls, announcements } = live.getState();
  let hasPicture = seq !== null;
  if (seq !== null) announcer.hearSnapshot(seq, recentCalls);
  announcer.hearTexts(announcements, false);
  const stopSnapshots = live.on('snapshot', (snapshot) => {
    announcer.hearSnapshot(snapshot.seq, snapshot.recentCalls);
    announcer.hearTexts(snapshot.announcements, hasPicture);
    hasPicture = true;
  });
  const stopCalls = live.on('ticket_called', announcer.hearCall);
  const stopTexts = live.on('announcement', (message) => announcer.hearTexts(message.announcements, true));
  return () => {
    stopSnapshots();
    stopCalls();
    stopTexts();
  };
}

const QUIET: AnnouncerState = { speaking: null, noVoiceFor: [] };

export interface Sound extends AnnouncerState {
  /** The browser wants a touch first. */
  readonly blocked: boolean;
  readonly unblock: () => void;
}

/** Announces the calls of a live hall for as long as the component stands. */
export function useAnnouncer(live: Live | null, languages: readonly string[]): Sound {
  const speaker = useMemo(() => createSpeaker(new AudioContext()), []);
  const [announcer, setAnnouncer] = useState<Announcer | null>(null);
  const fallback = useRef(languages);
  fallback.current = languages;
  const blocked = useSyncExternalStore(speaker.onChange, () => speaker.blocked);
  useEffect(() => {
    const created = createAnnouncer({
      voice: voicesOf(speaker),
      chime: speaker.chime,
      words: ({ number, counterName, locale, visitorName }) =>
        announcement({ number, counterName, locale, visitorName, fallback: fallback.current }),
    });
    setAnnouncer(created);
    return () => created.close();
  }, [speaker]);
  useEffect(() => (live && announcer ? follow(live, announcer) : undefined), [live, announcer]);
  const state = useSyncExternalStore(announcer?.subscribe ?? (() => () => undefined), announcer?.getState ?? (() => QUIET));
  return { ...state, blocked, unblock: () => void speaker.unblock() };
}
