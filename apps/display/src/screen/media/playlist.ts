import type { DisplaySettings } from '@foyer/contract';

export type Item = DisplaySettings['playlist'][number];

/** The place after `index` whose file can be shown, going round; itself where it is the only one; null: none can. */
export function nextPlace(playlist: readonly Item[], index: number, isBroken: (mediaId: string) => boolean): number | null {
  for (let step = 1; step <= playlist.length; step += 1) {
    const place = (index + step) % playlist.length;
    const item = playlist[place];
    if (item && !isBroken(item.mediaId)) return place;
  }
  return null;
}
