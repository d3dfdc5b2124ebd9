import { eventually, type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PersistentApi, persistentApi, signIn } from '../hall/persistent-api.ts';
import { CHROMIUM, launchBrowser, openPage, SIZES, signInAs, sitAt } from './browser.ts';
import { findings } from './findings.ts';
import { morningZone } from './morning-zone.ts';

/** What nobody is called. Each would do something somewhere, if it were not taken for a name. */
const NAMES = [
  '<img src=x onerror="window.pwned=1">',
  '"><script>window.pwned=1</script>',
  '\u202Egniht eht era uoY\u202C',
  '$(touch /tmp/pwned); `reboot` | tee',
  '{{constructor.constructor("window.pwned=1")()}}',
];

describe.skipIf(!CHROMIUM)('a name that is no name', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let admin: PersistentApi;
  const opened: Page[] = [];
  const tickets: { id: string; name: string; number: string }[] = [];

  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
    admin = persistentApi(hub.url, await signIn(hub.url, 'admin'));
    for (const [n, name] of NAMES.entries()) {
      const { status, body } = await admin.post('/api/tickets', { serviceId: 'deposit', customer: { name }, print: true }, `n${n}`);
      expect(status, JSON.stringify(body)).toBe(201);
      tickets.push({ id: body.id, name, number: body.number });
      await admin.post(`/api/tickets/${body.id}/remark`, { remark: name }, `r${n}`);
    }
    const { status } = await admin.once('PATCH', '/api/hall', { privacy: { keepNamesDays: 30, namesOnDisplays: true } });
    expect(status).toBe(200);
    for (const id of ['counter-a', 'counter-b', 'counter-c', 'counter-d', 'counter-e'])
      await admin.post(`/api/counters/${id}/status`, { status: 'open' }, `open-${id}`);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  async function open(path: string, size: { width: number; height: number }): Promise<Page> {
    const { page } = await openPage(browser, `${hub.url}${path}`, size);
    page.setDefaultTimeout(20_000);
    opened.push(page);
    return page;
  }
  /** They are called in their order. */
  async function call(id: string): Promise<void> {
    const { status, body } = await admin.post('/api/counters/counter-a/call', {}, `call-${id}`);
    expect([status, body?.ticket?.id], JSON.stringify(body)).toEqual([200, id]);
  }
  /** The name stands there as it was said, and has done nothing. */
  async function expectHarmless(page: Page): Promise<void> {
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  }

  test('is a text at the specialist’s counter', async () => {
    const page = await open('/counter', SIZES.counter);
    await sitAt(page, 'specialist-a', 'A');
    for (const { id } of tickets.slice(0, 2)) {
      await call(id);
      await eventually(async () =>
        (await page.locator('body').innerText()).includes(NAMES[tickets.findIndex((one) => one.id === id)] as string),
      );
      await expectHarmless(page);
    }
  });

  test('is a text on the display, and turns nothing around', async () => {
    const page = await open('/display?id=main', SIZES.display);
    // The first of these is at the counter already, the others are called while the display looks on.
    for (const [n, { id, name }] of tickets.slice(1).entries()) {
      if (n > 0) await call(id);
      const shown = name.replace(/[\u202A-\u202E]/g, ' ').trim();
      await page.locator('.display-hero-name', { hasText: shown }).waitFor();
      await expectHarmless(page);
    }
  });

  test('is a text in history, audit and the search for a visitor', async () => {
    const page = await open('/admin', SIZES.admin);
    await signInAs(page, 'admin');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const text = async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const [link, label] of [
      ['History', 'Number, name or remark'],
      ['Audit trail', 'Name, number or word'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).click();
      await page.getByLabel(label).fill(NAMES[0] as string);
      await eventually(async () => (await text()).includes(tickets[0]?.number as string), 15_000);
      await expectHarmless(page);
    }
    await page.getByRole('link', { name: 'Privacy', exact: true }).click();
    for (const name of NAMES.slice(0, 2)) {
      await page.getByLabel('Name, phone number, ticket or booking').fill(name);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.getByRole('cell', { name, exact: true }).first().waitFor();
      await expectHarmless(page);
    }
    expect(await findings(page)).toEqual([]);
  });

  test('is found, handed out and erased on the page Privacy', async () => {
    const page = opened.at(-1) as Page;
    await page.getByLabel('Name, phone number, ticket or booking').fill(NAMES[1] as string);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByLabel('Choose all').check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hand out' }).click();
    expect((await download).suggestedFilename()).toMatch(/^visitor-.*\.json$/);
    await page.getByRole('button', { name: 'Erase …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase …' }).click();
    await page.getByText('Nothing is kept that says so.').waitFor();
    const { body } = await admin.get(`/api/tickets/${tickets[1]?.id}/story`);
    expect(body.ticket).toMatchObject({ customer: null, remark: null });
  });

  test('is not on a phone, and on no paper', async () => {
    const page = await open(`/t/${tickets[2]?.id}`, SIZES.phone);
    await page
      .getByText(tickets[2]?.number as string)
      .first()
      .waitFor();
    expect(await page.content()).not.toContain('gniht eht');
    await expectHarmless(page);
  });
});
