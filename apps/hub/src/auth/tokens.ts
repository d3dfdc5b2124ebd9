import { Role, User } from '@foyer/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** One working day at a counter. To be cut to minutes once sessions can be renewed. */
const TOKEN_SECONDS = 12 * 60 * 60;
const REMEMBERED_TOKENS = 1000;

const Claims = z.object({ sub: User.shape.id, username: z.string(), name: z.string(), role: Role, exp: z.number() });

/** A signed-in person, until `expiresAt` (ms since the epoch). */
export interface Session {
  readonly user: User;
  readonly expiresAt: number;
}

export interface Tokens {
  issue(user: User): { readonly token: string; readonly expiresAt: number };
  /** The session of a token, or null where it is not ours, was changed, or is over. */
  verify(token: string): Session | null;
}

/** Tokens over @fastify/jwt. A token that was verified is remembered: a counter sends the same one with every press. */
export function createTokens(jwt: FastifyInstance['jwt'], now: () => number): Tokens {
  const remembered = new Map<string, Session>();

  const read = (token: string): Session | null => {
    try {
      const claims = Claims.parse(jwt.verify(token, { clockTimestamp: now() }));
      const { sub: id, username, name, role, exp } = claims;
      return { user: { id, username, name, role }, expiresAt: exp * 1000 };
    } catch {
      return null;
    }
  };

  return {
    issue(user) {
      const { id: sub, username, name, role } = user;
      const issuedAt = Math.floor(now() / 1000);
      const exp = issuedAt + TOKEN_SECONDS;
      return { token: jwt.sign({ sub, username, name, role, iat: issuedAt, exp }), expiresAt: exp * 1000 };
    },
    verify(token) {
      const session = remembered.get(token) ?? read(token);
      if (!session || session.expiresAt <= now()) {
        remembered.delete(token);
        return null;
      }
      if (remembered.size >= REMEMBERED_TOKENS) remembered.clear();
      remembered.set(token, session);
      return session;
    },
  };
}
