import { randomBytes } from 'node:crypto';
import { addEntry, type Batch, emptyBatch, encodeEvent, loadSnapshot, openStorage } from '@foyer/hub/storage';
import type { Actor, BusinessDay, CounterId, EventBody, QueueEvent, ServiceId, TicketId } from '@foyer/queue';

const TICKETS_PER_DAY = 900;
const TICKETS_PER_COMMIT = 1000;
const DAY_MS = 86_400_000;
const SERVICES = ['deposit', 'withdrawal', 'passbook'] as ServiceId[];
const COUNTERS = ['counter-a', 'counter-b', 'counter-c'] as CounterId[];
const KIOSK: Actor = { kind: 'kiosk', id: 'kiosk' };

/** Writes finished tickets of days gone by into a demo hall's file, through the hub's own storage. The hub must not be running. */
export async function writePastTickets(dataDir: string, tickets: number): Promise<void> {
  const storage = await openStorage(dataDir);
  let { seq } = loadSnapshot(storage.reads);
  for (let done = 0; done < tickets; done += TICKETS_PER_COMMIT) {
    const batch = emptyBatch();
    for (let index = done; index < Math.min(tickets, done + TICKETS_PER_COMMIT); index += 1) seq = addVisit(batch, seq, index, tickets);
    await storage.writer.commit(batch);
  }
  await storage.close();
}

/** Issued, called, served: returns the new last seq. */
function addVisit(batch: Batch, lastSeq: number, index: number, tickets: number): number {
  const daysAgo = Math.ceil((tickets - index) / TICKETS_PER_DAY);
  const at = Math.floor(Date.now() / DAY_MS - daysAgo) * DAY_MS + (index % TICKETS_PER_DAY) * 30_000;
  const businessDay = new Date(at).toISOString().slice(0, 10) as BusinessDay;
  const bodies = visit(index);
  for (const [step, body] of bodies.entries()) {
    const event: QueueEvent = { seq: lastSeq + 1 + step, at: at + step * 120_000, businessDay, actor: KIOSK, ...body };
    addEntry(batch, encodeEvent(event));
  }
  return lastSeq + bodies.length;
}

function visit(index: number): EventBody[] {
  const ticketId = randomBytes(16).toString('base64url') as TicketId;
  const serviceId = SERVICES[index % SERVICES.length] as ServiceId;
  const counterId = COUNTERS[index % COUNTERS.length] as CounterId;
  const serial = 1 + Math.floor((index % TICKETS_PER_DAY) / SERVICES.length);
  const number = `${'ABC'[index % SERVICES.length]}${String(serial).padStart(3, '0')}`;
  const reason = { code: 'first_come', priority: 'standard', waitedSeconds: 120, candidates: 1 } as const;
  return [
    { type: 'ticket_issued', ticketId, number, serial, serviceId, priority: 'standard', locale: 'en', customer: null },
    { type: 'ticket_called', ticketId, counterId, userId: null, reason },
    { type: 'ticket_served', ticketId, counterId, outcome: null },
  ];
}
