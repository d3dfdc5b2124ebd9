import { AS_HEADER, AS_QUERY, DEVICE_ROLES } from '@foyer/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where a refresh token lives: sent to the routes of signing in, and to nothing else. */
export const SESSION_COOKIE = 'foyer_session';
export const SESSION_COOKIE_PATH = '/api/auth';

/** The key of a paired device, `<deviceId>.<secret>`: sent with everything. */
export const DEVICE_COOKIE = 'foyer_device';

/**
 * One browser may show several screens, a kiosk in one window and a display in the next: each names what it is, and has a key of its own
 * in a cookie of its own. The name opens nothing; the key does.
 */
export function deviceCookieOf({ headers, query }: Pick<FastifyRequest, 'headers' | 'query'>): string {
  const as = headers[AS_HEADER] ?? (query as Readonly<Record<string, unknown>> | undefined)?.[AS_QUERY];
  const role = DEVICE_ROLES.find((known) => known === as);
  return role === undefined ? DEVICE_COOKIE : `${DEVICE_COOKIE}_${role}`;
}

/** The key that a request shows. */
export const deviceKeyOf = (request: Pick<FastifyRequest, 'headers' | 'query' | 'cookies'>): string | undefined =>
  request.cookies[deviceCookieOf(request)];

/** A cookie that an answer sets. No script can read it, no other site's page has it sent; over TLS it never goes out in the clear. */
export interface AnswerCookie {
  readonly name: string;
  /** Null: the browser is to forget it. */
  readonly value: string | null;
  readonly path: string;
  /** How long the browser keeps it. */
  readonly maxAgeSeconds: number;
  /** `lax`: also sent when another site's page leads the browser here, as a sign-in provider does. Default `strict`. */
  readonly sameSite?: 'strict' | 'lax';
}

export function setCookies(request: FastifyRequest, reply: FastifyReply, cookies: readonly AnswerCookie[] = []): void {
  for (const { name, value, path, maxAgeSeconds, sameSite = 'strict' } of cookies)
    reply.setCookie(name === DEVICE_COOKIE ? deviceCookieOf(request) : name, value ?? '', {
      path,
      httpOnly: true,
      sameSite,
      secure: request.protocol === 'https',
      maxAge: value === null ? 0 : maxAgeSeconds,
    });
}
