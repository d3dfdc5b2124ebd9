import { mkdtempSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperLengthMm, proofRequest, type TicketInput } from '@foyer/ticket';
import { expect, test } from 'vitest';
import { loadProfile } from '../printer/profiles.ts';
import { ticketBytes } from '../test/tickets.ts';
import { type PrintedTicket, startVirtualPrinter } from './index.ts';

/** What a printer feeds by itself before it cuts, and the picture of the ticket does not show. mm */
const TO_THE_BLADE = 14;
const DOTS_PER_MM = 8;
/** White around the picture. */
const MARGINS_MM = 8;

async function printed(profileName: string, changes: Partial<TicketInput>): Promise<PrintedTicket> {
  const profile = loadProfile(profileName);
  const device = await startVirtualPrinter({ profile, outDir: mkdtempSync(join(tmpdir(), 'foyer-length-')) });
  const host = createConnection(device.port, '127.0.0.1');
  try {
    return await new Promise((resolve) => {
      device.onTicket(resolve);
      host.write(Buffer.concat([ticketBytes(profile, changes), proofRequest(profile, 'AAAA')]));
    });
  } finally {
    host.destroy();
    await device.close();
  }
}

test.each([
  ['virtual', {}],
  ['virtual', { locale: 'ar', dir: 'rtl', hallName: 'مصرف', serviceName: 'إيداع' }],
  ['virtual', { number: 'A1234', waitText: 'About 10 minutes', laterServices: ['Passbook', 'Cards'] }],
  ['star-escpos', { locale: 'ru', hallName: 'Городской банк', serviceName: 'Вклады' }],
] as const)('the bytes for %s say how much paper they take', async (name, changes) => {
  const profile = loadProfile(name);
  const { svg } = await printed(name, changes);
  const [, height = '0'] = / height="(\d+)"/.exec(svg) ?? [];
  const counted = paperLengthMm(ticketBytes(profile, changes), profile);
  expect(counted - TO_THE_BLADE).toBeCloseTo(Number(height) / DOTS_PER_MM - MARGINS_MM, 0);
});
