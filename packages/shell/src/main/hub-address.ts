import { Health } from '@foyer/contract';
import type { HubFound } from '@foyer/contract/ipc';
import { Refusal } from './ipc.ts';

export const DEFAULT_HUB_PORT = 4100;
const ANSWER_WITHIN_MS = 5000;

/**
 * The origin that a typed address means: `192.168.1.10` → `http://192.168.1.10:4100`; with a scheme, the scheme's own
 * port is meant. Null for what is no web address.
 */
export function hubOrigin(typed: string): string | null {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const candidate = hasScheme ? text : `http://${text}`;
  if (text === '' || !URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '' || url.username !== '' || url.password !== '')
    return null;
  if (!hasScheme && url.port === '' && !/:80(?:\/|$)/.test(text)) url.port = String(DEFAULT_HUB_PORT);
  return url.origin;
}

/** Newer hubs may say more in `/health` than this app knows. */
const KnownHealth = Health.loose();

/** Asks the hub how it is. Throws ADDRESS_INVALID, HUB_UNREACHABLE or NOT_A_HUB. */
export async function findHub(typed: string): Promise<HubFound> {
  const url = hubOrigin(typed);
  if (url === null) throw new Refusal('ADDRESS_INVALID', 'not an address');
  const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch((error: Error) => {
    throw new Refusal('HUB_UNREACHABLE', `${url} does not answer: ${describe(error)}`);
  });
  const health = KnownHealth.safeParse(await response.json().catch(() => null));
  if (!health.success) throw new Refusal('NOT_A_HUB', `${url} answers, but not as a hub does`);
  return { url, version: health.data.version, status: health.data.status };
}

const describe = (error: Error): string => (error.cause instanceof Error ? error.cause.message : error.message);
