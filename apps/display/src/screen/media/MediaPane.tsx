import { Slide } from './Slide.tsx';
import type { MediaSource } from './use-media.ts';
import type { Playlist } from './use-playlist.ts';

interface MediaPaneProps {
  readonly source: MediaSource;
  readonly playlist: Playlist;
  /** Stands where nothing is loaded yet. */
  readonly hallName: string;
}

/** Own pictures and films, each whole, one after the other. What comes next is loaded meanwhile, unseen. */
export function MediaPane({ source, playlist: { current, next, goOn, skip }, hallName }: MediaPaneProps) {
  const slides = [current, next?.mediaId === current?.mediaId ? null : next];
  return (
    <section className="display-media" aria-hidden>
      <p>{hallName}</p>
      {slides.map(
        (item, place) =>
          item && (
            <Slide
              key={item.mediaId}
              source={source}
              item={item}
              isShown={place === 0}
              onEnd={next === null ? null : goOn}
              onBroken={skip}
            />
          ),
      )}
    </section>
  );
}
