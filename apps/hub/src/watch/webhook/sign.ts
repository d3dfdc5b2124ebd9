import { createHmac } from 'node:crypto';

/**
 * `t=<seconds since the epoch>,v1=<hex HMAC-SHA256 of "<t>.<body>">`: the receiver works it out with the same secret, and takes
 * nothing whose time is long past.
 */
export function signature(secret: string, body: string, now: number): string {
  const t = Math.floor(now / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
