import { once } from 'node:events';
import { SIMULATED_CONDITIONS } from '@foyer/devices/virtual-printer';
import { eventually, pairDevice, temporaryFolder } from '@foyer/testkit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningHub, startHub } from '../main/start-hub.ts';

let hub: RunningHub;
const dataDir = temporaryFolder('demo');
const start = () => startHub({ dataDir, host: '127.0.0.1', port: 0, demo: true, logger: pino({ level: 'silent' }) });
beforeAll(async () => {
  process.env['FOYER_VIRTUAL_PRINTER_PORT'] = '0';
  hub = await start();
});
afterAll(() => hub.close());

// biome-ignore lint/suspicious/noExplicitAny: a test looks at the fields it is about.
type Json = any;
const get = async (path: string): Promise<Json> => (await fetch(`${hub.url}${path}`)).json();
const post = async (path: string, body: object, headers: Record<string, string> = {}): Promise<Json> =>
  (
    await fetch(`${hub.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  ).json();
let kiosk: Promise<{ cookie: string }> | null = null;
const issue = async (body: object) => {
  kiosk ??= pairDevice({ url: hub.url, role: 'kiosk' });
  return post('/api/tickets', { serviceId: 'deposit', ...body }, { cookie: (await kiosk).cookie });
};
const printJob = async (id: string) => (await get(`/api/tickets/${id}/status`)).printJob;

test('seeding again changes nothing', async () => {
  const { seq } = hub.hall;
  await hub.close();
  hub = await start();
  expect(hub.hall.seq).toBe(seq);
  expect(
    hub.hall.users
      .list()
      .map(({ username, role }) => `${username} ${role}`)
      .sort(),
  ).toEqual(['admin admin', 'specialist-a operator', 'specialist-b operator', 'specialist-c operator', 'supervisor supervisor']);
  const { counterStates, services, profiles, appointments } = hub.hall.state;
  expect([...counterStates.values()].map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'open'));
  expect([services.size, profiles.size]).toEqual([6, 3]);
  // None are left to book in the last half hour of a day.
  expect(appointments.size).toBeLessThanOrEqual(3);
});

describe('the virtual printer', () => {
  test('gets a ticket over TCP and shows it', async () => {
    const ticket = await issue({ print: true });
    await eventually(async () => (await printJob(ticket.id)).state === 'confirmed', 10_000);
    const { tickets } = await get('/api/demo/virtual-printer');
    expect(tickets[0]).toMatchObject({ qr: `${hub.publicUrl}/t/${ticket.id}`, lines: expect.arrayContaining([ticket.number]) });
    const picture = await fetch(`${hub.url}${tickets[0].picture}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });
  test('without paper keeps the ticket waiting; with paper it comes out', async () => {
    await post('/api/demo/virtual-printer/state', { state: 'paper_end' });
    await eventually(async () => (await get('/api/hall')).printer.state === 'paper_end');
    const ticket = await issue({ print: true });
    await eventually(async () => (await printJob(ticket.id)).trouble === 'paper_end');
    await post('/api/demo/virtual-printer/state', { state: 'ready' });
    await eventually(async () => (await printJob(ticket.id)).state === 'confirmed', 10_000);
  });
  test('can be in every state of a real one, and be what happens to real ones', async () => {
    for (const state of [...SIMULATED_CONDITIONS, 'ready'])
      expect(await post('/api/demo/virtual-printer/2/state', { state })).toMatchObject({ state });
    for (const fault of [{ fault: 'jam' }, { fault: 'babble' }, { fault: 'forget' }, { fault: 'power' }, { fault: 'drop', bytes: 100 }])
      expect(await post('/api/demo/virtual-printer/2/fault', fault)).toMatchObject({ state: 'ready' });
    expect(await post('/api/demo/virtual-printer/2/fault', { fault: 'roll' })).toMatchObject({ code: 'INVALID_REQUEST' });
  });
  test('has a page', async () => {
    expect(await (await fetch(`${hub.url}/virtual-printer/2`)).text()).toContain('data-state="unrecoverable"');
    expect(await (await fetch(`${hub.url}/virtual-printer`, { headers: { 'accept-language': 'ar' } })).text()).toContain('dir="rtl"');
    expect((await fetch(`${hub.url}/virtual-printer/page.js`)).status).toBe(200);
  });
});

describe('the virtual pad', () => {
  /** The same key within 300 ms is the same press. */
  const debounced = () => new Promise((resolve) => setTimeout(resolve, 350));
  interface Said {
    readonly type: string;
    readonly text: string;
    readonly lamps: Record<string, string>;
    readonly ok: boolean;
    readonly why?: string;
  }
  const connect = async (counterId: string) => {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/ws/virtual-pad/${counterId}`);
    const said: Said[] = [];
    socket.on('message', (data) => said.push(JSON.parse(String(data))));
    await once(socket, 'open');
    const face = () => said.filter(({ type }) => type === 'pad').at(-1);
    const press = async (key: string) => {
      const before = said.filter(({ type }) => type === 'answer').length;
      socket.send(JSON.stringify({ type: 'press', key }));
      return eventually(() => {
        const answer = said.filter(({ type }) => type === 'answer')[before];
        if (!answer) throw new Error('no answer');
        return answer;
      });
    };
    return { socket, face, press };
  };

  test('calls, starts and finishes; its lamps follow what was committed', async () => {
    const ticket = await issue({ serviceId: 'passbook' });
    const pad = await connect('counter-b');
    await eventually(() => pad.face()?.text === 'OPEN +1' && pad.face()?.lamps['READY'] === 'ON');
    expect(await pad.press('NEXT')).toMatchObject({ ok: true });
    await eventually(() => pad.face()?.lamps['CALLED'] === 'BLINK' && pad.face()?.text === `${ticket.number} +0`);
    expect(await pad.press('START')).toMatchObject({ ok: true });
    await eventually(() => pad.face()?.lamps['SERVING'] === 'ON');
    expect(await pad.press('FINISH')).toMatchObject({ ok: true });
    expect(await get(`/api/tickets/${ticket.id}/status`)).toMatchObject({ state: 'served' });
    expect(await pad.press('RECALL')).toMatchObject({ ok: false, why: 'STATE' });
    await debounced();
    expect(await pad.press('NEXT')).toMatchObject({ ok: false, why: 'EMPTY' });
    pad.socket.close();
  });
  test('breaks and comes back', async () => {
    const pad = await connect('counter-c');
    expect(await pad.press('BREAK')).toMatchObject({ ok: true });
    await eventually(() => pad.face()?.lamps['READY'] === 'OFF' && pad.face()?.text.startsWith('BREAK'));
    await debounced();
    expect(await pad.press('BREAK')).toMatchObject({ ok: true });
    await eventually(() => pad.face()?.lamps['READY'] === 'ON');
    pad.socket.close();
  });
  test('of a counter that is not there is closed', async () => {
    const { socket } = await connect('nowhere');
    expect((await once(socket, 'close'))[0]).toBe(4404);
  });
});

test('the virtual printer ends its roll in the middle of a ticket, which comes out on the next roll', async () => {
  await post('/api/demo/virtual-printer/fault', { fault: 'roll', mm: 20 });
  const ticket = await issue({ print: true });
  await eventually(async () => (await get('/api/demo/virtual-printer')).state === 'paper_end');
  expect((await printJob(ticket.id)).state).not.toBe('confirmed');
  await post('/api/demo/virtual-printer/state', { state: 'ready' });
  await eventually(async () => (await get('/api/demo/virtual-printer')).tickets[0].lines.includes(ticket.number), 20_000);
});
