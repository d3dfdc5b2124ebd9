import { readdirSync, readFileSync } from 'node:fs';
import { eventually, type SpawnedHub, spawnHub } from '@foyer/testkit';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persistentApi, signIn } from '../hall/persistent-api.ts';
import { CHROMIUM, launchBrowser, openPage } from './browser.ts';
import { AAA, findings } from './findings.ts';
import { illegible, resize } from './legible.ts';
import { morningZone } from './morning-zone.ts';

const SIZES = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
] as const;
/** The beginning of a film, after which nothing comes that could be one. */
const WEBM_HEAD = Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878102428581021853806701ffffffffffffff', 'hex');
/** From right to left the picture is the same one, mirrored: the tightest sizes show whether it holds. */
const OTHER_WAY = [SIZES[0], SIZES[3]];
type Layout = 'board' | 'counter' | 'media';
interface PartState {
  readonly kind: string;
  readonly state: string;
  readonly alarm: { readonly state: string } | null;
}
const GONE = 'x'.repeat(22);
const TICKER = { en: 'On Friday the hall closes at 13:00. Please have your identity card ready.', ar: 'يُغلق الفرع يوم الجمعة.' };

describe.skipIf(!CHROMIUM)('the hall’s displays', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let thaw: () => Promise<void>;
  let token: string;
  let displayId: string;
  let keys = 0;
  let api: ReturnType<typeof persistentApi>;

  const post = (path: string, body: unknown = {}) => api.post(path, body, `displays-${keys++}`);
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const reply = await fetch(hub.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };
  const set = (display: object) => ask('PATCH', `/api/devices/${displayId}`, { display });
  const shown = (layout: Layout) => page.locator(`.display[data-layout="${layout}"]`).waitFor();

  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
    token = await signIn(hub.url, 'admin');
    api = persistentApi(hub.url, token);
    ({ page, errors } = await openPage(browser, `${hub.url}/display`, { width: 1920, height: 1080 }));
    await page.locator('.display[data-connection="live"]').waitFor();
    const devices = (await ask('GET', '/api/devices')) as { id: string; role: string }[];
    displayId = devices.find(({ role }) => role === 'display')?.id ?? '';
    // The longest that names and numbers may be.
    await ask('PATCH', '/api/counters/counter-b', { name: 'Cash desk upstairs 2' });
    for (const serviceId of ['cards', 'deposit', 'passbook', 'withdrawal', 'account', 'deposit', 'passbook'])
      await post('/api/tickets', { serviceId, locale: serviceId === 'cards' ? 'ar' : 'ru' });
    // From now on: until it is an alarm, time has to pass.
    thaw = await freezeOne(`${hub.url}/display`);
    for (const counter of ['d', 'a', 'b', 'c']) await post(`/api/counters/counter-${counter}/call`);
  });
  afterAll(async () => {
    await thaw?.();
    await browser?.close();
    await hub?.stop();
  });

  test.each(['board', 'counter', 'media'] as const)('are whole and legible at every size: %s', async (layout) => {
    const media = layout === 'media' ? await upload('Savings', await picture(page)) : GONE;
    for (const theme of ['dark', 'light'] as const) {
      const languages = theme === 'light' ? ['ar'] : [];
      await set({ layout, theme, languages, ticker: TICKER, counterId: 'counter-b', playlist: [{ mediaId: media, seconds: 30 }] });
      await shown(layout);
      await page.locator(`html[data-theme="${theme}"][lang="${languages[0] ?? 'en'}"]`).waitFor({ state: 'attached' });
      for (const [width, height] of theme === 'dark' ? SIZES : OTHER_WAY) {
        await resize(page, width, height);
        await expect.poll(() => illegible(page), { message: `${layout} ${theme} at ${width}x${height}`, timeout: 5000 }).toEqual([]);
      }
      expect(await findings(page, AAA)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  test('show the calls of their own zone alone, and hear of another one at once', async () => {
    await resize(page, 1920, 1080);
    await set({ layout: 'board', zoneId: 'back', languages: [], theme: 'dark', ticker: {} });
    await page.locator('.display-zone', { hasText: 'Advice' }).waitFor();
    const called = await post('/api/counters/counter-a/call');
    const elsewhere = called.body.ticket.number as string;
    await post('/api/counters/counter-d/recall');
    const own = await page.locator('.display-hero-number').innerText();
    expect(own).toMatch(/^D/);
    expect(await page.getByText(elsewhere).count()).toBe(0);
    expect(await page.locator('.display-counters li').count()).toBe(2);
    await set({ zoneId: null });
    await page.getByText(elsewhere).first().waitFor();
  });

  test('pass over what cannot be shown, and show the board where nothing can', async () => {
    const broken = await upload('Broken', Buffer.concat([WEBM_HEAD, Buffer.alloc(200)]));
    const good = await upload('Good', await picture(page));
    const seconds = 600;
    await set({ layout: 'media', playlist: [GONE, broken, good].map((mediaId) => ({ mediaId, seconds })) });
    await page.locator('.display-media img[data-shown="true"]').waitFor();
    await set({ layout: 'media', playlist: [GONE, broken].map((mediaId) => ({ mediaId, seconds })) });
    await shown('board');
    await page.locator('.display-hero-number').waitFor();
  });

  test('that paint no more raise an alarm', async () => {
    const isAlarmed = ({ kind, state, alarm }: PartState) => kind === 'screen' && state === 'black' && alarm?.state === 'black';
    await eventually(async () => {
      const states = (await ask('GET', '/api/devices/states')) as PartState[];
      expect(states.filter(({ kind }) => kind === 'screen').map(({ state }) => state)).toEqual(['painting', 'black']);
      return states.some(isAlarmed);
    }, 40_000);
  }, 60_000);

  async function upload(name: string, bytes: Buffer): Promise<string> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/png' };
    const reply = await fetch(`${hub.url}/api/media?name=${name}`, { method: 'POST', headers, body: new Uint8Array(bytes) });
    if (!reply.ok) throw new Error(await reply.text());
    return ((await reply.json()) as { id: string }).id;
  }
});

const picture = (page: Page): Promise<Buffer> => page.screenshot({ type: 'png' });

/** A display whose page goes on while nothing brings its picture to the screen any more. @returns how to end it */
async function freezeOne(url: string): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: ['--no-sandbox', '--disable-gpu'] });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator('.display[data-connection="live"]').waitFor();
  const drawers = below(server.process().pid ?? 0).filter(({ command }) => command.includes('--type=gpu-process'));
  for (const { pid } of drawers) process.kill(pid, 'SIGSTOP');
  return async () => {
    for (const { pid } of drawers) process.kill(pid, 'SIGCONT');
    await server.close();
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes that this one began, and those that they did. */
function below(pid: number, all = running()): Process[] {
  return all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid, all)]);
}

function running(): Process[] {
  return readdirSync('/proc').flatMap((entry) => {
    try {
      // proc_pid_stat(5): the parent is the second field after the name in brackets.
      const parent = Number(readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
      return [{ pid: Number(entry), parent, command: readFileSync(`/proc/${entry}/cmdline`, 'utf8') }];
    } catch {
      return [];
    }
  });
}
