import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeviceReport, PartState, ReportedPart } from '@foyer/contract';
import { eventually } from '@foyer/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { listen } from '../test/socket-client.ts';

const HUB_TIMEOUT_MS = 60_000;

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
}, HUB_TIMEOUT_MS);
afterAll(() => hub.close(), HUB_TIMEOUT_MS);

const watch = () => hub.hub.context.watch;
const part = (kind: ReportedPart['kind'], state: PartState): ReportedPart => ({ part: kind, kind, name: null, state, detail: null });
const say = (as: 'kiosk' | 'display', parts: DeviceReport['parts'], paintedMsAgo: number | null = null) =>
  hub.call('reportParts', { as, body: { parts, paintedMsAgo } });

/** Second by second, with every device saying what it said last. */
async function pass(seconds: number, report: () => Promise<unknown> = async () => undefined): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    hub.clock.advance(1000);
    if (second % 5 === 0) await Promise.all([report(), say('kiosk', [])]);
    watch().look();
  }
}
async function state(deviceName: string | null, name: string) {
  const { body } = await hub.call('listDeviceStates', { as: 'supervisor' });
  return (body as { deviceName: string | null; part: string }[]).find((one) => one.deviceName === deviceName && one.part === name);
}
const notes = async () => {
  const { body } = await hub.call('listAudit', { as: 'admin', query: '?limit=20' });
  return (body.items as { type: string; details: { state?: string } }[])
    .filter(({ type }) => type.startsWith('alarm_'))
    .map(({ type, details }) => `${type} ${details.state ?? ''}`.trim());
};

describe('a display whose screen is black', () => {
  let name: string;
  test('is an alarm on every way there is, and so is its end', async () => {
    const device = (await hub.device('display')).device;
    name = device.name;
    const staff = await listen(hub, ['devices'], { token: await hub.token('supervisor') });
    expect((await staff.next('devices')).states.map((one) => one.deviceName)).toContain(name);
    await say('display', [part('voice', 'ready')], 10);
    staff.forget();
    await pass(12, () => say('display', [part('voice', 'ready')], 20_000));
    expect(await state(name, 'screen')).toMatchObject({ state: 'black', alarm: { state: 'black', severity: 'alarm' } });
    await staff.next('devices', ({ states }) => states.some(({ state, alarm }) => state === 'black' && alarm !== null));
    const { body } = await hub.call('health', { as: 'admin' });
    expect(body).toMatchObject({ status: 'ok', alarms: ['screen_black'], open: [{ deviceName: name, kind: 'screen', state: 'black' }] });
    await expect.poll(notes).toEqual(['alarm_raised black']);

    await pass(6, () => say('display', [part('voice', 'ready')], 10));
    expect((await hub.call('health', { as: 'admin' })).body).toMatchObject({ alarms: [], open: [] });
    await expect.poll(notes).toEqual(['alarm_cleared black', 'alarm_raised black']);
    staff.close();
  });

  test('that goes away altogether is offline, and what it said is stale', async () => {
    await say('display', [part('voice', 'blocked')]);
    await pass(45);
    expect(await state(name, 'connection')).toMatchObject({ state: 'offline', alarm: { state: 'offline' } });
    expect(await state(name, 'voice')).toMatchObject({ state: 'blocked', stale: true, alarm: null });
    await say('display', []);
    await pass(4);
    expect(await state(name, 'connection')).toMatchObject({ state: 'online', alarm: null });
  });

  test('that goes away with the lights alarms nobody before the hall opens, by its own clocks', async () => {
    const open = async (from: string, to: string, zone: string) => {
      const day = [{ from, to }];
      const hours = { weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }, exceptions: [] };
      for (const { id } of (await hub.call('listServices')).body)
        expect(await hub.call('updateService', { as: 'admin', id, body: { hours } })).toMatchObject({ status: 200 });
      expect(await hub.call('updateHall', { as: 'admin', body: { zone } })).toMatchObject({ status: 200 });
    };
    await open('09:00', '12:00', 'Asia/Tokyo');
    await pass(60);
    expect(await state(name, 'connection')).toMatchObject({ state: 'offline', severity: 'notice', alarm: { severity: 'notice' } });
    expect((await hub.call('health', { as: 'admin' })).body).toMatchObject({ alarms: [] });
    await open('09:00', '12:00', 'UTC');
    await pass(12);
    expect(await state(name, 'connection')).toMatchObject({ severity: 'alarm', alarm: { severity: 'alarm' } });
    expect((await hub.call('health', { as: 'admin' })).body).toMatchObject({ alarms: ['connection_offline'] });
    await open('00:00', '24:00', 'UTC');
    await pass(4, () => say('display', []));
  });
});

test('what is no state of such a part is refused, and so is what is not for a device to say', async () => {
  for (const wrong of [
    part('screen', 'paper_end'),
    { ...part('screen', 'painting'), kind: 'storage' },
    { ...part('pad', 'ready'), part: 'a b' },
  ])
    expect(await hub.call('reportParts', { as: 'display', body: { parts: [wrong], paintedMsAgo: null } })).toMatchObject({ status: 400 });
});

describe('another system', () => {
  let receiver: Server;
  let url: string;
  let got: { event: string; alarm: { state: string; device: { name: string } | null; part: { kind: string } } | null; hall: string }[];
  let status = 204;
  beforeEach(async () => {
    got = [];
    status = 204;
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        if (status === 204) got.push(JSON.parse(body));
        response.writeHead(status).end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/alarms?key=4711`;
  });
  afterEach(() => {
    receiver.closeAllConnections();
    receiver.close();
  });

  const printer = (state: PartState, name = 'left') => watch().hubPart({ part: name, kind: 'printer', name: 'Left', state, detail: null });

  test('is told, once it is set up; its address and secret are seen by nobody again', async () => {
    expect(await hub.call('tryAlarmWebhook', { as: 'admin' })).toMatchObject({ status: 409, body: { code: 'WEBHOOK_MISSING' } });
    for (const wrong of ['ftp://desk.example/', 'javascript:alert(1)', 'http://name:word@desk.example/', 'desk'])
      expect(await hub.call('setAlarmSettings', { as: 'admin', body: { url: wrong } })).toMatchObject({ status: 400 });
    const set = await hub.call('setAlarmSettings', { as: 'admin', body: { url, secret: 'sixteen letters!' } });
    expect(set.body).toMatchObject({ url, hasSecret: true, from: 'alarm', waiting: 0, last: null });
    expect(JSON.stringify(set.body)).not.toContain('sixteen');
    const { body } = await hub.call('listAudit', { as: 'admin', query: '?type=alarm_webhook_changed' });
    expect(body.items).toMatchObject([{ details: { to: new URL(url).origin } }]);
    expect(JSON.stringify(body)).not.toMatch(/4711|sixteen/);
    expect((await hub.call('tryAlarmWebhook', { as: 'admin' })).body).toMatchObject({ status: 204, trouble: null });
    expect(got).toMatchObject([{ event: 'test', alarm: null, hall: expect.stringMatching(/./) }]);
  });

  test('gets the secret of no other address', async () => {
    const moved = await hub.call('setAlarmSettings', { as: 'admin', body: { url: 'http://127.0.0.1:9/' } });
    expect(moved.body).toMatchObject({ hasSecret: false });
  });

  test('hears of alarms and of their end, and of what runs low only where that is wanted', async () => {
    await hub.call('setAlarmSettings', { as: 'admin', body: { url } });
    printer('paper_near_end');
    await pass(6, () => say('display', []));
    printer('paper_end');
    await pass(4, () => say('display', []));
    printer('ready');
    await pass(4, () => say('display', []));
    await eventually(() => got.length === 2);
    expect(got).toMatchObject([
      { event: 'alarm_raised', alarm: { state: 'paper_end', device: null, part: { kind: 'printer', name: 'Left' } } },
      { event: 'alarm_cleared', alarm: { state: 'paper_end' } },
    ]);
    await hub.call('setAlarmSettings', { as: 'admin', body: { from: 'notice' } });
    printer('paper_near_end');
    await pass(6, () => say('display', []));
    await eventually(() => got.length === 3);
    expect(got[2]).toMatchObject({ alarm: { state: 'paper_near_end', severity: 'notice' } });
  });

  test('that was away while the hub was started anew hears of what is still open, and of nothing twice', {
    timeout: HUB_TIMEOUT_MS,
  }, async () => {
    status = 500;
    await hub.call('setAlarmSettings', { as: 'admin', body: { url, from: 'alarm' } });
    printer('cutter');
    await pass(4, () => say('display', []));
    await eventually(async () => (await hub.call('getAlarmSettings', { as: 'admin' })).body.last?.status === 500);
    const { dataDir } = hub;
    const id = watch()
      .alarms()
      .find(({ state: is }) => is === 'cutter')?.id;
    await hub.close();
    status = 204;
    hub = await demoHub(dataDir);
    await eventually(() => got.length === 1);
    expect(got).toMatchObject([{ event: 'alarm_raised', alarm: { id, state: 'cutter' } }]);
    // On the disk by now: the next start tells nobody.
    await eventually(() => JSON.parse(hub.hall.watchBook.openAlarms() ?? '').alarms.every(({ isTold }: { isTold: boolean }) => isTold));
    await hub.close();
    hub = await demoHub(dataDir);
    printer('cutter');
    watch().look();
    expect(watch().alarms()).toMatchObject([{ id }]);
    expect(got).toHaveLength(1);
  });
});
