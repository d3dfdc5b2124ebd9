import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
}, 60_000);
afterAll(() => hub.close(), 60_000);

/** @param from an IP address */
async function health(from: string, headers: Record<string, string> = {}): Promise<string[]> {
  const answer = await hub.hub.app.inject({ url: '/health', remoteAddress: from, headers: { host: 'localhost', ...headers } });
  expect(answer.statusCode).toBe(200);
  return Object.keys(answer.json());
}
const ALL = ['status', 'version', 'uptimeSeconds', 'seq', 'alarms'];

test('whoever is on the network learns that the hub is well; people, devices and the hub’s own machine, how well', async () => {
  expect(await health('192.168.1.77')).toEqual(['status', 'version']);
  expect(await health('127.0.0.1')).toEqual([...ALL, 'open']);
  expect(await health('192.168.1.77', { cookie: (await hub.device('display')).cookie })).toEqual(ALL);
  expect(await health('192.168.1.77', { authorization: `Bearer ${await hub.token('specialist-a')}` })).toEqual(ALL);
  expect(await health('192.168.1.77', { authorization: `Bearer ${await hub.token('supervisor')}` })).toEqual([...ALL, 'open']);
});
