import { randomFillSync, randomInt } from 'node:crypto';
import type { AnnouncementId, AppointmentId, PrintJobId, TicketId } from '@foyer/queue';

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
export const newAppointmentId = () => random128() as AppointmentId;
export const newPadLineId = (): string =>
  `line-${randomInt(36 ** 6)
    .toString(36)
    .padStart(6, '0')}`;
export const newMediaId = (): string => random128();
export const newAnnouncementId = () => random128() as AnnouncementId;

/** Six random digits, for a visitor to type; never one that `taken` says is another's. */
export function newAppointmentCode(taken: (code: string) => boolean): string {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    if (!taken(code)) return code;
  }
}
