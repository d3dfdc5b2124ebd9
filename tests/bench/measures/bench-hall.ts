import { pairDevice, type SpawnedHub, type SpawnHubOptions, spawnHub, WITHOUT_LIMITS } from '@foyer/testkit';

/** Services enough that no series of 99,999 numbers runs out while a machine is measured. */
export const BENCH_SERVICES = Array.from({ length: 8 }, (_, index) => `bench-${index}`);
export const BENCH_COUNTERS = Array.from({ length: 64 }, (_, index) => `bench-${index}`);
const PREFIXES = 'PQRSTUVW';

export interface BenchHall {
  readonly hub: SpawnedHub;
  /** Header lines: an administrator's, a kiosk's. */
  readonly authorization: string;
  readonly kiosk: string;
  readonly token: string;
}

/** A fresh hub with room for the load: eight services, and 64 open counters that serve all of them. */
export async function openBenchHall(options: SpawnHubOptions = {}): Promise<BenchHall> {
  const hub = await spawnHub({ ...options, args: [...WITHOUT_LIMITS, ...(options.args ?? [])] });
  const signedIn = await post(hub.url, '/api/auth/login', '', { username: 'admin', password: 'demo' });
  const { accessToken: token } = signedIn;
  const headers = { authorization: `Bearer ${token}` };
  const existing = (await (await fetch(`${hub.url}/api/services`, { headers })).json()) as { id: string }[];
  if (!existing.some(({ id }) => id === BENCH_SERVICES[0])) await setUp(hub.url, token);
  const { cookie } = await pairDevice({ url: hub.url, role: 'kiosk' });
  return { hub, token, authorization: `authorization: ${headers.authorization}\r\n`, kiosk: `cookie: ${cookie}\r\n` };
}

async function setUp(url: string, token: string): Promise<void> {
  for (const [index, id] of BENCH_SERVICES.entries()) {
    const series = { prefix: PREFIXES[index], first: 1, last: 99_999, step: 1 };
    await post(url, '/api/services', token, { id, name: `Bench ${index}`, series });
  }
  for (const [index, id] of BENCH_COUNTERS.entries()) {
    await post(url, '/api/counters', token, { id, name: `N${index}`, serviceIds: BENCH_SERVICES });
    await post(url, `/api/counters/${id}/status`, token, { status: 'open' });
  }
}

export async function post(url: string, path: string, token: string, body: unknown) {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers.authorization = `Bearer ${token}`;
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}
