import type { Printer } from '@foyer/devices/printer';
import { temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { printing } from '../hall/test/printing.ts';
import { demoHub } from '../test/demo-hub.ts';

/** Prints everything at once. */
const printer: Printer = {
  status: { state: 'ready', since: 0 },
  onStatus: () => () => undefined,
  async print(_, beforeSend) {
    await beforeSend();
    return { state: 'confirmed' };
  },
  close: async () => undefined,
};
const PRINTING = printing([printer]);

test('a copy that was accepted is so again, also when the hall has no printer any more', { timeout: 60_000 }, async () => {
  const dataDir = temporaryFolder('reprint');
  const withPrinter = await demoHub(dataDir, PRINTING);
  const { id } = (await withPrinter.call('issueTicket', { body: { serviceId: 'deposit' } })).body;
  const copy = (hub: typeof withPrinter, key: string) =>
    hub.send('POST', `/api/tickets/${id}/reprint`, { as: 'admin', headers: { 'idempotency-key': key } });
  const first = await copy(withPrinter, 'a-copy');
  expect(first).toMatchObject({ status: 202, body: { copy: true } });
  await withPrinter.close();

  const without = await demoHub(dataDir);
  await without.token('admin');
  const { seq } = without.hall;
  expect(await copy(without, 'a-copy')).toMatchObject({ status: 202, body: first.body });
  expect(await copy(without, 'another')).toMatchObject({ status: 409, body: { code: 'PRINTER_NOT_SET_UP' } });
  expect(without.hall.seq).toBe(seq);
  await without.close();
});
