import { Health } from '@foyer/contract';
import type { HubFound } from '@foyer/contract/ipc';
import { askHub, lookAtHub, UntrustedHub } from './hub/ask-hub.ts';
import type { Authority } from './hub/certificate.ts';
import { Refusal } from './ipc.ts';

export const DEFAULT_HUB_PORT = 4100;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin that a typed address means: `192.168.1.10` → `https://192.168.1.10:4100`. Over the network it is always https, whatever was
 * typed: one port of the hub speaks both, and an app that could be talked into plain http could be talked to by anybody. On this machine
 * plain http stays. Null for what is no web address.
 */
export function hubOrigin(typed: string): string | null {
  const text = typed.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  // `http` stands in for a missing scheme only to have the address taken apart.
  const candidate = scheme ? text : `http://${text}`;
  if (text === '' || !URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '' || url.username !== '' || url.password !== '')
    return null;
  if (!scheme && url.port === '' && !/:80(?:\/|$)/.test(text)) url.port = String(DEFAULT_HUB_PORT);
  return url.protocol === 'http:' && !LOOPBACK.test(url.hostname) ? overTls(url) : url.origin;
}

/** The same port: a URL leaves out the one that is usual for its scheme. */
const overTls = ({ hostname, port }: URL): string => new URL(`https://${hostname}:${port || '80'}`).origin;

export const isOverTls = (origin: string): boolean => origin.startsWith('https:');

/** Newer hubs may say more in `/health` than this app knows. */
const KnownHealth = Health.loose();

export interface Found {
  readonly found: HubFound;
  /** Who has signed its certificate; null: over plain http, or one that every machine trusts. */
  readonly authority: Authority | null;
}

/**
 * Asks the hub how it is, and whom it belongs to. `known`: one of the pinned authorities.
 * @throws Refusal ADDRESS_INVALID, HUB_UNREACHABLE, NOT_A_HUB, HUB_CERTIFICATE
 */
export async function findHub(typed: string, pinned: readonly Authority[]): Promise<Found> {
  const url = hubOrigin(typed);
  if (url === null) throw new Refusal('ADDRESS_INVALID', 'not an address');
  try {
    const { authority, authorities } = isOverTls(url) ? await signerOf(url) : { authority: null, authorities: null };
    const { version, status } = await healthOf(url, authorities);
    const isKnown = authority === null || pinned.some(({ fingerprint }) => fingerprint === authority.fingerprint);
    return { found: { url, version, status, fingerprint: authority?.fingerprint ?? null, known: isKnown }, authority };
  } catch (error) {
    throw refusalOf(error, url);
  }
}

async function signerOf(url: string): Promise<{ authority: Authority | null; authorities: readonly Authority[] | null }> {
  const { authority, trouble, isPublic } = await lookAtHub(url);
  if (isPublic) return { authority: null, authorities: null };
  if (authority === null || trouble !== null)
    throw new Refusal('HUB_CERTIFICATE', `${url} shows a certificate that is not for it: ${trouble ?? 'no authority'}`);
  return { authority, authorities: [authority] };
}

async function healthOf(url: string, authorities: readonly Authority[] | null) {
  const { text } = await askHub(`${url}/health`, { authorities });
  const health = KnownHealth.safeParse(parsed(text));
  if (!health.success) throw new Refusal('NOT_A_HUB', `${url} answers, but not as a hub does`);
  return health.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusalOf(error: unknown, url: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof UntrustedHub) return new Refusal('HUB_CERTIFICATE', error.message);
  const message = error instanceof Error ? error.message : String(error);
  // Something speaks there, and not TLS.
  if (/wrong version number|WRONG_VERSION_NUMBER|packet length too long|disconnected before secure/i.test(message))
    return new Refusal('NOT_A_HUB', `${url} does not speak TLS`);
  return new Refusal('HUB_UNREACHABLE', `${url} does not answer: ${message}`);
}
