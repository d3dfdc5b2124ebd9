import { DEVICE_ROLES, type DeviceRole, ErrorBody, hasRight, ROUTES, type RouteContract, type RouteName } from '@foyer/contract';
import { manualClock, type PairedDevice, pairDevice, temporaryFolder } from '@foyer/testkit';
import { pino } from 'pino';
import { expect } from 'vitest';
import { isOpen } from '../auth/access.ts';
import { DEMO_PASSWORD } from '../demo/people.ts';
import { seedDemoHall } from '../demo/seed.ts';
import { type Hall, type HallOptions, openHall } from '../hall/index.ts';
import { createHub, type Hub } from '../http/app.ts';
import type { HubConfig } from '../http/handlers/context.ts';
import { screenFolders } from '../main/screen-folders.ts';
import { openNetwork } from '../network/open-network.ts';
import { ownNames } from '../network/own-names.ts';

export { pairDevice };

export interface Answer {
  readonly status: number;
  // What a route answers is checked against the contract; a test looks at the fields it is about.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
  readonly headers: Headers;
}
export interface Request {
  readonly id?: string;
  readonly query?: string;
  readonly body?: unknown;
  /** A person's name, or a device's role. Where it is left out, the kiosk asks what a kiosk may ask, and nobody the rest. */
  readonly as?: string;
  readonly key?: string;
}

export interface DemoHub {
  readonly url: string;
  readonly hall: Hall;
  readonly hub: Hub;
  readonly clock: ReturnType<typeof manualClock>;
  readonly dataDir: string;
  /** Any request. `text` goes out as it is. */
  send(method: string, path: string, init?: { text?: string; headers?: Record<string, string>; as?: string }): Promise<Answer>;
  /** A route of the contract. Whatever comes back is held against the contract's shapes. */
  call(name: RouteName, request?: Request): Promise<Answer>;
  /** The access token of one of the demo's people. */
  token(username: string): Promise<string>;
  /** The hall's one device of this role. */
  device(role: DeviceRole): Promise<PairedDevice>;
  close(): Promise<void>;
}

/** Less than an access token lasts: a test may let the hall's time go by. */
const FRESH_MS = 9 * 60_000;

/** The demo hall on a real disk, behind a real listener; without devices, unless a printer is given. */
export async function demoHub(given?: string, printing: HallOptions['printing'] = null, wishes: Partial<HubConfig> = {}): Promise<DemoHub> {
  const dataDir = given ?? temporaryFolder('http');
  const clock = manualClock('2026-03-02T09:00:00.000Z');
  const logger = pino({ level: 'silent' });
  const hall = await openHall({ dataDir, clock, logger, printing });
  await seedDemoHall(hall);
  const config = { version: '9.9.9', demo: true, publicUrl: () => 'http://hall.example', rateLimits: true, ...wishes };
  const network = await openNetwork({ dataDir, clock, names: () => ownNames([]) });
  const hub = await createHub({ network, hall, config, clock, logger, screens: screenFolders(temporaryFolder('screens')) });
  const url = await hub.app.listen({ host: '127.0.0.1', port: 0 });
  const tokens = new Map<string, { readonly since: number; readonly token: Promise<string> }>();

  const send: DemoHub['send'] = async (method, path, { text, headers: given = {}, as } = {}) => {
    const headers = { ...given, ...(await credentials(as)) };
    const response = await fetch(`${url}${path}`, { method, headers, ...(text !== undefined && { body: text }) });
    const received = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, body: isJson ? JSON.parse(received) : received, headers: response.headers };
  };
  const signIn = async (username: string) =>
    (await call('login', { body: { username, password: DEMO_PASSWORD } })).body.accessToken as string;
  const token: DemoHub['token'] = (username) => {
    const known = tokens.get(username);
    const isFresh = known && clock.now() - known.since < FRESH_MS;
    const { token: current } = isFresh ? known : { token: signIn(username) };
    if (!isFresh) tokens.set(username, { since: clock.now(), token: current });
    return current;
  };
  const devices = new Map<DeviceRole, Promise<PairedDevice>>();
  const device: DemoHub['device'] = (role) => {
    const known = devices.get(role) ?? pairDevice({ url, role });
    devices.set(role, known);
    return known;
  };
  const credentials = async (as: string | undefined): Promise<Record<string, string>> => {
    const role = DEVICE_ROLES.find((one) => one === as);
    if (role) return { cookie: (await device(role)).cookie };
    return as === undefined ? {} : { authorization: `Bearer ${await token(as)}` };
  };
  const call: DemoHub['call'] = async (name, { id, query = '', body, as, key } = {}) => {
    const route: RouteContract = ROUTES[name];
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const path = `${route.path.replace(':id', id ?? '')}${query}`;
    const asker = as ?? (isOpen(route.right) || !hasRight('kiosk', route.right) ? undefined : 'kiosk');
    const text = body === undefined ? {} : { text: JSON.stringify(body) };
    return keepsToContract(route, await send(route.method, path, { headers, ...text, ...(asker !== undefined && { as: asker }) }));
  };

  // Now, so that no test finds events of theirs between its own; a hall that is opened again is left as it is.
  if (given === undefined) await Promise.all([device('kiosk'), device('display')]);
  return {
    url,
    hall,
    hub,
    clock,
    dataDir,
    send,
    call,
    token,
    device,
    async close() {
      await hub.app.close();
      await hall.close();
    },
  };
}

function keepsToContract(route: RouteContract, answer: Answer): Answer {
  if (answer.status >= 300) ErrorBody.parse(answer.body);
  else if (route.replies[answer.status]) route.replies[answer.status]?.parse(answer.body);
  else expect({ status: answer.status, body: answer.body }).toEqual({ status: 204, body: '' });
  return answer;
}
