import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../../test/demo-hub.ts';
import { ASKERS, type Asker, OTHER_ROUTES, ROUTE_TABLE } from './route-table.ts';

const PEOPLE: Partial<Record<Asker, string>> = { operator: 'specialist-a', supervisor: 'supervisor', admin: 'admin' };

/** To come up, and to go, on a machine that is busy with the other tests. */
const HUB_TIMEOUT_MS = 60_000;

let hub: DemoHub;
const shown = new Map<Asker, Record<string, string>>();

beforeAll(async () => {
  hub = await demoHub(undefined, null, { rateLimits: false });
  for (const asker of ASKERS) shown.set(asker, await credentialsOf(asker));
}, HUB_TIMEOUT_MS);
afterAll(() => hub.close(), HUB_TIMEOUT_MS);

async function credentialsOf(asker: Asker): Promise<Record<string, string>> {
  const username = PEOPLE[asker];
  if (username) return { authorization: `Bearer ${await hub.token(username)}` };
  return asker === 'visitor' ? {} : { cookie: (await hub.device(asker as 'kiosk')).cookie };
}

/** With a body that no route takes: whoever is let in is told so, and nothing happens. */
async function answer(route: string, asker: Asker): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const body = method === 'GET' ? {} : { text: '{"nothing takes this":true}' };
  const headers = { ...shown.get(asker), ...(method !== 'GET' && { 'content-type': 'application/json' }) };
  const { status, body: said } = await hub.send(method, path.replace('{id}', 'nobody'), { ...body, headers });
  if (status !== 401 && status !== 403) return '.';
  expect(['UNAUTHENTICATED', 'DEVICE_UNKNOWN', 'FORBIDDEN']).toContain(said.code);
  return status === 401 ? '1' : '3';
}

test('every route of the running hub has its line in the table, and no line is left over', async () => {
  const { body } = await hub.send('GET', '/api/openapi.json');
  const documented = Object.entries(body.paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.sort()).toEqual(Object.keys(ROUTE_TABLE).sort());
});

describe.each(Object.entries(ROUTE_TABLE))('%s', (route, cells) => {
  const expected = [...cells.replaceAll(' ', '')];
  test.each(ASKERS.map((asker, column) => [asker, expected[column] as string] as const))('%s: %s', async (asker, cell) => {
    expect(await answer(route, asker)).toBe(cell);
  });
});

test('every route beside the API is one that was looked at', () => {
  const api = new Set(Object.keys(ROUTE_TABLE).map((route) => route.replaceAll('{id}', ':id')));
  const others = hub.hub.routes.filter((route) => !api.has(route) && !route.startsWith('HEAD ') && route !== 'OPTIONS *');
  expect([...new Set(others)].sort()).toEqual([...OTHER_ROUTES].sort());
});
