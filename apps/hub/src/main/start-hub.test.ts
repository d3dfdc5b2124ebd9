import { HallView, type Role } from '@foyer/contract';
import type { UserId } from '@foyer/queue';
import { temporaryFolder } from '@foyer/testkit';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_PASSWORD } from '../demo/index.ts';
import { rebuild } from '../hall/index.ts';
import { WrongHallKind } from './hall-kind.ts';
import { localZone } from './local-zone.ts';
import { type RunningHub, startHub } from './start-hub.ts';

/** Hubs with certificates of their own, on a machine that is busy with the other tests. */
vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
let hub: RunningHub | null = null;
const start = async (demo: boolean) => {
  hub = await startHub({ dataDir, host: '127.0.0.1', port: 0, demo, logger: pino({ level: 'silent' }) });
  return hub;
};
const stop = async () => {
  await hub?.close();
  hub = null;
};
const addUser = ({ hall }: RunningHub, name: string, role: Role) =>
  hall.users.put({ id: name as UserId, username: name, name, role, password: 'long enough' });
const canSignIn = async ({ hall }: RunningHub, name: string) => (await hall.users.signIn(name, DEMO_PASSWORD)) !== null;

beforeEach(() => {
  process.env['FOYER_VIRTUAL_PRINTER_PORT'] = '0';
  dataDir = temporaryFolder('start');
});
afterEach(stop);

describe('a new hall that is no demo', () => {
  test('is set up by its first start, once', async () => {
    const { url, hall } = await start(false);
    const shown = HallView.parse(await (await fetch(`${url}/api/hall`)).json());
    expect(shown).toMatchObject({ ...hall.state.hall, zone: localZone(), demo: false });
    expect(shown.languages).toEqual(['en', 'ru', 'ar']);
    expect(shown.priorities.map(({ id, rank }) => `${id} ${rank}`)).toEqual(['standard 0', 'priority 10']);
    const { seq } = hall;
    await stop();
    expect((await start(false)).hall.seq).toBe(seq);
  });

  test('serves a visitor, from the first service to the end', async () => {
    const running = await start(false);
    await addUser(running, 'ann', 'admin');
    let token = '';
    const post = async (path: string, body: object = {}) => {
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const answer = await fetch(`${running.url}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await answer.text();
      expect(answer.ok, `${path}: ${text}`).toBe(true);
      return text === '' ? null : JSON.parse(text);
    };
    token = (await post('auth/login', { username: 'ann', password: 'long enough' })).accessToken;
    const service = await post('services', { name: 'Loans', series: { prefix: 'L' } });
    const counter = await post('counters', { name: '1', serviceIds: [service.id] });
    await post(`counters/${counter.id}/status`, { status: 'open' });
    const ticket = await post('tickets', { serviceId: service.id });
    await post(`counters/${counter.id}/call`);
    await post(`counters/${counter.id}/start`);
    await post(`counters/${counter.id}/finish`);
    expect(await (await fetch(`${running.url}/api/tickets/${ticket.id}/status`)).json()).toMatchObject({ state: 'served' });
  });
});

describe('the demo’s passwords stay in the demo', () => {
  test('a real hall is not opened as a demo', async () => {
    await addUser(await start(false), 'ann', 'admin');
    await stop();
    await expect(start(true)).rejects.toThrow(WrongHallKind);
    await expect(start(true)).rejects.toThrow(/Leave out --demo/);
    const again = await start(false);
    expect(again.hall.users.list().map(({ username }) => username)).toEqual(['ann']);
    expect(await canSignIn(again, 'admin')).toBe(false);
  });

  test('a demo is not opened as a real hall, whatever became of it, and goes on as a demo', async () => {
    const { hall } = await start(true);
    const settings = hall.state.hall;
    if (!settings) throw new Error('the demo is not set up');
    const hallNamedOtherwise = { ...settings, name: { ...settings.name, en: 'Our bank' } };
    const render = () => ({ status: 204, body: null });
    await hall.execute({ type: 'configure_hall', hall: hallNamedOtherwise }, { actor: { kind: 'system' }, render });
    await stop();
    await rebuild(dataDir);
    await expect(start(false)).rejects.toThrow(/Add --demo/);
    expect(await canSignIn(await start(true), 'admin')).toBe(true);
  });
});
