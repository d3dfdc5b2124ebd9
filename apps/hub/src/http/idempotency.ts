import { hash } from 'node:crypto';
import { HallError } from '../hall/index.ts';

/** Visible ASCII: a UUID, a ULID, or whatever the client finds unique. */
const KEY = /^[\x21-\x7e]{1,200}$/;

export interface IdempotentRequest {
  readonly header: string | string[] | undefined;
  readonly method: string;
  /** Of the route, `/api/counters/:id/call`: the same key for two counters is a mistake and is told. */
  readonly routePath: string;
  readonly url: string;
  readonly body: unknown;
  /** The signed-in person, else the device; null: neither. */
  readonly callerId: string | null;
}

/**
 * The key as the hall stores it: one person's or device's key for one route is no other's. The fingerprint says what was asked, so that a
 * key that comes back with another request is refused. The body is the parsed one, whose fields stand in the contract's order.
 * @throws HallError IDEMPOTENCY_KEY_INVALID
 */
export function idempotencyOf({
  header,
  method,
  routePath,
  url,
  body,
  callerId,
}: IdempotentRequest): { key: string; fingerprint: string } | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !KEY.test(header)) throw new HallError('IDEMPOTENCY_KEY_INVALID');
  return {
    key: `${callerId ?? '-'} ${method} ${routePath} ${header}`,
    fingerprint: hash('sha256', `${method} ${url}\n${JSON.stringify(body ?? null)}`, 'base64url'),
  };
}
