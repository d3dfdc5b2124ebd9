import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where a refresh token lives: sent to the routes of signing in, and to nothing else. */
export const SESSION_COOKIE = 'foyer_session';
export const SESSION_COOKIE_PATH = '/api/auth';

/** The key of a paired device, `<deviceId>.<secret>`: sent with everything. */
export const DEVICE_COOKIE = 'foyer_device';

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
    reply.setCookie(name, value ?? '', {
      path,
      httpOnly: true,
      sameSite,
      secure: request.protocol === 'https',
      maxAge: value === null ? 0 : maxAgeSeconds,
    });
}
