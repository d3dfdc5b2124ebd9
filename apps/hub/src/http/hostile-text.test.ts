import { hasRight, ROUTES, type RouteContract, type RouteName } from '@foyer/contract';
import { NOTE_NAMES } from '@foyer/queue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { csvRows } from '../test/csv-rows.ts';
import { type DemoHub, demoHub } from '../test/demo-hub.ts';

const SQL = [
  "' OR '1'='1",
  "'; DROP TABLE tickets; --",
  "x' UNION SELECT password_hash FROM users --",
  '1; DELETE FROM events',
  '%_\\',
  "\"; ATTACH DATABASE '/tmp/x' AS x; --",
  "') OR instr(search, '') > 0 --",
];

/** Every route that answers a question with a filter in it. */
const FILTERED = (Object.keys(ROUTES) as RouteName[])
  .map((name) => ({ name, route: ROUTES[name] as RouteContract }))
  .filter(({ route }) => route.method === 'GET' && route.query !== undefined);
const fieldsOf = ({ query }: RouteContract): string[] => Object.keys((query as z.ZodObject).shape);

let hub: DemoHub;
beforeAll(async () => {
  hub = await demoHub(undefined, null, { rateLimits: false });
  await hub.call('issueTicket', { body: { serviceId: 'deposit', customer: { name: 'Ann Lee' } }, as: 'admin' });
});
afterAll(() => hub.close());

/** What a question must have besides, to be one. */
const NEEDED: Readonly<Partial<Record<RouteName, string>>> = {
  listAppointments: 'from=2026-03-02',
  getForecastReport: 'from=2026-03-01&to=2026-03-02',
  listSlots: 'date=2026-03-02',
};

describe('SQL in a filter is refused, or is a text like any other', () => {
  const cases = FILTERED.flatMap(({ name, route }) => fieldsOf(route).map((field) => [name, field] as const));
  test('there are filters', () => expect(cases.length).toBeGreaterThan(20));

  test.each(cases)('%s: %s', async (name, field) => {
    const path = ROUTES[name].path.replace(':id', 'deposit');
    const rest = (NEEDED[name] ?? '').split('&').filter((one) => one !== '' && !one.startsWith(`${field}=`));
    const { seq } = hub.hall;
    for (const text of SQL) {
      const query = [...rest, `${field}=${encodeURIComponent(text)}`].join('&');
      const { status, body } = await hub.send('GET', `${path}?${query}`, { as: hasRight('admin', ROUTES[name].right) ? 'admin' : 'kiosk' });
      expect([200, 400]).toContain(status);
      if (status === 200 && Array.isArray(body?.items)) expect(body.items).toEqual([]);
      expect(JSON.stringify(body)).not.toMatch(/argon2|SQLITE|syntax error/);
    }
    // What was read is noted down of some routes; nothing else has happened.
    expect(hub.hall.reads.eventsSince(seq, 1000)?.every(({ type }) => (NOTE_NAMES as readonly string[]).includes(type))).toBe(true);
  });

  test('and in the search for a visitor', async () => {
    for (const text of SQL)
      expect((await hub.call('findVisitor', { body: { text }, as: 'admin' })).body).toMatchObject({ visits: [], bookings: [] });
    expect(await hub.call('findVisitor', { body: { text: 'Ann' }, as: 'admin' })).toMatchObject({ status: 200 });
  });
});

const NAMES = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '\u202Eevil\u202C',
  '$(reboot) `id` ; rm -rf /',
  "Robert'); DROP TABLE tickets;--",
  '=HYPERLINK("http://evil.example")',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
];

describe('a name is a name, whatever it says', () => {
  test.each(NAMES)('%j', async (name) => {
    const { body: issued } = await hub.call('issueTicket', { body: { serviceId: 'deposit', customer: { name } }, as: 'admin' });
    const { body } = await hub.call('getTicketStory', { id: issued.id, as: 'admin' });
    expect(body.ticket.customer).toEqual({ name });
    const { body: found } = await hub.call('findVisitor', { body: { text: name }, as: 'admin' });
    expect(found.visits.map((one: { id: string }) => one.id)).toContain(issued.id);
    // A spreadsheet runs nothing of it.
    const rows = csvRows((await hub.call('exportTickets', { as: 'admin' })).body);
    const cells = rows.flatMap((row) => Object.values(row)).filter((cell) => cell.includes(name.slice(1)));
    for (const cell of cells) expect(cell).not.toMatch(/^[=+@-]/);
    // Neither a phone nor whoever is on the network learns it.
    expect(JSON.stringify((await hub.call('getTicketStatus', { id: issued.id })).body)).not.toContain(name);
  });

  test.each(['\u001B@\u001DV\u0000', 'Ann\u0007', 'Ann\r\nLee'])('but not the commands of a printer: %j', async (name) => {
    const { status, body } = await hub.call('issueTicket', { body: { serviceId: 'deposit', customer: { name } }, as: 'admin' });
    expect([status, body.code]).toEqual([400, 'INVALID_REQUEST']);
  });

  describe('nor does any other text that people or devices give', () => {
    const EVIL = 'A\u001B@\u001DV\u0000';
    const refused = async (route: RouteName, request: object) => {
      const { status, body } = await hub.call(route, { as: 'admin', ...request });
      expect([status, body.code], route).toEqual([400, 'INVALID_REQUEST']);
    };

    test('a remark or a note, which may have lines', async () => {
      const { id } = (await hub.call('issueTicket', { body: { serviceId: 'deposit' }, as: 'admin' })).body;
      const booking = { serviceId: 'loans', at: '2026-03-03T10:00:00+01:00' };
      await refused('setRemark', { id, body: { remark: EVIL } });
      await refused('bookAppointment', { body: { ...booking, note: EVIL } });
      const { status, body } = await hub.call('setRemark', { id, body: { remark: 'Brings:\n\ta pram' }, as: 'admin' });
      expect([status, body.remark ?? body.ticket?.remark]).toEqual([200, 'Brings:\n\ta pram']);
    });
    test.each([EVIL, 'Kiosk\nadmin let in', 'A\u202Eksoik', 'A\u2067ksoik', 'Kiosk\u200F 1', 'Kiosk\u200B'])(
      'the name or the version of a device: %j',
      async (text) => {
        await refused('startPairing', { body: { role: 'kiosk', name: text } });
        await refused('startPairing', { body: { role: 'kiosk', name: 'Kiosk', version: text } });
        await refused('inviteDevice', { body: { role: 'kiosk', name: text } });
      },
    );
  });
});
