import { randomFillSync } from 'node:crypto';
import type { PrintJobId, TicketId } from '@foyer/queue';

const BYTES = 16;
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;

/** 128 random bits, base64url, 22 characters. The random bytes are drawn 4 KiB at a time: one system call per 256 ids. */
function random128(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const text = pool.toString('base64url', used, used + BYTES);
  pool.fill(0, used, used + BYTES);
  used += BYTES;
  return text;
}

export const newTicketId = () => random128() as TicketId;
export const newPrintJobId = () => random128() as PrintJobId;
