import type { MediaView } from '@foyer/contract';
import { fetchMedia } from '@foyer/hub-client';
import { useSession } from '@foyer/ui/staff';
import { IconMovie, IconPhotoOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './displays.module.css';

/** A small picture of a picture; of a film, its sign: it may be large. Undefined: it is gone. */
export function MediaThumb({ media }: { readonly media: MediaView | undefined }) {
  const isPicture = media?.type.startsWith('image/') === true;
  const address = useAddress(isPicture ? media.id : null);
  if (address) return <img className={classes['thumb']} src={address} alt="" />;
  const Sign = media ? IconMovie : IconPhotoOff;
  return <span className={classes['thumb']}>{!isPicture && <Sign size={24} stroke={1.5} aria-hidden />}</span>;
}

function useAddress(mediaId: string | null): string | null {
  const { baseUrl, session } = useSession();
  const token = session?.accessToken ?? null;
  const [address, setAddress] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh token brings no other picture
  useEffect(() => {
    if (mediaId === null) return;
    const stop = new AbortController();
    let made: string | null = null;
    const load = async () => {
      const bytes = await fetchMedia(baseUrl, mediaId, token, stop.signal);
      if (!bytes || stop.signal.aborted) return;
      made = URL.createObjectURL(bytes);
      setAddress(made);
    };
    void load();
    return () => {
      stop.abort();
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [baseUrl, mediaId]);
  return address;
}
