import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runPadSimulator } from '@foyer/devices/pad-simulator';
import { eventually } from '@foyer/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

// The whole way: pads at the end of a pseudo terminal, the real binding in its process, the hub's own commands and watch.

const HUB_TIMEOUT_MS = 60_000;
let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
}, HUB_TIMEOUT_MS);
afterAll(() => hub.close(), HUB_TIMEOUT_MS);

/** A pad as `foyer pad --pty` makes one: what is typed is pressed, and what it shows is printed. */
async function padAt(link: string, address?: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  output.on('data', (text: Buffer) => (shown += text));
  const running = runPadSimulator({ pty: link, address, input, output });
  await eventually(() => shown.includes('The pad is at'));
  return {
    type: (line: string) => input.write(`${line}\n`),
    shows: (text: string) => eventually(() => shown.includes(text), 15_000),
    async unplug() {
      rmSync(link, { force: true });
      input.end();
      await running;
    },
  };
}
const stateOf = async (part: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: the test looks at the fields it is about.
  (await hub.call('listDeviceStates', { as: 'supervisor' })).body.find((one: any) => one.part === part)?.state ?? null;

describe('a line of pads at the hub', { timeout: 60_000 }, () => {
  const link = join(tmpdir(), `foyer-line-${process.pid}`);
  const body = {
    name: 'Row one',
    place: { path: link, usb: null },
    baudRate: 9600,
    pads: [{ address: null, counterId: 'counter-b' }],
    presets: { parkSeconds: 60, transferTo: [{ serviceId: 'deposit' }] },
  };

  test('is set up, calls and transfers, is missed when it is pulled out, and is gone when it is removed', async () => {
    const pad = await padAt(link);
    const { status, body: line } = await hub.call('addPadLine', { as: 'admin', body });
    expect([status, line.states]).toEqual([201, ['missing']]);
    await pad.shows('[OPEN +0');
    await eventually(async () => (await stateOf(`pad:${line.id}`)) === 'ready');

    pad.type('NEXT');
    await pad.shows('NEXT: refused, EMPTY');
    const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
    await pad.shows('[OPEN +1');
    pad.type(`CALL ${Number(ticket.number.replace(/\D/g, ''))}`);
    await pad.shows('CALL: accepted');
    await pad.shows(`◐ CALLED  ○ SERVING  ○ ERROR  [${ticket.number} +0`);
    pad.type('TRANSFER 2');
    await pad.shows('TRANSFER: refused, STATE');
    pad.type('TRANSFER');
    await pad.shows('TRANSFER: accepted');
    expect((await hub.call('getTicketStatus', { id: ticket.id })).body).toMatchObject({ state: 'waiting', serviceId: 'deposit' });
    expect(hub.hall.state.tickets.get(ticket.id)?.serviceId).toBe('deposit');

    await pad.unplug();
    await eventually(async () => (await stateOf(`pad:${line.id}`)) === 'unplugged', 15_000);
    expect((await hub.call('listPadLines', { as: 'supervisor' })).body).toMatchObject([{ id: line.id, states: ['unplugged'] }]);
    expect((await hub.call('removePadLine', { id: line.id, as: 'admin' })).status).toBe(204);
    expect(await stateOf(`pad:${line.id}`)).toBe(null);
  });

  test.each([
    ['a counter that is not there', { pads: [{ address: null, counterId: 'counter-z' }] }, 'COUNTER_UNKNOWN'],
    [
      'two pads without addresses',
      {
        pads: [
          { address: null, counterId: 'counter-a' },
          { address: '2', counterId: 'counter-b' },
        ],
      },
      'INVALID_REQUEST',
    ],
    ['no pad', { pads: [] }, 'INVALID_REQUEST'],
  ])('with %s is refused', async (_what, change, code) => {
    expect((await hub.call('addPadLine', { as: 'admin', body: { ...body, ...change } })).body.code).toBe(code);
  });

  test('has its port to itself, can be off, and is changed', async () => {
    const { body: line } = await hub.call('addPadLine', { as: 'admin', body: { ...body, enabled: false } });
    expect(line).toMatchObject({ enabled: false, states: null });
    expect((await hub.call('addPadLine', { as: 'admin', body })).body).toMatchObject({
      code: 'PAD_PORT_TAKEN',
      details: { name: 'Row one' },
    });
    const changed = await hub.call('changePadLine', { id: line.id, as: 'admin', body: { name: 'Row two' } });
    expect(changed.body).toMatchObject({ name: 'Row two', enabled: false, pads: body.pads });
    expect((await hub.call('changePadLine', { id: 'line-none', as: 'admin', body: {} })).body.code).toBe('PAD_LINE_UNKNOWN');
    expect((await hub.call('listPadPorts', { as: 'admin' })).status).toBe(200);
    await hub.call('removePadLine', { id: line.id, as: 'admin' });
  });
});
