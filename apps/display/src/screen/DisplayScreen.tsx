import { localized, offeredLocales, StaleBanner, uiLocale, useLive, useNow } from '@foyer/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcements } from './board/Announcements.tsx';
import { boardOf } from './board/board.ts';
import { CounterList } from './board/CounterList.tsx';
import { Header } from './board/Header.tsx';
import { LastCalls } from './board/LastCalls.tsx';
import { NowServing } from './board/NowServing.tsx';
import { WaitingStrip } from './board/WaitingStrip.tsx';
import { SoundPrompt } from './SoundPrompt.tsx';
import { useAnnouncer } from './use-announcer.ts';

interface DisplayScreenProps {
  readonly baseUrl: string;
  /** `?id=`: the room of this display. */
  readonly displayId: string;
  /** `?lang=`: the language of the words around the numbers; else the hall's first. */
  readonly language: string | null;
}

export function DisplayScreen({ baseUrl, displayId, language }: DisplayScreenProps) {
  const { i18n, t } = useTranslation();
  const { live, state } = useLive({ baseUrl, rooms: [`display:${displayId}`] });
  const languages = state.hall?.languages ?? [];
  const sound = useAnnouncer(live, languages);
  const now = useNow() + state.clockOffsetMs;
  const own = uiLocale(language) ?? uiLocale(offeredLocales(languages)[0]);
  useEffect(() => void i18n.changeLanguage(own ?? 'en'), [i18n, own]);
  const hallName = state.hall === null ? '' : localized(state.hall.name, i18n.language, languages);
  useEffect(() => {
    document.title = hallName === '' ? t('title') : `${t('title')} · ${hallName}`;
  }, [hallName, t]);
  const board = boardOf(state.recentCalls, state.counters, now, state.hall);
  const speaking = sound.blocked ? null : sound.speaking;
  return (
    <div className="display" data-connection={state.connection}>
      <Header hallName={hallName} now={now} zone={state.hall?.zone} sound={sound} />
      <StaleBanner stale={state.connection === 'stale'} lastHeardAt={state.lastHeardAt} zone={state.hall?.zone} />
      <Announcements announcements={state.announcements} languages={languages} now={now} />
      <main className="display-main">
        <div className="display-calls">
          <NowServing call={board.nowServing} speaking={speaking} known={state.hall !== null} />
          <LastCalls calls={board.lastCalls} speaking={speaking} />
        </div>
        <CounterList counters={board.counters} fresh={board.nowServing} />
      </main>
      <WaitingStrip services={state.services} languages={languages} />
      {sound.blocked && <SoundPrompt onTouch={sound.unblock} />}
    </div>
  );
}
