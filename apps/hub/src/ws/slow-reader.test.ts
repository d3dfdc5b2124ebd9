import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { listen } from '../test/socket-client.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub(undefined, null, { rateLimits: false });
});
afterAll(() => hub.close());

test('a reader that does not read is dropped; the others hear everything', async () => {
  const [slow, quick] = await Promise.all([listen(hub, ['global']), listen(hub, ['global'])]);
  let dropped = false;
  slow.socket.once('close', () => {
    dropped = true;
  });
  slow.socket.pause();
  const admin = { as: 'admin' };
  // Many counters make one change of the set-up a long message, so that the system's own buffers are soon full.
  for (let count = 0; count < 60; count += 1)
    await hub.call('createCounter', { ...admin, body: { name: `N${count}`, serviceIds: ['deposit', 'withdrawal', 'passbook'] } });
  const open = () => hub.hub.app.websocketServer.clients.size;
  for (let count = 0; count < 1500 && open() === 2; count += 1)
    await hub.call('updateCounter', { ...admin, id: 'counter-a', body: { serial: String(count) } });
  expect(open()).toBe(1);
  await quick.next('queue_update', ({ seq }) => seq === hub.hall.seq);
  const updates = quick.all('queue_update');
  expect(updates.slice(1).every(({ prev }, index) => prev === updates[index]?.seq)).toBe(true);
  slow.socket.resume();
  await expect.poll(() => dropped, { timeout: 20_000 }).toBe(true);
  quick.close();
}, 60_000);
