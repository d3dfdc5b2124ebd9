import { MEDIA_PATH } from '@foyer/contract/constants';
import { asHeader } from './speak-as.ts';

/**
 * A picture or a film of the hall's own, whole: once here it can be shown whether the hub is there or not.
 * @returns null: there is none of this id, or the hub does not answer
 */
export async function fetchMedia(baseUrl: string, mediaId: string, signal: AbortSignal): Promise<Blob | null> {
  try {
    const address = `${baseUrl.replace(/\/+$/, '')}${MEDIA_PATH}/${encodeURIComponent(mediaId)}`;
    const reply = await fetch(address, { headers: asHeader(baseUrl), signal });
    return reply.ok ? await reply.blob() : null;
  } catch {
    return null;
  }
}
