import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';
import { listen, type SocketClient, socketClient } from '../test/socket-client.ts';

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
});
afterAll(() => hub.close());

const issue = async (serviceId: string) => (await hub.call('issueTicket', { body: { serviceId } })).body as { id: string; number: string };
const act = (name: Parameters<DemoHub['call']>[0], id = 'counter-b', body?: object) =>
  hub.call(name, { id, as: 'specialist-b', ...(body && { body }) });
const SERVICES = ['deposit', 'withdrawal', 'passbook', 'cards', 'loans', 'account'];
const STAMPED = new Set([
  'ticket_issued',
  'ticket_called',
  'service_started',
  'ticket_served',
  'ticket_no_show',
  'ticket_cancelled',
  'counter_status',
  'queue_update',
]);

/** Time says something too: the heart beats, and estimates change. And a display is told how it is to look and sound. */
const APART = new Set(['heartbeat', 'services_now', 'display', 'floor']);
const fromLog = ({ heard }: SocketClient) => heard.filter(({ type }) => !APART.has(type));

/** From the snapshot to now, each update begins where the one before ended: several groups may have come as one. */
function expectWholeChain(client: SocketClient): void {
  const updates = client.all('queue_update');
  expect(updates.map(({ prev }) => prev)).toEqual([client.all('snapshot')[0]?.seq, ...updates.slice(0, -1).map(({ seq }) => seq)]);
  expect(updates.at(-1)?.seq).toBe(hub.hall.seq);
}

test('a snapshot is the whole picture as of a seq', async () => {
  await issue('passbook');
  const client = await listen(hub, ['global']);
  expect(client.heard[0]).toMatchObject({
    type: 'snapshot',
    seq: hub.hall.seq,
    hall: { demo: true },
    services: SERVICES.map((id) => ({ id, waiting: id === 'passbook' ? 1 : 0 })),
    counters: [...'abcde'].map((letter) => ({ id: `counter-${letter}`, waiting: 'bc'.includes(letter) ? 1 : 0 })),
    ticket: null,
  });
  await act('callNext');
  await act('finishService');
  client.close();
});

test('a visit is told in order, each group ended by what changed in the queues', async () => {
  const client = await listen(hub, ['global']);
  const ticket = await issue('passbook');
  await client.next('queue_update');
  await act('callNext');
  await act('recall');
  await act('startService');
  await act('finishService', 'counter-b', { outcome: 'done' });
  await client.next('queue_update', ({ seq }) => seq === hub.hall.seq);

  const said = client.heard.filter(({ type }) => STAMPED.has(type) && type !== 'counter_status' && type !== 'queue_update');
  expect(said.map(({ type }) => type)).toEqual(['ticket_issued', 'ticket_called', 'ticket_called', 'service_started', 'ticket_served']);
  expect(said).toMatchObject([
    { number: ticket.number, priority: 'standard' },
    { number: ticket.number, counterName: 'B', recall: false, rule: { code: 'first_come' } },
    { recall: true },
    { counterId: 'counter-b' },
    { outcome: 'done' },
  ]);
  expect(client.all('counter_status').map(({ counter }) => [counter.status, counter.currentTicket?.state ?? null])).toEqual([
    ['busy', 'called'],
    ['busy', 'called'],
    ['busy', 'serving'],
    ['open', null],
  ]);
  expectWholeChain(client);
  expect(client.all('queue_update')[0]).toMatchObject({
    services: [{ id: 'passbook', waiting: 1 }],
    counters: [
      { id: 'counter-b', waiting: 1 },
      { id: 'counter-c', waiting: 1 },
    ],
  });
  client.close();
});

test('within a group no seq runs backwards', async () => {
  const since = hub.hall.seq;
  await issue('passbook');
  await act('callNext');
  await act('finishService');
  await issue('passbook');
  await hub.call('cancelTicket', { id: (await issue('passbook')).id, as: 'admin' });
  const client = await listen(hub, ['global'], { since });
  await client.next('queue_update');
  const seqs = fromLog(client).map((message) => ('seq' in message ? message.seq : 0));
  expect(client.all('counter_status')).toHaveLength(1);
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  client.close();
  await act('callNext');
  await act('finishService');
});

describe('a client that missed something', () => {
  test('gets just that, and what it knows already is not told again', async () => {
    const since = hub.hall.seq;
    const ticket = await issue('passbook');
    await act('callNext');
    await act('finishService');
    const client = await listen(hub, ['display:hall'], { since });
    await client.next('queue_update');
    expect(fromLog(client).map(({ type }) => type)).toEqual([
      'ticket_issued',
      'ticket_called',
      'ticket_served',
      'counter_status',
      'queue_update',
    ]);
    expect(client.all('ticket_called')[0]).toMatchObject({ number: ticket.number, counterName: 'B', recall: false });
    expect(client.all('queue_update')[0]).toMatchObject({ prev: since, seq: hub.hall.seq });
    client.close();
  });
  test('and nothing is missing hears so', async () => {
    const client = await listen(hub, ['global'], { since: hub.hall.seq });
    expect(fromLog(client)).toEqual([{ type: 'queue_update', prev: hub.hall.seq, seq: hub.hall.seq, services: [], counters: [] }]);
    client.close();
  });
  test.each([0, 1_000_000])('too long ago, or in another log (%i), gets everything', async (since) => {
    const client = await listen(hub, ['global'], { since });
    expect(client.heard[0]?.type).toBe('snapshot');
    client.close();
  });
});

describe('rooms', () => {
  test('a service’s and a counter’s hear of their own only, but every group’s end', async () => {
    const [deposit, counterB, all] = await Promise.all([
      listen(hub, ['service:deposit']),
      listen(hub, ['counter:counter-b']),
      listen(hub, ['global']),
    ]);
    await issue('deposit');
    await issue('passbook');
    await act('callNext', 'counter-a');
    await act('callNext');
    await Promise.all([deposit, counterB, all].map((client) => client.next('queue_update', ({ seq }) => seq === hub.hall.seq)));
    const told = (client: typeof all) =>
      client.heard
        .filter(({ type }) => type.startsWith('ticket_'))
        .map((message) => ('serviceId' in message ? `${message.type} ${message.serviceId}` : message.type));
    expect(told(deposit)).toEqual(['ticket_issued deposit', 'ticket_called deposit']);
    expect(told(counterB)).toEqual(['ticket_issued passbook', 'ticket_called passbook']);
    expect(told(all)).toHaveLength(4);
    expect(counterB.all('counter_status').map(({ counter }) => counter.id)).toEqual(['counter-b']);
    for (const client of [deposit, counterB, all]) expectWholeChain(client);
    await act('finishService', 'counter-a');
    await act('finishService');
    for (const client of [deposit, counterB, all]) client.close();
  });

  test('a ticket’s hears where it stands, and nothing of the others', async () => {
    const [first, mine] = [await issue('passbook'), await issue('passbook')];
    const phone = await listen(hub, [`ticket:${mine.id}`]);
    expect(phone.heard[0]).toMatchObject({ type: 'snapshot', ticket: { number: mine.number, position: 2 } });
    await act('callNext');
    await phone.next('ticket_update', ({ ticket }) => ticket.position === 1);
    await issue('deposit');
    await act('finishService');
    await act('callNext');
    await phone.next('ticket_update', ({ ticket }) => ticket.state === 'called' && ticket.counter?.id === 'counter-b');
    await act('finishService');
    await phone.next('ticket_update', ({ ticket }) => ticket.state === 'served');
    expect(new Set(fromLog(phone).map(({ type }) => type))).toEqual(new Set(['snapshot', 'ticket_update']));
    expect(JSON.stringify(phone.heard)).not.toContain(first.id);
    await act('callNext', 'counter-a');
    await act('finishService', 'counter-a');
    phone.close();
  });

  test('can be changed on the same connection', async () => {
    const client = await listen(hub, ['service:passbook']);
    client.forget();
    client.say({ type: 'subscribe', rooms: ['service:withdrawal'] });
    await client.next('snapshot');
    await issue('withdrawal');
    await client.next('ticket_issued');
    await issue('passbook');
    await client.next('queue_update', ({ seq }) => seq === hub.hall.seq);
    expect(client.all('ticket_issued').map(({ serviceId }) => serviceId)).toEqual(['withdrawal']);
    await act('callNext', 'counter-c');
    await act('callNext', 'counter-c');
    await act('finishService', 'counter-c');
    client.close();
  });
});

describe('rights', () => {
  test('ids of tickets are for staff', async () => {
    const [staff, anyone] = await Promise.all([
      listen(hub, ['global'], { token: await hub.token('specialist-a') }),
      listen(hub, ['global']),
    ]);
    const ticket = await issue('passbook');
    await act('callNext');
    await Promise.all([staff.next('ticket_called'), anyone.next('ticket_called')]);
    expect(staff.all('ticket_called')[0]?.ticketId).toBe(ticket.id);
    expect((await staff.next('counter_status')).counter.currentTicket?.id).toBe(ticket.id);
    expect((await anyone.next('counter_status')).counter.currentTicket?.id).toBeNull();
    expect(JSON.stringify(anyone.heard)).not.toContain(ticket.id);
    await act('finishService');
    staff.close();
    anyone.close();
  });
  test('a wrong token is told, and nothing is subscribed to', async () => {
    const client = await socketClient(hub.url);
    client.say({ type: 'subscribe', rooms: ['global'], token: 'x.y.z' });
    expect(await client.next('error')).toMatchObject({ code: 'UNAUTHENTICATED' });
    await issue('deposit');
    await act('callNext', 'counter-a');
    await act('finishService', 'counter-a');
    expect(client.heard).toHaveLength(1);
    client.close();
  });
  test('a page of another site gets no connection', async () => {
    await expect(socketClient(hub.url, { origin: 'http://elsewhere.example' })).rejects.toThrow('403');
    for (const origin of ['app://foyer', hub.url]) (await socketClient(hub.url, { origin })).close();
  });
});

test('the set-up is told whole when it changes', async () => {
  const client = await listen(hub, ['counter:counter-a']);
  await hub.call('updateCounter', { id: 'counter-c', as: 'admin', body: { name: 'Z' } });
  expect(await client.next('hall_changed')).toMatchObject({
    counters: ['A', 'B', 'D', 'E', 'Z'].map((name) => ({ name })),
    services: SERVICES.map((id) => ({ id })),
  });
  await hub.call('updateCounter', { id: 'counter-c', as: 'admin', body: { name: 'C' } });
  client.close();
});

test('a heartbeat comes every two seconds, to every rank of listener', async () => {
  const clients = await Promise.all([listen(hub, ['global']), listen(hub, ['display:1']), listen(hub, ['ticket:AAAAAAAAAAAAAAAAAAAAAA'])]);
  for (const client of clients) expect(await client.next('heartbeat')).toMatchObject({ seq: hub.hall.seq });
  for (const client of clients) client.close();
});

describe('what cannot be understood', () => {
  test('is answered, and the connection stays', async () => {
    const client = await socketClient(hub.url, { cookie: (await hub.device('display')).cookie });
    for (const bad of [
      '{',
      '[]',
      { type: 'shout' },
      { type: 'subscribe', rooms: ['cellar'] },
      { type: 'subscribe', rooms: ['global'], loud: true },
    ])
      client.say(bad);
    client.socket.send(Buffer.from([1, 2]), { binary: true });
    await expect
      .poll(() => client.all('error').map(({ code }) => code))
      .toEqual(['INVALID_JSON', 'INVALID_REQUEST', 'INVALID_REQUEST', 'INVALID_REQUEST', 'INVALID_REQUEST', 'INVALID_JSON']);
    client.say({ type: 'subscribe', rooms: ['global'] });
    await client.next('snapshot');
    client.close();
  });
  test('too often ends it', async () => {
    const client = await socketClient(hub.url);
    for (let count = 0; count < 30; count += 1) client.say('nonsense');
    const code = await new Promise((resolve) => client.socket.once('close', resolve));
    expect(code).toBe(1008);
  });
  test('and is huge ends it too', async () => {
    const client = await socketClient(hub.url);
    client.socket.on('error', () => undefined);
    client.say('x'.repeat(70_000));
    await expect.poll(() => client.socket.readyState).toBe(client.socket.CLOSED);
  });
});
