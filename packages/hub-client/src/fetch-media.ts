import { MEDIA_PATH } from '@foyer/contract/constants';
import { asHeader } from './speak-as.ts';

/**
 * A picture or a film of the hall's own, whole: once here it can be shown whether the hub is there or not.
 * @param token of the person who looks at it; null: the device's own key shows who asks
 * @returns null: there is none of this id, or the hub does not answer
 */
export async function fetchMedia(baseUrl: string, mediaId: string, token: string | null, signal: AbortSignal): Promise<Blob | null> {
  try {
    const address = `${baseUrl.replace(/\/+$/, '')}${MEDIA_PATH}/${encodeURIComponent(mediaId)}`;
    const reply = await fetch(address, { headers: token === null ? asHeader(baseUrl) : { authorization: `Bearer ${token}` }, signal });
    return reply.ok ? await reply.blob() : null;
  } catch {
    return null;
  }
}
