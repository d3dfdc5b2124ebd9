import { useCallback, useEffect, useState } from 'react';
import { type Item, nextPlace } from './playlist.ts';

/** What could not be shown is tried again: it may have been the network. */
const FORGIVE_MS = 5 * 60_000;

export interface Playlist {
  /** What is shown; null: nothing can be. */
  readonly current: Item | null;
  /** What comes then, to be loaded already; null: the same again. */
  readonly next: Item | null;
  readonly goOn: () => void;
  /** This file cannot be shown. */
  readonly skip: (mediaId: string) => void;
}

/** The pictures and films of a playlist in their order, again and again, without those that cannot be shown. */
export function usePlaylist(playlist: readonly Item[]): Playlist {
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const [index, setIndex] = useState(0);
  const skip = useCallback((mediaId: string) => setBroken((known) => new Set(known).add(mediaId)), []);
  useEffect(() => {
    const timer = setInterval(() => setBroken(new Set()), FORGIVE_MS);
    return () => clearInterval(timer);
  }, []);
  const isBroken = (mediaId: string) => broken.has(mediaId);
  const here = nextPlace(playlist, Math.min(index, playlist.length) - 1, isBroken);
  // Where what was broken is tried again, what is shown stays until its time is over.
  useEffect(() => {
    if (here !== null) setIndex(here);
  }, [here]);
  const then = here === null ? null : nextPlace(playlist, here, isBroken);
  return {
    current: here === null ? null : (playlist[here] ?? null),
    next: then === null || then === here ? null : (playlist[then] ?? null),
    goOn: () => setIndex(then ?? 0),
    skip,
  };
}
