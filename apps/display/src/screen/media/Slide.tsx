import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Item } from './playlist.ts';
import { type MediaSource, useMedia } from './use-media.ts';

interface SlideProps {
  readonly source: MediaSource;
  readonly item: Item;
  /** False: it is loaded for its turn. */
  readonly isShown: boolean;
  /** Null: nothing else is there, so it stays, or begins anew. */
  readonly onEnd: (() => void) | null;
  readonly onBroken: (mediaId: string) => void;
}

/** What does not come, or stands still, for so long is passed over. */
const PATIENCE_MS = 20_000;

export function Slide({ source, item: { mediaId, seconds }, isShown, onEnd, onBroken }: SlideProps) {
  const loaded = useMedia(source, mediaId, onBroken);
  const [canShow, setCanShow] = useState(false);
  const isPicture = loaded !== null && !loaded.isFilm;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    if (!isShown || canShow) return;
    const timer = setTimeout(() => onBroken(mediaId), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isShown, canShow, mediaId, onBroken]);
  useEffect(() => {
    if (!isShown || !canShow || !isPicture) return;
    const timer = setInterval(() => end.current?.(), seconds * 1000);
    return () => clearInterval(timer);
  }, [isShown, canShow, isPicture, seconds]);
  if (loaded === null) return null;
  const shared = { src: loaded.address, 'data-shown': isShown && canShow, onError: () => onBroken(mediaId) };
  if (isPicture) return <img {...shared} alt="" onLoad={() => setCanShow(true)} />;
  return <Film {...shared} plays={isShown} onReady={() => setCanShow(true)} onEnd={onEnd} />;
}

interface FilmProps {
  readonly src: string;
  readonly 'data-shown': boolean;
  readonly plays: boolean;
  readonly onReady: () => void;
  readonly onEnd: (() => void) | null;
  readonly onError: () => void;
}

/** Silent: the hall has one voice. */
function Film({ plays, onReady, onEnd, onError, ...shared }: FilmProps) {
  const film = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    // What cannot be played says so by its own event, or stands still.
    if (plays) void film.current?.play().catch(() => undefined);
  }, [plays]);
  useStandstill(film, plays, onError);
  return (
    <video
      {...shared}
      ref={film}
      muted
      playsInline
      preload="auto"
      loop={onEnd === null}
      onCanPlay={onReady}
      onEnded={() => onEnd?.()}
      onError={onError}
    />
  );
}

/** A film whose time does not go on is broken, whatever the browser says of it. Behind another window it may stand. */
function useStandstill(film: RefObject<HTMLVideoElement | null>, plays: boolean, onStandstill: () => void): void {
  const latest = useRef(onStandstill);
  latest.current = onStandstill;
  useEffect(() => {
    if (!plays) return;
    let before = -1;
    const timer = setInterval(() => {
      const at = film.current?.currentTime ?? 0;
      if (at === before && document.visibilityState === 'visible') latest.current();
      before = at;
    }, PATIENCE_MS);
    return () => clearInterval(timer);
  }, [film, plays]);
}
