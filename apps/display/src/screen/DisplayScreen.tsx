import { localized, StaleBanner, useLive, useNow, useOwnDevice } from '@foyer/ui';
import { type CSSProperties, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcements } from './board/Announcements.tsx';
import { boardOf } from './board/board.ts';
import { Header } from './board/Header.tsx';
import { WaitingStrip } from './board/WaitingStrip.tsx';
import { partOf, zoneOf } from './board/zone.ts';
import { isResting, shiftAt } from './care/burn-in.ts';
import { usePaintedFrames } from './care/use-painted-frames.ts';
import { BoardLayout } from './layouts/BoardLayout.tsx';
import { CounterLayout } from './layouts/CounterLayout.tsx';
import { MediaLayout } from './layouts/MediaLayout.tsx';
import { usePlaylist } from './media/use-playlist.ts';
import type { Preview } from './preview/preview.ts';
import { SoundPrompt } from './SoundPrompt.tsx';
import { layoutOf, settingsOf } from './settings/settings.ts';
import { useLanguageInTurn } from './settings/use-language-in-turn.ts';
import { Ticker } from './ticker/Ticker.tsx';
import { useAnnouncer } from './use-announcer.ts';

interface DisplayScreenProps {
  readonly baseUrl: string;
  /** `?id=`: the room of this display. */
  readonly displayId: string;
  /** Of the page's address: what is to be other than it was set, for trying out. */
  readonly query: URLSearchParams;
  /** Shown to a person who sets a display up; null: this is one. */
  readonly preview: Preview | null;
}

export function DisplayScreen({ baseUrl, displayId, query, preview }: DisplayScreenProps) {
  const { i18n, t } = useTranslation();
  const { live, state } = useLive({ baseUrl, rooms: [`display:${displayId}`], token: preview?.token ?? null });
  const own = useOwnDevice();
  const settings = settingsOf(preview?.display ?? state.display ?? own?.display ?? null, query);
  const languages = state.hall?.languages ?? [];
  const sound = useAnnouncer(preview ? null : live, baseUrl);
  const now = useNow() + state.clockOffsetMs;
  const playlist = usePlaylist(settings.playlist);
  usePaintedFrames(baseUrl);
  useLanguageInTurn(settings.languages, languages, settings.languageSeconds, now);
  const hallName = state.hall === null ? '' : localized(state.hall.name, i18n.language, languages);
  useEffect(() => {
    document.title = hallName === '' ? t('title') : `${t('title')} · ${hallName}`;
  }, [hallName, t]);
  const zone = zoneOf(settings.zoneId, state.hall);
  const part = partOf(zone?.id ?? null, state);
  const board = boardOf(part.recentCalls, part.counters, now, state.hall);
  const speaking = sound.blocked ? null : sound.speaking;
  const layout = layoutOf(settings, { counters: state.counters, hasMedia: playlist.current !== null });
  const calls = { board, speaking, known: state.hall !== null };
  const resting = isResting(state.services, state.counters);
  useTheme(resting ? 'dark' : settings.theme);
  return (
    <div className="display" data-connection={state.connection} data-layout={layout} data-resting={resting} style={placeAt(now)}>
      <Header
        hallName={hallName}
        zoneName={zone && localized(zone.name, i18n.language, languages)}
        now={now}
        zone={state.hall?.zone}
        sound={sound}
      />
      <StaleBanner stale={state.connection === 'stale'} lastHeardAt={state.lastHeardAt} zone={state.hall?.zone} />
      <Announcements announcements={state.announcements} languages={[i18n.language, ...languages]} now={now} />
      {layout === 'board' && <BoardLayout {...calls} />}
      {layout === 'media' && (
        <MediaLayout {...calls} source={{ baseUrl, token: preview?.token ?? null }} playlist={playlist} hallName={hallName} />
      )}
      {layout === 'counter' && (
        <CounterLayout
          counterId={settings.counterId}
          counters={state.counters}
          recentCalls={state.recentCalls}
          hall={state.hall}
          now={now}
          speaking={speaking}
        />
      )}
      {layout !== 'counter' && <WaitingStrip services={part.services} languages={languages} />}
      <Ticker texts={settings.ticker} languages={languages} />
      {sound.blocked && preview === null && <SoundPrompt onTouch={sound.unblock} />}
    </div>
  );
}

function placeAt(now: number): CSSProperties {
  const { x, y } = shiftAt(now);
  return { '--shift-x': x, '--shift-y': y } as CSSProperties;
}

function useTheme(theme: 'dark' | 'light'): void {
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
