import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** `<sessionId>.<secret>`: 128 bits that name the session; 144 random bits and as many that only this hub could have added to them. */
const TOKEN = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{48})$/;
const RANDOM_BYTES = 18;

export interface RefreshTokens {
  make(sessionId: string): string;
  /** Null: not one that this hub ever gave out. A session cannot be ended by guessing at its token. */
  read(token: string): { readonly sessionId: string; readonly hash: string } | null;
}

export const newSessionId = (): string => randomBytes(16).toString('base64url');

/** What is kept of a token: its SHA-256. Random bits need no slow hash. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

/** @param secret the hub's own */
export function refreshTokens(secret: string): RefreshTokens {
  const seal = (sessionId: string, random: Buffer): Buffer =>
    createHmac('sha256', secret).update(`refresh ${sessionId} `).update(random).digest().subarray(0, RANDOM_BYTES);
  return {
    make(sessionId) {
      const random = randomBytes(RANDOM_BYTES);
      return `${sessionId}.${Buffer.concat([random, seal(sessionId, random)]).toString('base64url')}`;
    },
    read(token) {
      const [, sessionId, text] = TOKEN.exec(token) ?? [];
      if (sessionId === undefined || text === undefined) return null;
      const bytes = Buffer.from(text, 'base64url');
      const sealed = seal(sessionId, bytes.subarray(0, RANDOM_BYTES));
      return timingSafeEqual(bytes.subarray(RANDOM_BYTES), sealed) ? { sessionId, hash: tokenHash(token) } : null;
    },
  };
}
