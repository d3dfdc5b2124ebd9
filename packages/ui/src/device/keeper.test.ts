import type { HubClient } from '@foyer/hub-client';
import { createHubClient, HubError } from '@foyer/hub-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeviceKeeper } from './keeper.ts';

const BASE = 'http://hub';
const device = (role = 'kiosk', name = 'Entrance') => ({ id: 'd1', name, role, counterId: null, lastSeenAt: String(Math.random()) });
const no = (code: 'DEVICE_UNKNOWN' | 'HUB_UNREACHABLE' | 'PAIRING_BUSY' | 'PAIRING_CODE_UNKNOWN', status: number, details = {}) =>
  new HubError(code, status, code, details);

/** A hub whose answers are set by name; each may be a list, one for each call. */
function hub(answers: Record<string, unknown>) {
  const asked: [string, unknown][] = [];
  const call = async (name: string, options: unknown) => {
    asked.push([name, options]);
    const answer = answers[name];
    const now = Array.isArray(answer) ? (answer.length > 1 ? answer.shift() : answer[0]) : answer;
    if (now instanceof Error) throw now;
    return now;
  };
  return { asked, answers, client: { baseUrl: BASE, call, download: call } as unknown as HubClient };
}
const CODE = { pairingId: 'p', code: 'ABCD-EFGH', expiresAt: '', expiresInSeconds: 600 };
const unpaired = (more: Record<string, unknown>) => hub({ getOwnDevice: no('DEVICE_UNKNOWN', 401), startPairing: CODE, ...more });

let keeper: DeviceKeeper;
const open = ({ client }: ReturnType<typeof hub>, name = 'Kiosk') =>
  (keeper = new DeviceKeeper({ baseUrl: BASE, role: 'kiosk', name: () => name, version: '1.0', client }));
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  keeper.close();
  vi.useRealTimers();
});

test('a device that the hub knows is in, and says now and then that it is there', async () => {
  const { asked, client, answers } = hub({ getOwnDevice: device() });
  open({ asked, client, answers });
  expect(keeper.getState()).toEqual({ step: 'asking' });
  await settle();
  expect(keeper.getState()).toMatchObject({ step: 'in', device: { name: 'Entrance' } });
  const before = keeper.getState();
  await settle(5000);
  expect(asked.map(([name]) => name)).toEqual(['getOwnDevice', 'getOwnDevice']);
  expect(keeper.getState()).toBe(before);
  answers['getOwnDevice'] = device('kiosk', 'Exit');
  await settle(5000);
  expect(keeper.getState()).toMatchObject({ device: { name: 'Exit' } });
});

test('one that it does not know shows a code until somebody says yes', async () => {
  const one = unpaired({ collectPairing: [{ state: 'waiting' }, { state: 'waiting' }, { state: 'approved', device: device() }] });
  open(one);
  await settle();
  expect(keeper.getState()).toMatchObject({ step: 'door', why: null, pairing: { code: 'ABCD-EFGH' } });
  expect(one.asked[1]).toEqual(['startPairing', { body: { role: 'kiosk', name: 'Kiosk', version: '1.0' } }]);
  await settle(2000);
  expect(keeper.getState()).toMatchObject({ step: 'door' });
  await settle(2000);
  expect(keeper.getState()).toMatchObject({ step: 'in' });
});

test('a hub that says yes at once never shows its code', async () => {
  const steps: string[] = [];
  open(unpaired({ collectPairing: { state: 'approved', device: device() } }));
  keeper.subscribe(() => steps.push(keeper.getState().step));
  await settle();
  expect(steps).toEqual(['in']);
});

test('a code that is over is followed by the next one', async () => {
  const second = { ...CODE, pairingId: 'q', code: 'JKMN-PQRS' };
  open(unpaired({ startPairing: [CODE, second], collectPairing: [{ state: 'waiting' }, { state: 'expired' }, { state: 'waiting' }] }));
  await settle(2000);
  expect(keeper.getState()).toMatchObject({ pairing: { code: 'JKMN-PQRS' } });
});

test('a no is said, and asked anew by hand or after a minute', async () => {
  const one = unpaired({ collectPairing: [{ state: 'refused' }, { state: 'refused' }, { state: 'waiting' }] });
  open(one);
  await settle();
  expect(keeper.getState()).toMatchObject({ step: 'door', refused: true, pairing: null });
  keeper.askAgain();
  await settle();
  expect(keeper.getState()).toMatchObject({ refused: true });
  await settle(60_000);
  expect(keeper.getState()).toMatchObject({ refused: false, pairing: { code: 'ABCD-EFGH' } });
});

test('a hub that is away is asked until it is there, and a code that it let end while it was away is not shown', async () => {
  const away = no('HUB_UNREACHABLE', 0);
  const one = hub({ getOwnDevice: away, startPairing: CODE, collectPairing: [{ state: 'waiting' }, away] });
  open(one);
  await settle();
  expect(keeper.getState()).toEqual({ step: 'away' });
  one.answers['getOwnDevice'] = no('DEVICE_UNKNOWN', 401);
  await settle(3000);
  expect(keeper.getState()).toMatchObject({ pairing: { code: 'ABCD-EFGH' }, trouble: null });
  await settle(4000);
  expect(keeper.getState()).toMatchObject({ pairing: { code: 'ABCD-EFGH' } });
  await settle(600_000);
  expect(keeper.getState()).toMatchObject({ step: 'door', pairing: null, trouble: 'HUB_UNREACHABLE' });
});

test('where no code is to be had, the reason is said, and it waits as long as it was told', async () => {
  const one = unpaired({ startPairing: no('PAIRING_BUSY', 429, { retryAfterSeconds: 30 }) });
  open(one);
  await settle(29_000);
  expect(keeper.getState()).toMatchObject({ step: 'door', pairing: null, trouble: 'PAIRING_BUSY' });
  expect(one.asked).toHaveLength(2);
  await settle(1500);
  expect(one.asked).toHaveLength(3);
});

test('one that was revoked is at the door at once, and is told why', async () => {
  const one = hub({ getOwnDevice: device(), startPairing: CODE, collectPairing: { state: 'waiting' } });
  open(one);
  await settle();
  one.answers['getOwnDevice'] = no('DEVICE_UNKNOWN', 401);
  const other = createHubClient({
    baseUrl: `${BASE}/`,
    fetch: async () => new Response('{"code":"DEVICE_UNKNOWN"}', { status: 401 }),
  });
  await other.call('getHall').catch(() => undefined);
  await settle();
  expect(keeper.getState()).toMatchObject({ step: 'door', why: 'unknown', pairing: { code: 'ABCD-EFGH' } });
});

test('one that was given another task is at the door within seconds, and is told why', async () => {
  const one = hub({ getOwnDevice: device(), startPairing: CODE, collectPairing: { state: 'waiting' } });
  open(one);
  await settle();
  one.answers['getOwnDevice'] = device('display');
  await settle(5000);
  expect(keeper.getState()).toMatchObject({ step: 'door', why: 'other_role', pairing: { code: 'ABCD-EFGH' } });
});

test('asks once, however often it is told that it is out, its own question included', async () => {
  let known = true;
  const asked: string[] = [];
  const fetch = async (url: string | URL | Request) => {
    asked.push(new URL(String(url)).pathname);
    if (String(url).includes('/api/device')) {
      return known ? Response.json(device()) : Response.json({ code: 'DEVICE_UNKNOWN', message: '' }, { status: 401 });
    }
    return Response.json(String(url).endsWith('/collect') ? { state: 'waiting' } : CODE);
  };
  const client = createHubClient({ baseUrl: BASE, fetch, retryAfterMs: [] });
  keeper = new DeviceKeeper({ baseUrl: BASE, role: 'kiosk', name: () => 'Kiosk', client });
  await settle();
  known = false;
  await Promise.all([client, client].map((other) => other.call('getOwnDevice').catch(() => undefined)));
  await settle(10);
  expect(keeper.getState()).toMatchObject({ step: 'door', why: 'unknown' });
  expect(asked.filter((path) => path === '/api/device').length).toBeLessThanOrEqual(4);
  expect(asked.filter((path) => path === '/api/pairing')).toHaveLength(1);
});

test('a hub that is away for a while leaves who was in where they are', async () => {
  const one = hub({ getOwnDevice: device() });
  open(one);
  await settle();
  one.answers['getOwnDevice'] = no('HUB_UNREACHABLE', 0);
  await settle(60_000);
  expect(keeper.getState()).toMatchObject({ step: 'in' });
});

test('one that was let in as something else asks for this role', async () => {
  open(hub({ getOwnDevice: device('display'), startPairing: CODE, collectPairing: { state: 'waiting' } }));
  await settle();
  expect(keeper.getState()).toMatchObject({ step: 'door', why: 'other_role', pairing: { code: 'ABCD-EFGH' } });
});

test('an invitation opens; a wrong code leaves the door as it is', async () => {
  const one = unpaired({ collectPairing: { state: 'waiting' }, claimInvitation: [no('PAIRING_CODE_UNKNOWN', 404), { device: device() }] });
  open(one);
  await settle();
  await expect(keeper.claim('WRNGWRNG')).rejects.toMatchObject({ code: 'PAIRING_CODE_UNKNOWN' });
  expect(keeper.getState()).toMatchObject({ step: 'door', pairing: { code: 'ABCD-EFGH' } });
  await keeper.claim('ABCDEFGH');
  expect(keeper.getState()).toMatchObject({ step: 'in' });
  expect(one.asked.at(-1)).toEqual(['claimInvitation', { body: { code: 'ABCDEFGH', version: '1.0' } }]);
});
