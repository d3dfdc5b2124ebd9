import { temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { printing } from '../hall/test/printing.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

const printer = {
  status: { state: 'ready', since: 0 },
  onStatus: () => () => undefined,
  print: async (_: unknown, beforeSend: () => Promise<void>) => {
    await beforeSend();
    return { state: 'confirmed' } as const;
  },
  close: async () => undefined,
} as const;

const list = async (hub: DemoHub) => (await hub.call('listPrinters', { as: 'admin' })).body;

test('a printer that was named at the start is changed there, and counts its paper as any other', { timeout: 60_000 }, async () => {
  const dataDir = temporaryFolder('fixed');
  const hub = await demoHub(dataDir, printing([printer]));
  const [{ id }] = await list(hub);
  const change = (body: object) => hub.call('changePrinter', { as: 'admin', id, body });
  expect(await change({ profile: 'generic-58' })).toMatchObject({ status: 409, body: { code: 'PRINTER_FIXED' } });
  expect(await hub.call('removePrinter', { as: 'admin', id })).toMatchObject({ status: 409, body: { code: 'PRINTER_FIXED' } });
  expect(await change({ name: 'At the door', rollMm: 50_000 })).toMatchObject({ status: 200, body: { name: 'At the door', fixed: true } });
  for (let index = 0; index < 6; index += 1) await hub.call('issueTicket', { body: { serviceId: 'deposit', print: true } });
  await expect.poll(async () => (await list(hub))[0].roll.usedMm).toBe(600);
  expect((await list(hub))[0].roll).toMatchObject({ lengthMm: 50_000, ticketsLeft: 494 });
  await hub.close();

  const without = await demoHub(dataDir);
  expect(await list(without)).toEqual([]);
  await without.close();
  const again = await demoHub(dataDir, printing([printer]));
  expect(await list(again)).toMatchObject([{ name: 'At the door', roll: { usedMm: 600, lengthMm: 50_000 } }]);
  await again.close();
});
