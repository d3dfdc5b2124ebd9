import { layoutTicket, type PrinterProfile, renderEscpos, type TicketInput } from '@foyer/ticket';
import { createRasterizer } from '../printer/rasterizer.ts';

export const STATUS_URL = 'http://192.168.1.10:4100/t/Zk3v9QmX1aBcD2eF7gH8iJ';

const rasterize = createRasterizer();

/** A ticket's bytes as the hall sends them. */
export function ticketBytes(profile: PrinterProfile, changes: Partial<TicketInput> = {}): Uint8Array {
  const input: TicketInput = {
    hallName: 'Riverside Bank',
    number: 'A012',
    serviceName: 'Deposit',
    issuedAt: '2025-11-21 10:53',
    waitingBefore: 5,
    statusUrl: STATUS_URL,
    locale: 'en',
    dir: 'ltr',
    copy: false,
    ...changes,
  };
  return renderEscpos(layoutTicket(input), profile, rasterize);
}

export const silentLogger = { info() {}, warn() {} };

/** Waits for something to become true, without guessing how long it takes. */
export async function until(condition: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
