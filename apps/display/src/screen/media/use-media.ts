import { fetchMedia } from '@foyer/hub-client';
import { useEffect, useRef, useState } from 'react';

/** Where files come from, and in whose name. */
export interface MediaSource {
  readonly baseUrl: string;
  /** Of the person who looks at a preview; null: this is the display. */
  readonly token: string | null;
}

export interface Loaded {
  /** `blob:`, for as long as the component stands. */
  readonly address: string;
  readonly isFilm: boolean;
}

/** A file of the media store, held whole. @param onBroken it is not there, or nothing that is shown */
export function useMedia({ baseUrl, token }: MediaSource, mediaId: string, onBroken: (mediaId: string) => void): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const latestToken = useRef(token);
  latestToken.current = token;
  useEffect(() => {
    const stop = new AbortController();
    let address: string | null = null;
    const load = async () => {
      const bytes = await fetchMedia(baseUrl, mediaId, latestToken.current, stop.signal);
      if (stop.signal.aborted) return;
      if (!bytes || !/^(?:image|video)\//.test(bytes.type)) return onBroken(mediaId);
      address = URL.createObjectURL(bytes);
      setLoaded({ address, isFilm: bytes.type.startsWith('video/') });
    };
    void load();
    return () => {
      stop.abort();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [baseUrl, mediaId, onBroken]);
  return loaded;
}
