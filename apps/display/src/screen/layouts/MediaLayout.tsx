import { MediaPane } from '../media/MediaPane.tsx';
import type { Playlist } from '../media/use-playlist.ts';
import { Calls, type CallsProps } from './BoardLayout.tsx';

interface MediaLayoutProps extends CallsProps {
  readonly baseUrl: string;
  readonly playlist: Playlist;
  readonly hallName: string;
}

/** Own pictures and films beside the calls, which keep their place whatever runs there. */
export function MediaLayout({ baseUrl, playlist, hallName, ...calls }: MediaLayoutProps) {
  return (
    <main className="display-main">
      <MediaPane baseUrl={baseUrl} playlist={playlist} hallName={hallName} />
      <Calls {...calls} />
    </main>
  );
}
