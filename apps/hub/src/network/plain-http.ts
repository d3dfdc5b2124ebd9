import { SOCKET_PATH } from '@foyer/contract';

/**
 * What may be asked over plain HTTP from another machine: a visitor's phone does not know the hall's authority, and what it is
 * shown names nobody. Everything else is for HTTPS.
 */
const FOR_PHONES = [
  /^\/t\/[^/]*$/,
  /^\/visitor\//,
  /^\/api\/tickets\/[^/]+\/status$/,
  /^\/api\/hall$/,
  /^\/health$/,
  /^\/ca\.crt$/,
] as const;

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** @param url path and query */
export function isForPhones(method: string, url: string): boolean {
  if (!READS.includes(method)) return false;
  const path = pathOf(url);
  // What a phone may hear there is for the rooms to say.
  return path === SOCKET_PATH || FOR_PHONES.some((pattern) => pattern.test(path));
}

/** A page, which a browser can be sent to once more; the rest are programs' requests, whose bodies and tokens are gone already. */
export function isPage(method: string, url: string): boolean {
  const path = pathOf(url);
  // A whole address in place of a path (RFC 9112 §3.2.2) is for proxies; put behind a host it would lead elsewhere.
  return (method === 'GET' || method === 'HEAD') && path.startsWith('/') && !/^\/(api|ws)(\/|$)/.test(path);
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';
