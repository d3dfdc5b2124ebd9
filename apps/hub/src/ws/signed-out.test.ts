import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { listen, socketClient } from '../test/socket-client.ts';

const TIMEOUT_MS = 60_000;

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
}, TIMEOUT_MS);
afterAll(() => hub.close(), TIMEOUT_MS);

const ACTOR = { kind: 'system' } as const;

test('who is signed out hears nothing more, wherever they listen; colleagues do', async () => {
  const [token, other] = [await hub.token('specialist-a'), await hub.token('supervisor')];
  const [one, two, colleague] = await Promise.all([token, token, other].map((mine) => listen(hub, ['global'], { token: mine })));
  const closed = Promise.all([one, two].map((client) => once(client?.socket as never, 'close')));
  await hub.call('signOutPerson', { id: 'specialist-a', as: 'admin' });
  expect((await closed).map(([code]) => code)).toEqual([4403, 4403]);
  expect(colleague?.socket.readyState).toBe(1);
  colleague?.close();
});

test('with an ended session nobody begins to listen', async () => {
  const token = await hub.token('specialist-b');
  await hub.hall.users.change(ACTOR, 'specialist-b' as never, { disabled: true });
  const { sessions } = hub.hub.context;
  await sessions.end(sessions.of('specialist-b' as never), 'disabled', ACTOR);
  const client = await socketClient(hub.url);
  client.say({ type: 'subscribe', rooms: ['global'], token });
  expect(await client.next('error')).toMatchObject({ code: 'UNAUTHENTICATED' });
  client.close();
});

test('a session that nobody used ends in the open socket too', async () => {
  const client = await listen(hub, ['global'], { token: await hub.token('supervisor') });
  const closed = once(client.socket, 'close');
  hub.clock.advance(12 * 60 * 60_000);
  hub.hub.context.sessions.sweep();
  expect((await closed)[0]).toBe(4403);
});
