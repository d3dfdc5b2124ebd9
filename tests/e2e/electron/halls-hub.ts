import { type SpawnedHub, spawnHub, temporaryFolder } from '@foyer/testkit';
import type { Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';

const ADMIN = { username: 'ann', name: 'Ann', password: 'correct horse battery staple' };

/** A hub as in a hall: no demo, set up by somebody who saw its console. */
export async function hallsHub(dataDir = temporaryFolder('hub'), port = 0): Promise<SpawnedHub> {
  const hub = await spawnHub({ demo: false, dataDir, port });
  onTestFinished(() => hub.stop());
  return hub;
}

export async function ask(
  hub: Pick<SpawnedHub, 'url'>,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${hub.url}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path}: ${text}`).toBe(true);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** @returns the administrator's access token */
export async function setUp(hub: SpawnedHub, template = 'bank', languages = ['en', 'ru']): Promise<string> {
  await expect.poll(() => hub.output()).toMatch(/set-up code: \S+/);
  const code = /set-up code: (\S+)/.exec(hub.output())?.[1];
  const hall = { name: { en: 'Town hall' }, zone: 'Europe/Berlin', languages };
  const reply = await ask(hub, 'POST', '/api/setup', { code, hall, template, admin: ADMIN });
  return reply['accessToken'] as string;
}

export const overTls = (hub: SpawnedHub) => `https://127.0.0.1:${hub.port}`;

/** Somebody types the hub's address, compares its fingerprint and says yes. @returns the fingerprint */
export async function connect(page: Page, hub: SpawnedHub): Promise<string> {
  await page.getByLabel('Address of the hub').fill(overTls(hub));
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByRole('heading', { name: 'Is this the hall' }).waitFor();
  const fingerprint = (await page.locator('#fingerprint span').allInnerTexts()).join(':');
  expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  await page.getByRole('button', { name: 'It is the same' }).click();
  return fingerprint;
}

/** An administrator types what the device shows. @returns the device's id */
export async function letIn(page: Page, hub: SpawnedHub, token: string): Promise<string> {
  const code = await page.locator('.foyer-door-letters').innerText();
  const device = await ask(hub, 'POST', '/api/pairing/approve', { code, name: 'Kiosk at the entrance' }, token);
  return device['id'] as string;
}
