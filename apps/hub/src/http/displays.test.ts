import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { socketClient } from '../test/socket-client.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const set = async (display: object, id?: string) =>
  hub.call('changeDevice', { as: 'admin', id: id ?? (await hub.device('display')).device.id, body: { display } });

async function screen() {
  const client = await socketClient(hub.url, { cookie: (await hub.device('display')).cookie });
  client.say({ type: 'subscribe', rooms: ['display:main'] });
  return client;
}

test('a display hears how it is to look when it comes, and at once when that changes', async () => {
  const client = await screen();
  expect((await client.next('display')).display).toMatchObject({ layout: 'board', zoneId: null, theme: 'dark', ticker: {} });
  client.forget();
  expect(await set({ theme: 'light', ticker: { en: 'Closed on Friday' } })).toMatchObject({
    status: 200,
    body: { display: { layout: 'board', theme: 'light' } },
  });
  expect((await client.next('display')).display).toMatchObject({ theme: 'light', ticker: { en: 'Closed on Friday' } });
  client.close();

  const again = await screen();
  expect((await again.next('display')).display.theme).toBe('light');
  expect(again.heard.map(({ type }) => type).slice(0, 2)).toEqual(['snapshot', 'display']);
  again.close();
});

test('the log tells which settings got another value, and nothing of what stayed as it was', async () => {
  await set({ theme: 'light' });
  const before = hub.hall.seq;
  await set({ theme: 'light' });
  expect(hub.hall.seq).toBe(before);
  await set({ theme: 'dark', languages: ['ar', 'en'], speaks: true });
  const { body } = await hub.call('listAudit', { as: 'admin', query: '?type=device_changed' });
  expect(body.items[0]).toMatchObject({ details: { display: ['languages', 'theme'] } });
});

test('a zone, a counter and a display have to be there', async () => {
  const refused = (field: string) => ({ status: 422, body: { code: 'SETTING_INVALID', details: { field } } });
  expect(await set({ zoneId: 'cellar' })).toMatchObject(refused('display.zoneId'));
  expect(await set({ layout: 'counter' })).toMatchObject(refused('display.counterId'));
  expect(await set({ counterId: 'counter-z' })).toMatchObject({ status: 404, body: { code: 'COUNTER_UNKNOWN' } });
  expect(await set({ theme: 'light' }, (await hub.device('kiosk')).device.id)).toMatchObject(refused('display'));
  expect(await set({ layout: 'counter', counterId: 'counter-a' })).toMatchObject({
    status: 200,
    body: { display: { counterId: 'counter-a' } },
  });
});
