import { MediaPane } from '../media/MediaPane.tsx';
import type { MediaSource } from '../media/use-media.ts';
import type { Playlist } from '../media/use-playlist.ts';
import { Calls, type CallsProps } from './BoardLayout.tsx';

interface MediaLayoutProps extends CallsProps {
  readonly source: MediaSource;
  readonly playlist: Playlist;
  readonly hallName: string;
}

/** Own pictures and films beside the calls, which keep their place whatever runs there. */
export function MediaLayout({ source, playlist, hallName, ...calls }: MediaLayoutProps) {
  return (
    <main className="display-main">
      <MediaPane source={source} playlist={playlist} hallName={hallName} />
      <Calls {...calls} />
    </main>
  );
}
