import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../../test/demo-hub.ts';
import { socketClient } from '../../test/socket-client.ts';
import { ASKERS, type Asker } from './route-table.ts';

/** Which rooms may be listened to, as it was decided. `.` yes, `1` show who you are, `3` not with this role. */
const ROOM_TABLE: Readonly<Record<string, string>> = {
  global: '1 .... ...',
  'service:deposit': '1 ..33 ...',
  'counter:counter-a': '1 3.33 ...',
  'counter:counter-b': '1 3..3 ...',
  'display:hall': '1 3.33 ...',
  devices: '1 3333 3..',
  station: '1 .3.. 333',
  'ticket:AAAAAAAAAAAAAAAAAAAAAA': '. .333 ...',
};
const CODES: Readonly<Record<string, string>> = { '1': 'DEVICE_UNKNOWN', '3': 'FORBIDDEN' };
const PEOPLE: Partial<Record<Asker, string>> = { operator: 'specialist-a', supervisor: 'supervisor', admin: 'admin' };

const HUB_TIMEOUT_MS = 60_000;

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub();
  const { device } = await hub.device('counter');
  await hub.call('changeDevice', { id: device.id, as: 'admin', body: { counterId: 'counter-b' } });
}, HUB_TIMEOUT_MS);
afterAll(() => hub.close(), HUB_TIMEOUT_MS);

async function listen(asker: Asker, rooms: readonly string[]) {
  const username = PEOPLE[asker];
  const isDevice = username === undefined && asker !== 'visitor';
  const client = await socketClient(hub.url, isDevice ? { cookie: (await hub.device(asker as 'kiosk')).cookie } : {});
  client.say({ type: 'subscribe', rooms, ...(username !== undefined && { token: await hub.token(username) }) });
  await expect.poll(() => client.heard.length).toBeGreaterThan(0);
  return client;
}

async function heard(asker: Asker, rooms: readonly string[]) {
  const client = await listen(asker, rooms);
  const [first] = client.heard;
  client.close();
  return first;
}

describe.each(Object.entries(ROOM_TABLE))('%s', (room, cells) => {
  const expected = [...cells.replaceAll(' ', '')];
  test.each(ASKERS.map((asker, column) => [asker, expected[column] as string] as const))('%s: %s', async (asker, cell) => {
    const first = await heard(asker, [room]);
    expect(first).toMatchObject(cell === '.' ? { type: 'snapshot' } : { type: 'error', code: CODES[cell] });
  });
});

test('one room too many, and none of them is heard', async () => {
  expect(await heard('kiosk', ['global', 'counter:counter-a'])).toMatchObject({ type: 'error', code: 'FORBIDDEN' });
});

test('a phone learns of its own visit, and of nothing else in the hall', async () => {
  const { body: ticket } = await hub.call('issueTicket', { body: { serviceId: 'passbook' } });
  const snapshot = await heard('visitor', [`ticket:${ticket.id}`]);
  expect(snapshot).toMatchObject({ ticket: { number: ticket.number }, counters: [], recentCalls: [], announcements: [] });
  expect(snapshot?.type === 'snapshot' && snapshot.services.map(({ id }) => id)).toEqual(['passbook']);
  expect(await heard('visitor', ['ticket:AAAAAAAAAAAAAAAAAAAAAA'])).toMatchObject({ ticket: null, services: [], counters: [] });
});

describe('who is called by name, where an administrator has said that names are shown', () => {
  beforeAll(async () => {
    await hub.call('updateHall', { as: 'admin', body: { privacy: { keepNamesDays: 30, namesOnDisplays: true } } });
    await hub.call('issueTicket', {
      as: 'admin',
      body: { serviceId: 'deposit', customer: { name: 'Shown Namely', phone: '0700 900 123' } },
    });
    await hub.call('setCounterStatus', { id: 'counter-a', as: 'admin', body: { status: 'open' } });
  });
  /** In the order of `ASKERS`. The visitor hears of no calls at all. */
  const HEARS: Readonly<Record<Asker, boolean>> = {
    visitor: false,
    kiosk: false,
    display: true,
    counter: false,
    printer: false,
    operator: true,
    supervisor: true,
    admin: true,
  };

  test('is told to displays and to staff, at the call and afterwards, and to nobody else', async () => {
    const listening = await Promise.all(
      ASKERS.filter((asker) => asker !== 'visitor').map(async (asker) => [asker, await listen(asker, ['global'])] as const),
    );
    const { status } = await hub.call('callNext', { id: 'counter-a', as: 'admin', body: {} });
    expect(status).toBe(200);
    for (const [asker, client] of listening) {
      await client.next('ticket_called');
      expect(JSON.stringify(client.heard).includes('Shown Namely'), `${asker}, at the call`).toBe(HEARS[asker]);
      client.close();
      const snapshot = JSON.stringify(await heard(asker, ['global']));
      expect(snapshot.includes('Shown Namely'), `${asker}, afterwards`).toBe(HEARS[asker]);
      expect(snapshot).not.toContain('900 123');
    }
  });
});
