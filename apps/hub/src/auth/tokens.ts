import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Session } from './live-session.ts';
import type { Sessions } from './sessions.ts';

export type { Session } from './live-session.ts';

/** Short, so that one which was read somewhere is soon worth nothing; the session outlasts it. */
export const TOKEN_SECONDS = 10 * 60;
const REMEMBERED_TOKENS = 1000;

const Claims = z.object({ sid: z.string(), exp: z.number() });

export interface AccessToken {
  readonly token: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  readonly expiresInSeconds: number;
}

export interface Tokens {
  issue(session: Session): AccessToken;
  /** The session of a token, or null where it is not ours, was changed, or is over. */
  verify(token: string): Session | null;
}

/** Tokens over @fastify/jwt. A token that was verified is remembered: a counter sends the same one with every press. */
export function createTokens(jwt: FastifyInstance['jwt'], now: () => number, sessions: Pick<Sessions, 'get'>): Tokens {
  const remembered = new Map<string, { readonly sessionId: string; readonly expiresAt: number }>();

  const read = (token: string) => {
    try {
      const { sid: sessionId, exp } = Claims.parse(jwt.verify(token, { clockTimestamp: now() }));
      return { sessionId, expiresAt: exp * 1000 };
    } catch {
      return null;
    }
  };

  return {
    issue({ id: sid, user, expiresAt: end }) {
      const issuedAt = Math.floor(now() / 1000);
      const exp = Math.min(issuedAt + TOKEN_SECONDS, Math.floor(end / 1000));
      return { token: jwt.sign({ sub: user.id, sid, iat: issuedAt, exp }), expiresAt: exp * 1000, expiresInSeconds: exp - issuedAt };
    },
    verify(token) {
      const known = remembered.get(token) ?? read(token);
      const session = known && known.expiresAt > now() ? sessions.get(known.sessionId) : null;
      if (!known || !session) {
        remembered.delete(token);
        return null;
      }
      if (remembered.size >= REMEMBERED_TOKENS) remembered.clear();
      remembered.set(token, known);
      return session;
    },
  };
}
