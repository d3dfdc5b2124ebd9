import type { DisplaySettings } from '@foyer/contract';

/** What the administrator's page says to the display that it shows in a frame: settings that need not be saved, and in whose name. */
export interface Preview {
  readonly display: DisplaySettings;
  readonly token: string | null;
}

/** `?preview`: in a frame of the hub's own pages. Elsewhere it is a display like any other. */
export const isPreview = (query: URLSearchParams): boolean => query.has('preview') && window.parent !== window;

/** Asks the page around for what is to be shown, and hears of every change. Of no other origin's page. */
export function hearPreview(listener: (preview: Preview) => void): () => void {
  const hear = ({ origin, source, data }: MessageEvent<{ readonly foyerPreview?: Preview }>) => {
    if (origin === location.origin && source === window.parent && data.foyerPreview) listener(data.foyerPreview);
  };
  window.addEventListener('message', hear);
  window.parent.postMessage({ foyerPreview: 'ask' }, location.origin);
  return () => window.removeEventListener('message', hear);
}
