import { fetchMedia } from '@foyer/hub-client';
import { useEffect, useState } from 'react';

export interface Loaded {
  /** `blob:`, for as long as the component stands. */
  readonly address: string;
  readonly isFilm: boolean;
}

/** A file of the media store, held whole. @param onBroken it is not there, or nothing that is shown */
export function useMedia(baseUrl: string, mediaId: string, onBroken: (mediaId: string) => void): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let address: string | null = null;
    const load = async () => {
      const bytes = await fetchMedia(baseUrl, mediaId, stop.signal);
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
