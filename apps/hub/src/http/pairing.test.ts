import { pairDevice, temporaryFolder } from '@foyer/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { socketClient } from '../test/socket-client.ts';

let hub: DemoHub;
const TIMEOUT_MS = 60_000;
// A hall in which somebody has to say yes.
beforeAll(async () => {
  hub = await demoHub(temporaryFolder('pairing'), null, { demo: false });
}, TIMEOUT_MS);
afterAll(() => hub.close(), TIMEOUT_MS);
// By then no code holds any more, and nobody is locked out.
beforeEach(() => hub.clock.advance(10 * 60_000 + 1));

const KIOSK = { role: 'kiosk', name: 'At the entrance', version: '1.2.3' } as const;
const collect = (pairingId: string) => hub.call('collectPairing', { body: { pairingId } });
const started = async (asking: object = KIOSK) =>
  (await hub.call('startPairing', { body: asking })).body as { pairingId: string; code: string };
const admin = (name: Parameters<DemoHub['call']>[0], body: object, id?: string) => hub.call(name, { as: 'admin', body, ...(id && { id }) });
const paired = async (role: 'kiosk' | 'display' | 'counter' = 'kiosk') =>
  pairDevice({ url: hub.url, role, adminToken: await hub.token('admin') });
const asDevice = (cookie: string, path = '/api/device') => hub.send('GET', path, { headers: { cookie } });
const listed = async () => (await hub.call('listDevices', { as: 'admin' })).body as { id: string; name: string }[];
const notes = async (type: string) => (await hub.call('listAudit', { as: 'admin', query: `?type=${type}` })).body.items;

describe('a device that asks', () => {
  test('waits for an administrator’s yes, and then gets its key once', async () => {
    const { pairingId, code } = await started();
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect((await collect(pairingId)).body).toEqual({ state: 'waiting' });
    expect((await admin('findPairing', { code: code.toLowerCase().replace('-', ' ') })).body).toMatchObject({
      ...KIOSK,
      address: '127.0.0.1',
    });
    const { body: device } = await admin('approvePairing', { code, name: 'Kiosk 1' });
    expect(device).toMatchObject({ name: 'Kiosk 1', role: 'kiosk', version: '1.2.3', pairedBy: 'Admin', revokedAt: null });

    const answer = await collect(pairingId);
    expect(answer.body).toMatchObject({ state: 'approved', device: { id: device.id } });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^foyer_device=[\w-]{22}\.[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await collect(pairingId)).body).toEqual({ state: 'expired' });
    expect((await asDevice(cookie.split(';')[0] as string)).body).toMatchObject({ id: device.id, online: true });
    expect((await notes('device_paired'))[0]).toMatchObject({ actor: { name: 'Admin' }, details: { name: 'Kiosk 1', invited: false } });
  });
  test('is told a no', async () => {
    const { pairingId, code } = await started();
    expect((await admin('refusePairing', { code })).status).toBe(204);
    expect((await collect(pairingId)).body).toEqual({ state: 'refused' });
    expect(await admin('approvePairing', { code })).toMatchObject({ status: 409, body: { code: 'PAIRING_DECIDED' } });
  });
  test('has ten minutes', async () => {
    const { pairingId, code } = await started();
    hub.clock.advance(10 * 60_000 + 1);
    expect((await collect(pairingId)).body).toEqual({ state: 'expired' });
    expect((await admin('approvePairing', { code })).body.code).toBe('PAIRING_CODE_UNKNOWN');
  });
  test('is let in once, though two say yes at the same moment', async () => {
    const { code } = await started({ ...KIOSK, name: 'Wanted twice' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => admin('approvePairing', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'PAIRING_DECIDED',
      details: { name: 'Wanted twice' },
    });
    // Nobody guessed, and nobody is locked out.
    expect((await admin('findPairing', { code: (await started()).code })).status).toBe(200);
    expect((await listed()).filter(({ name }) => name === 'Wanted twice')).toHaveLength(1);
  });
  test('gives up its oldest wish for the sixth', async () => {
    const wishes = [];
    for (let count = 0; count < 6; count += 1) wishes.push(await started());
    const states = await Promise.all(wishes.map(async ({ pairingId }) => (await collect(pairingId)).body.state));
    expect(states).toEqual(['expired', 'waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
  });
});

describe('an invitation', () => {
  test('lets one device in, as what it was made for', async () => {
    const { code } = (await admin('inviteDevice', { role: 'counter', name: 'Desk B', counterId: 'counter-b' })).body;
    const answer = await hub.call('claimInvitation', { body: { code, version: '2' } });
    expect(answer.body.device).toMatchObject({ name: 'Desk B', role: 'counter', counterId: 'counter-b', version: '2', pairedBy: 'Admin' });
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect((await hub.call('claimInvitation', { body: { code } })).body.code).toBe('PAIRING_CODE_UNKNOWN');
    expect((await notes('device_paired'))[0]).toMatchObject({ details: { invited: true, address: '127.0.0.1' } });
  });
  test('is no wish to be let in, nor the other way round', async () => {
    const { code: invited } = (await admin('inviteDevice', KIOSK_INVITED)).body;
    expect((await admin('approvePairing', { code: invited })).body.code).toBe('PAIRING_CODE_UNKNOWN');
    expect((await hub.call('claimInvitation', { body: { code: (await started()).code } })).body.code).toBe('PAIRING_CODE_UNKNOWN');
  });
});
const KIOSK_INVITED = { role: 'kiosk', name: 'Kiosk 2' };

describe('guessing', () => {
  const guess = (code: string) => hub.call('claimInvitation', { body: { code } });

  test('five wrong codes lock the address out, the right one too, for ten minutes; the log says so', async () => {
    const { code } = (await admin('inviteDevice', KIOSK_INVITED)).body;
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => guess(`AAAA-A${String(index).padStart(3, '2')}`)));
    expect(answers.filter(({ body }) => body.code === 'PAIRING_CODE_UNKNOWN')).toHaveLength(4);
    expect(answers.filter(({ status, body }) => status === 429 && body.code === 'PAIRING_LOCKED')).toHaveLength(196);
    expect(answers.at(-1)).toMatchObject({ body: { details: { retryAfterSeconds: 600 } } });
    expect((await guess(code)).body.code).toBe('PAIRING_LOCKED');
    await expect
      .poll(async () => (await notes('pairing_failed')).map(({ details }: { details: { cause: string } }) => details.cause).slice(0, 2))
      .toEqual(['locked', 'wrong_code']);

    hub.clock.advance(10 * 60_000 + 1);
    expect((await guess((await admin('inviteDevice', KIOSK_INVITED)).body.code)).status).toBe(200);
  });
  test('an administrator may guess no more than that either, and keeps nobody else from it', async () => {
    const { code } = await started();
    for (let tries = 0; tries < 4; tries += 1) expect((await admin('findPairing', { code: 'AAAA-AAAA' })).status).toBe(404);
    expect((await admin('findPairing', { code: 'AAAA-AAAA' })).body.code).toBe('PAIRING_LOCKED');
    expect((await admin('approvePairing', { code })).body.code).toBe('PAIRING_LOCKED');
    expect((await guess('AAAA-AAAA')).body.code).toBe('PAIRING_CODE_UNKNOWN');
  });
  test('a key is 256 bits, and nothing near it will do', async () => {
    const { key, device } = await paired();
    const other = await paired('display');
    const wrong = [
      `${device.id}.${'A'.repeat(43)}`,
      `${device.id}.${other.key.split('.')[1]}`,
      `${device.id}.`,
      device.id,
      `${key}A`,
      key.slice(0, -2),
      `%00${key}`,
    ];
    for (const one of wrong) expect((await asDevice(`foyer_device=${one}`)).body.code, one).toBe('DEVICE_UNKNOWN');
  });
});

describe('a device', () => {
  test('that is revoked falls out at once: its socket is closed, its requests are refused, also after a restart', async () => {
    const { cookie, device } = await paired();
    const client = await socketClient(hub.url, { cookie });
    client.say({ type: 'subscribe', rooms: ['global'] });
    await client.next('snapshot');
    const closed = new Promise((resolve) => client.socket.once('close', (code) => resolve(code)));
    expect((await hub.call('revokeDevice', { as: 'admin', id: device.id })).status).toBe(204);
    expect(await closed).toBe(4401);
    expect(await asDevice(cookie, '/api/services')).toMatchObject({ status: 401, body: { code: 'DEVICE_UNKNOWN' } });
    expect((await hub.send('POST', '/api/tickets', { headers: { cookie } })).body.code).toBe('DEVICE_UNKNOWN');
    // What is open to everybody stays so.
    expect((await asDevice(cookie, '/api/hall')).status).toBe(200);

    const again = await socketClient(hub.url, { cookie });
    const closedAgain = new Promise((resolve) => again.socket.once('close', (code) => resolve(code)));
    again.say({ type: 'subscribe', rooms: ['global'] });
    expect(await closedAgain).toBe(4401);

    const { dataDir } = hub;
    await hub.close();
    hub = await demoHub(dataDir, null, { demo: false });
    expect((await asDevice(cookie)).body.code).toBe('DEVICE_UNKNOWN');
    expect((await listed()).find(({ id }) => id === device.id)).toMatchObject({ online: false, revokedAt: expect.any(String) });
  }, 60_000);
  test('keeps its key over a restart, and where it was seen', async () => {
    const { cookie, device } = await paired();
    expect((await asDevice(cookie, '/api/device?version=7.0')).body.version).toBe('7.0');
    const { dataDir } = hub;
    await hub.close();
    hub = await demoHub(dataDir, null, { demo: false });
    expect((await listed()).find(({ id }) => id === device.id)).toMatchObject({ version: '7.0', address: '127.0.0.1' });
    expect((await asDevice(cookie)).status).toBe(200);
  }, 60_000);
  test('that gets another role has its rights from then on, and comes back to hear them', async () => {
    const { cookie, device } = await paired();
    const client = await socketClient(hub.url, { cookie });
    const closed = new Promise((resolve) => client.socket.once('close', (code) => resolve(code)));
    const ticket = () =>
      hub.send('POST', '/api/tickets', { text: '{"serviceId":"deposit"}', headers: { cookie, 'content-type': 'application/json' } });
    expect((await ticket()).status).toBe(201);
    await admin('changeDevice', { role: 'display' }, device.id);
    expect(await closed).toBe(1012);
    expect(await ticket()).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await notes('device_changed'))[0]).toMatchObject({ details: { role: 'display' } });
  });
  test('may give its key back', async () => {
    const { cookie } = await paired();
    const left = await hub.send('DELETE', '/api/device', { headers: { cookie } });
    expect(left.status).toBe(204);
    expect(left.headers.getSetCookie()[0]).toMatch(/^foyer_device=; Max-Age=0/);
    expect((await asDevice(cookie)).body.code).toBe('DEVICE_UNKNOWN');
  });
  test('stands in the log by its name', async () => {
    const { cookie, device } = await paired();
    await hub.send('POST', '/api/tickets', { text: '{"serviceId":"deposit"}', headers: { cookie, 'content-type': 'application/json' } });
    expect((await notes('ticket_issued'))[0].actor).toEqual({ kind: 'kiosk', id: device.id, name: device.name });
  });
});

describe('somebody with a device’s key', () => {
  test('is no administrator, and the log tells of the try', async () => {
    const { cookie, device } = await paired('counter');
    for (const [method, path] of [
      ['GET', '/api/people'],
      ['PATCH', '/api/hall'],
      ['DELETE', `/api/devices/${device.id}`],
      ['GET', '/api/audit'],
    ] as const)
      expect(await hub.send(method, path, { headers: { cookie } }), path).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    await expect
      .poll(async () => (await notes('access_refused')).map(({ details }: { details: { route: string } }) => details.route))
      .toContain('PATCH /api/hall');
    expect((await notes('access_refused'))[0].actor).toMatchObject({ kind: 'counter', id: device.id });
  });
  test('is who signed in there, with a token', async () => {
    const { cookie } = await paired();
    const headers = { cookie, authorization: `Bearer ${await hub.token('admin')}` };
    expect((await hub.send('GET', '/api/devices', { headers })).status).toBe(200);
    // A key that was taken back keeps nobody from their own work.
    const stale = { ...headers, cookie: `foyer_device=${'A'.repeat(22)}.${'A'.repeat(43)}` };
    expect((await hub.send('GET', '/api/devices', { headers: stale })).status).toBe(200);
  });
});
