import type { HubMessageOf, PlayedCall } from '@foyer/contract';
import { eventually } from '@foyer/testkit';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type DemoHub, demoHub, pairDevice } from '../test/demo-hub.ts';
import { type SocketClient, socketClient } from '../test/socket-client.ts';

/** A display that says what a display says, and speaks when it is its turn. */
interface Display {
  readonly id: string;
  readonly client: SocketClient;
  post(path: string, body: object): Promise<Response>;
  played(seq: number, more?: Partial<PlayedCall>): Promise<Response>;
  report(state: 'ready' | 'blocked' | 'off'): Promise<Response>;
  /** The last it heard of the floor. */
  floor(): HubMessageOf<'floor'> | undefined;
  comesBack(): Promise<Display>;
}

// The floor is looked at once a second.
vi.setConfig({ testTimeout: 20_000 });

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const there = new Map<string, SocketClient>();
afterEach(async () => {
  for (const [id, client] of there) {
    client.close();
    await hub.call('revokeDevice', { id, as: 'admin' });
  }
  there.clear();
});

async function opened(device: Awaited<ReturnType<typeof pairDevice>>): Promise<Display> {
  const { cookie } = device;
  const client = await socketClient(hub.url, { cookie });
  client.say({ type: 'subscribe', rooms: ['display:main'] });
  await client.next('snapshot');
  there.set(device.device.id, client);
  const post: Display['post'] = (path, body) =>
    fetch(`${hub.url}${path}`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return {
    id: device.device.id,
    client,
    post,
    played: (seq, more = {}) => {
      const at = new Date(hub.clock.now()).toISOString();
      const call = { seq, outcome: 'spoken', engine: 'espeak', language: 'en', times: 3, at, done: true, ...more };
      return post('/api/announcements/played', { calls: [call] });
    },
    report: (state) =>
      post('/api/devices/own/report', { parts: [{ part: 'voice', kind: 'voice', name: null, state, detail: null }], paintedMsAgo: null }),
    floor: () => client.all('floor').at(-1),
    comesBack: () => opened(device),
  };
}

/** In the order in which they were let in. Moments apart: the clock stands still. */
async function displays(...zones: (string | null)[]): Promise<Display[]> {
  const made: Display[] = [];
  for (const zoneId of zones) {
    const device = await pairDevice({ url: hub.url, role: 'display' });
    if (zoneId !== null) await hub.call('changeDevice', { id: device.device.id, as: 'admin', body: { display: { zoneId } } });
    hub.clock.advance(1000);
    const display = await opened(device);
    await display.report('ready');
    made.push(display);
  }
  return made;
}

/** The call's seq, as the displays hear it. */
async function call(counter = 'b', serviceId = 'passbook'): Promise<{ seq: number; ticketId: string; number: string }> {
  const { id, number } = (await hub.call('issueTicket', { body: { serviceId } })).body;
  await hub.call('callNext', { id: `counter-${counter}`, as: `specialist-${counter}` });
  const seq = hub.hall.state.recentCalls[0]?.seq ?? 0;
  return { seq, ticketId: id, number };
}
const speaks = (display: Display, expected: boolean) => eventually(() => expect(display.floor()?.speaks).toBe(expected));
const notes = async (...seqs: number[]) =>
  (await hub.call('listAudit', { as: 'supervisor', query: '?type=announcement_played' })).body.items.filter(
    ({ details }: { details: { callSeq: number } }) => seqs.includes(details.callSeq),
  );

test('of several displays the first that was let in speaks, and another goes on with what nobody has said', async () => {
  const [first, second] = (await displays(null, null)) as [Display, Display];
  await speaks(first, true);
  await speaks(second, false);
  await eventually(() => expect(first.floor()?.standIn).toBe(true));
  const [one, two] = [await call('b'), await call('c')];
  expect((await first.played(one.seq)).status).toBe(204);
  first.client.close();
  hub.clock.advance(2000);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(second.floor()?.speaks).toBe(false);
  hub.clock.advance(5000);
  await speaks(second, true);
  expect(second.floor()).toMatchObject({ standIn: false, calls: [{ seq: two.seq, number: two.number }] });
  // Whoever comes back does not take it away again.
  const back = await first.comesBack();
  await speaks(back, false);
  await eventually(() => expect(second.floor()).toMatchObject({ speaks: true, standIn: true }));
  await second.played(two.seq);
});

test('a display that cannot sound gives the floor to one that can', async () => {
  const [first, second] = (await displays(null, null)) as [Display, Display];
  await speaks(first, true);
  await first.report('blocked');
  await speaks(second, true);
  await speaks(first, false);
});

test('one that lets a call pass is known as unheard, and another takes its place', async () => {
  const [first, second] = (await displays(null, null)) as [Display, Display];
  await speaks(first, true);
  const { seq, number } = await call();
  hub.clock.advance(31_000);
  await first.report('ready');
  await second.report('ready');
  await speaks(second, true);
  expect(second.floor()?.calls).toMatchObject([{ seq }]);
  const said = async () => (await hub.call('listSpeakers', { as: 'supervisor' })).body;
  expect(await said()).toContainEqual(expect.objectContaining({ deviceId: first.id, state: 'unheard', hasFloor: false }));
  expect(await said()).toContainEqual(expect.objectContaining({ deviceId: second.id, state: 'ready', hasFloor: true }));
  expect(hub.hub.context.watch.states()).toContainEqual(
    expect.objectContaining({ deviceId: first.id, kind: 'voice', state: 'unheard', severity: 'alarm', detail: number }),
  );
  await first.played(seq);
  await first.report('ready');
  expect(await said()).toContainEqual(
    expect.objectContaining({ deviceId: first.id, state: 'ready', lastPlayed: expect.objectContaining({ number }) }),
  );
});

test('one whose voice fails is known as unheard until it speaks, and another says that call', async () => {
  const [first, second] = (await displays(null, null)) as [Display, Display];
  await speaks(first, true);
  const { seq } = await call();
  expect((await first.played(seq, { outcome: 'failed', engine: null, times: 0 })).status).toBe(204);
  await speaks(second, true);
  expect(second.floor()?.calls).toMatchObject([{ seq }]);
  const voice = () => hub.hub.context.watch.states().find(({ deviceId, kind }) => deviceId === first.id && kind === 'voice');
  expect(voice()).toMatchObject({ state: 'unheard', severity: 'alarm' });
  await second.played(seq);
  await first.played((await call()).seq);
  await first.report('ready');
  expect(voice()).toMatchObject({ state: 'ready' });
});

test('each zone has a speaker of its own, and the whole hall too', async () => {
  const [hallWide, front, back] = (await displays(null, 'front', 'back')) as [Display, Display, Display];
  for (const display of [hallWide, front, back]) await speaks(display, true);
  await hub.call('changeDevice', { id: front.id, as: 'admin', body: { display: { zoneId: 'back' } } });
  await speaks(front, false);
  await eventually(() => expect(back.floor()).toMatchObject({ speaks: true, standIn: true }));
});

test('all speak, where the hall is set so', async () => {
  const voice = { ...hub.hall.state.hall?.voice, speakers: 'all' };
  const [first, second] = (await displays(null, null)) as [Display, Display];
  await hub.call('updateHall', { as: 'admin', body: { voice } });
  for (const display of [first, second]) await eventually(() => expect(display.floor()).toMatchObject({ speaks: true, calls: [] }));
  const { seq } = await call();
  await Promise.all([first.played(seq), second.played(seq)]);
  expect(await notes(seq)).toHaveLength(2);
  await hub.call('updateHall', { as: 'admin', body: { voice: { ...voice, speakers: 'one' } } });
});

test('what was heard is in the log once, and in the ticket’s story', async () => {
  const [display] = (await displays(null)) as [Display];
  const { seq, ticketId, number } = await call();
  await display.played(seq, { times: 1, done: false });
  expect(await notes(seq)).toEqual([]);
  await Promise.all([display.played(seq), display.played(seq)]);
  await display.played(seq);
  expect(await notes(seq)).toMatchObject([{ ticketId, number, details: { callSeq: seq, outcome: 'spoken', said: 3 } }]);
  const story = (await hub.call('getTicketStory', { id: ticketId, as: 'specialist-b' })).body;
  expect(JSON.stringify(story)).toContain(`The call of ${number} was spoken 3 times (espeak, en)`);
  // Of a ticket that has ended meanwhile, too.
  await hub.call('finishService', { id: 'counter-b', as: 'specialist-b', body: {} });
  const recalled = await call();
  await hub.call('markNoShow', { id: 'counter-b', as: 'specialist-b' });
  await display.played(recalled.seq, { outcome: 'quiet', engine: null, language: null, times: 0 });
  const other = (await hub.call('getTicketStory', { id: recalled.ticketId, as: 'specialist-b' })).body;
  expect(JSON.stringify(other)).toContain('announcement_played');
});

test('somebody hears a test at one display, and learns how it went', async () => {
  const [display] = (await displays(null)) as [Display];
  const { id } = (await hub.call('testVoice', { as: 'admin', body: { deviceId: display.id, language: 'ru', engine: 'clips' } })).body;
  expect(await display.client.next('voice_test')).toMatchObject({ id, language: 'ru', engine: 'clips' });
  const voices = [{ language: 'ru', engines: ['clips'] }];
  await display.post('/api/voice/own', { voices, test: { id, outcome: 'spoken', engine: 'clips' } });
  expect((await hub.call('listSpeakers', { as: 'admin' })).body).toContainEqual(
    expect.objectContaining({
      deviceId: display.id,
      voices,
      test: expect.objectContaining({ result: { id, outcome: 'spoken', engine: 'clips' } }),
    }),
  );
  expect((await hub.call('testVoice', { as: 'admin', body: { deviceId: 'A'.repeat(22), language: 'ru', engine: null } })).status).toBe(404);
});

test('a hub that is away and comes back with ten calls waiting gives out what nobody has said, once', async () => {
  const device = await pairDevice({ url: hub.url, role: 'display' });
  const display = await opened(device);
  await display.report('ready');
  await speaks(display, true);
  const calls = [];
  for (let index = 0; index < 10; index += 1) calls.push(await call(index % 2 === 0 ? 'b' : 'c'));
  for (const { seq } of calls.slice(0, 3)) await display.played(seq);
  await hub.hub.app.close();
  await hub.hall.close();
  hub = await demoHub(hub.dataDir);
  const back = await opened(device);
  await back.report('ready');
  expect(back.floor()?.speaks ?? false).toBe(false);
  hub.clock.advance(5000);
  await speaks(back, true);
  expect(back.floor()?.calls.map(({ seq }) => seq)).toEqual(calls.slice(3).map(({ seq }) => seq));
  // What it could not say to the hub that went away is said to the one that came.
  for (const { seq } of calls) expect((await back.played(seq)).status).toBe(204);
  const noted = (await notes(...calls.map(({ seq }) => seq))).map(({ details }: { details: { callSeq: number } }) => details.callSeq);
  expect(noted.sort((one: number, other: number) => one - other)).toEqual(calls.map(({ seq }) => seq));
});
