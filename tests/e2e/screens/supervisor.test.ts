import { eventually, type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PersistentApi, persistentApi, signIn } from '../hall/persistent-api.ts';
import { atKiosk } from './at-kiosk.ts';
import { CHROMIUM, launchBrowser, openPage, SIZES, signInAs } from './browser.ts';
import { findingsInSight } from './findings.ts';
import { morningZone } from './morning-zone.ts';

const PATIENCE_MS = 15_000;

describe.skipIf(!CHROMIUM)('a supervisor leads the hall from the live page', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let api: PersistentApi;
  let keys = 0;
  const post = async (path: string, body: unknown = {}) => {
    keys += 1;
    return (await api.post(path, body, `supervisor-${keys}`)).body;
  };
  const issue = (serviceId: string, more: object = {}) => post('/api/tickets', { serviceId, ...more });

  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
    api = persistentApi(hub.url, await signIn(hub.url, 'supervisor'));
    ({ page, errors } = await openPage(browser, `${hub.url}/admin`, SIZES.admin));
    page.setDefaultTimeout(PATIENCE_MS);
    await signInAs(page, 'supervisor');
    await goTo(page, 'Live');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const queue = (name: string) => page.locator(`[data-queue="${name}"]`);
  /** The numbers of a queue, next first. */
  const numbers = (name: string) => queue(name).locator('tbody .foyer-number').allInnerTexts();
  const inQueue = (name: string, expected: string[]) =>
    eventually(async () => expect(await numbers(name)).toEqual(expected), PATIENCE_MS, 100);
  const select = (number: string) => page.getByRole('checkbox', { name: `Select ${number}`, exact: true }).check();
  const counter = (id: string) => page.locator(`[data-counter="${id}"]`);
  const tool = async (id: string, name: string) => {
    await counter(id)
      .getByRole('button', { name: /^Tools/ })
      .click();
    await page.getByRole('menuitem', { name }).click();
  };
  const dialog = () => page.getByRole('dialog');

  test('moves tickets to another queue, in their order and in the place that was said', async () => {
    await issue('deposit');
    await issue('deposit');
    await issue('withdrawal');
    await inQueue('deposit', ['A001', 'A002']);
    await select('A001');
    await select('A002');
    await page.getByRole('button', { name: 'Move …' }).click();
    await dialog().getByLabel('To the queue of').selectOption('Withdrawal');
    await dialog().getByRole('radio', { name: 'First', exact: true }).check();
    expect(await findingsInSight(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Move', exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
    await inQueue('withdrawal', ['A001', 'A002', 'B001']);
    expect(await numbers('deposit')).toEqual([]);
    await page.getByRole('region', { name: 'Selected tickets' }).waitFor({ state: 'hidden' });
  });

  test('is told in words which ticket could not be moved, and why', async () => {
    await persistentApi(hub.url, await signIn(hub.url, 'specialist-b')).post('/api/counters/counter-e/take', {}, 'seat');
    await counter('counter-e').getByText('Specialist B').waitFor();
    await select('A001');
    await select('B001');
    await page.getByRole('button', { name: 'Move …' }).click();
    await dialog().getByText('Person', { exact: true }).click();
    await dialog().getByLabel('To this person alone').selectOption('Specialist B');
    await post(`/api/tickets/${await idOf('A001')}/assign`, { userId: 'specialist-b' });
    await dialog().getByRole('button', { name: 'Move', exact: true }).click();
    const refusal = dialog().getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('A001: The ticket is there already.');
    expect(await refusal.innerText()).not.toContain('B001');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await inQueue('user specialist-b', ['A001', 'B001']);
    await page.getByRole('button', { name: 'Clear the selection' }).click();
  });

  test('calls a chosen ticket for a counter, and reads there by which rule', async () => {
    await select('A002');
    await page.getByRole('button', { name: 'Call …' }).click();
    await dialog().getByLabel('To counter').selectOption({ value: 'counter-c' });
    await dialog().getByRole('button', { name: 'Call', exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
    await counter('counter-c').getByText('A002').waitFor();
    await counter('counter-c')
      .getByText(/^(Called out of turn|First in turn|Ratio)/)
      .waitFor();
  });

  test('ends a walk-out only after a question, and keeps the reason', async () => {
    const { id } = await issue('cards', { customer: { name: 'Ann Doe' } });
    await inQueue('cards', ['D001']);
    await queue('cards').getByText('Ann Doe').waitFor();
    await select('D001');
    await page.getByRole('button', { name: 'Walked out …' }).click();
    await dialog().getByText('This cannot be taken back.').waitFor();
    await dialog().getByLabel('Reason').fill('Will come tomorrow');
    await dialog().getByRole('button', { name: 'End as a walk-out' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await inQueue('cards', []);
    expect((await api.get(`/api/tickets/${id}/story`)).body.ticket).toMatchObject({ state: 'cancelled', remark: 'Will come tomorrow' });
  });

  test('restores a no-show', async () => {
    await post('/api/counters/counter-c/no-show');
    await page.getByRole('button', { name: 'Restore A002' }).click();
    await page.getByRole('menuitem', { name: 'Last', exact: true }).click();
    await inQueue('withdrawal', ['A002']);
    await page.getByRole('region', { name: 'No-shows today' }).waitFor({ state: 'hidden' });
  });

  test('closes a service and opens it again, and the kiosk follows', async () => {
    const kiosk = await openPage(browser, `${hub.url}/kiosk`, SIZES.kioskUpright);
    const deposit = kiosk.page.getByRole('button', { name: /Deposit/ });
    await expectEnabled(deposit, true);
    const menu = queue('deposit').getByRole('button', { name: 'Open or close: Deposit' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Close now' }).click();
    await queue('deposit').getByText('Closed by hand').waitFor();
    await expectEnabled(deposit, false);
    await menu.click();
    await page.getByRole('menuitem', { name: 'By its opening hours' }).click();
    await expectEnabled(deposit, true);
    expect(kiosk.errors).toEqual([]);
    await kiosk.page.context().close();
  });

  test('sends a counter on a break: what waited for it alone goes back, and comes back after it', async () => {
    const { id } = await issue('passbook');
    await post(`/api/tickets/${id}/assign`, { counterId: 'counter-b' });
    await inQueue('counter counter-b', ['C001']);
    await tool('counter-b', 'Send on a break …');
    await dialog().getByText('1 visitor who waits for this counter alone goes back to the queue').waitFor();
    await dialog().getByLabel('Reason').fill('Fire drill');
    await dialog().getByRole('button', { name: 'Send on a break' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await counter('counter-b').getByText('Fire drill').waitFor();
    await inQueue('passbook', ['C001']);
    expect(await queue('counter counter-b').count()).toBe(0);
    await tool('counter-b', 'Open');
    await inQueue('counter counter-b', ['C001']);
  });

  test('asks what becomes of a visitor before a counter is closed', async () => {
    await post('/api/counters/counter-b/call');
    await counter('counter-b').getByText('Called').waitFor();
    await tool('counter-b', 'Close');
    await dialog().getByRole('radio', { name: 'Back to the queue' }).check();
    await dialog().getByRole('button', { name: 'Close the counter' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await counter('counter-b').getByText('Closed').first().waitFor();
    await inQueue('passbook', ['C001']);
  });

  test('frees the seat of somebody who has gone home, and says what becomes of the visitor there', async () => {
    const colleague = persistentApi(hub.url, await signIn(hub.url, 'specialist-c'));
    await issue('deposit');
    const { number } = (await post('/api/counters/counter-e/call')).ticket;
    await counter('counter-e').getByText(number).waitFor();
    expect((await colleague.post('/api/counters/counter-e/take', {}, 'too-early')).body.code).toBe('COUNTER_TAKEN');
    await tool('counter-e', 'Free the seat …');
    await dialog().getByText('Specialist B no longer sits here then.').waitFor();
    await dialog().getByRole('radio', { name: 'No-show' }).check();
    expect(await findingsInSight(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Free the seat' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await counter('counter-e').getByText('Nobody sits here').waitFor();
    await page.getByRole('button', { name: `Restore ${number}` }).waitFor();
    expect((await colleague.post('/api/counters/counter-e/take', {}, 'free-now')).body.counter.specialist.id).toBe('specialist-c');
    await counter('counter-e').getByText('Specialist C').waitFor();
  });

  test('broadcasts a text, which the displays show until it is taken back', async () => {
    const display = await openPage(browser, `${hub.url}/display`, SIZES.display);
    await page.getByRole('button', { name: 'Broadcast a text' }).click();
    await dialog().getByRole('button', { name: 'Show on the displays' }).click();
    await dialog().getByText('This is needed.').waitFor();
    await dialog().getByLabel('English').fill('The hall closes at 16:00 today.');
    await dialog().getByLabel('Русский').fill('Сегодня зал закрывается в 16:00.');
    await dialog().getByLabel('Shown for').selectOption('10 minutes');
    expect(await findingsInSight(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Show on the displays' }).click();
    await dialog().waitFor({ state: 'hidden' });
    const shown = display.page.getByText('The hall closes at 16:00 today.');
    await shown.waitFor();
    await display.page.getByText('Сегодня зал закрывается в 16:00.').waitFor();
    await page.getByRole('button', { name: /^Take back: The hall closes/ }).click();
    await shown.waitFor({ state: 'detached' });
    expect(display.errors).toEqual([]);
    await display.page.context().close();
  });

  test('is told that the picture is old while the hub is away, and goes on by itself', async () => {
    await hub.kill('SIGKILL');
    await page.getByText(/No connection/).waitFor();
    expect(await numbers('passbook')).toEqual(['C001']);
    hub = await spawnHub({ dataDir: hub.dataDir, port: hub.port });
    await page.getByText(/No connection/).waitFor({ state: 'hidden' });
    await issue('passbook');
    await inQueue('passbook', ['C001', 'C002']);
  });

  test('sees how the day goes, as a chart and as a table', async () => {
    await post('/api/counters/counter-c/status', { status: 'closed' });
    await goTo(page, 'Today');
    await page.getByText('Passbook: 2 visitors wait, and no open counter serves them.').waitFor();
    expect(await page.locator('[data-figure="cancelled"] dd').innerText()).toBe('1');
    await post(`/api/tickets/${await idOf('A002')}/assign`, { counterId: 'counter-e' });
    const { items } = (await api.get('/api/tickets?state=waiting')).body;
    expect(items.filter(({ assignedTo }: { assignedTo: unknown }) => assignedTo !== null)).toHaveLength(1);
    const waiting = page.locator('[data-figure="waiting"] dd');
    await eventually(async () => expect(await waiting.innerText()).toBe(String(items.length)), PATIENCE_MS, 100);
    const chart = page.getByRole('region', { name: 'Visitors by the hour' });
    await chart.getByText('Table', { exact: true }).click();
    await chart.getByRole('columnheader', { name: 'Called' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('may look at the settings of the hall, and not change them', async () => {
    await goTo(page, 'Hall');
    await page.getByText('A new business day begins at').waitFor();
    expect(await page.getByRole('button', { name: 'Change the settings' }).count()).toBe(0);
  });

  const idOf = async (number: string): Promise<string> => (await api.get(`/api/tickets?q=${number}`)).body.items[0].id;
});

describe.skipIf(!CHROMIUM)('an administrator changes the hall', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const hallNow = async () => (await fetch(`${hub.url}/api/hall`)).json();

  test('a zone that does not exist is refused at its field; a right one is kept', async () => {
    const { page, errors } = await asAdmin('Hall');
    await page.getByRole('button', { name: 'Change the settings' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('tab', { name: 'The business day' }).click();
    const zone = form.getByLabel('Time zone');
    await zone.fill('Mars/Olympus');
    await form.getByLabel('A new business day begins at').fill('4');
    await form.getByRole('radio', { name: 'They are carried over' }).check();
    await form.getByRole('tab', { name: 'Visits' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    // The form has gone back to where something is to be mended.
    await form.getByText('There is no such time zone.').waitFor();
    expect(await zone.getAttribute('aria-invalid')).toBe('true');
    expect(await findingsInSight(page)).toEqual([]);

    await zone.fill('new york');
    await page.getByRole('option', { name: 'America/New_York' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('America/New_York').waitFor();
    expect(await hallNow()).toMatchObject({ zone: 'America/New_York', cutover: '04:00', atDayEnd: 'carry_over' });
    expect(errors).toEqual([]);
  });

  test('a new class goes before the others; one in use cannot be taken away', async () => {
    const { page } = await asAdmin('Hall');
    await page.getByRole('button', { name: 'Change the settings' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('tab', { name: 'Classes of visitors' }).click();
    await form.getByRole('button', { name: 'Add a class' }).click();
    await form.getByRole('tabpanel').getByLabel('English').last().fill('Wheelchair');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'hidden' });
    expect((await hallNow()).priorities.at(-1)).toMatchObject({ id: 'wheelchair', rank: 20 });

    await (await atKiosk(hub.url)).take({ serviceId: 'deposit', priority: 'wheelchair' });
    await page.getByRole('button', { name: 'Change the settings' }).click();
    await form.getByRole('tab', { name: 'Classes of visitors' }).click();
    await form.getByRole('button', { name: 'Remove: Wheelchair' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('A class that open tickets or a calling rule use cannot be removed.').waitFor();
  });

  for (const [locale, colorScheme] of [
    ['en-GB', 'light'],
    ['ar', 'dark'],
  ] as const) {
    test(`every page is free of what axe can find and fits the window, ${locale}, ${colorScheme}`, async () => {
      const { page, errors } = await openPage(browser, `${hub.url}/admin`, SIZES.admin, { colorScheme });
      page.setDefaultTimeout(PATIENCE_MS);
      await signInAs(page, 'admin');
      await page.getByRole('navigation').waitFor();
      if (locale === 'ar') await speakArabic(page);
      for (const hash of ['#/overview', '#/live', '#/hall', '#/hall/settings']) {
        await page.evaluate((address) => {
          location.hash = address;
        }, hash);
        await page
          .locator(hash.endsWith('settings') ? '[role="tabpanel"]' : 'main section')
          .first()
          .waitFor();
        expect(await findingsInSight(page)).toEqual([]);
        expect(await sideways(page)).toBe(0);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    });
  }

  test('every part of the settings is free of what axe can find', async () => {
    const { page } = await asAdmin('Hall');
    await page.getByRole('button', { name: 'Change the settings' }).click();
    const form = page.getByRole('dialog');
    for (const name of ['Visits', 'Classes of visitors', 'Groups on the kiosk']) {
      await form.getByRole('tab', { name }).click();
      expect(await findingsInSight(page)).toEqual([]);
    }
  });

  async function asAdmin(link: string) {
    const opened = await openPage(browser, `${hub.url}/admin`, SIZES.admin);
    opened.page.setDefaultTimeout(PATIENCE_MS);
    await signInAs(opened.page, 'admin');
    await goTo(opened.page, link);
    return opened;
  }
});

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function speakArabic(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('menuitem', { name: 'العربية' }).click();
  await eventually(async () => (await page.locator('html').getAttribute('dir')) === 'rtl');
}

const expectEnabled = (button: Locator, enabled: boolean) =>
  eventually(async () => expect(await button.isEnabled()).toBe(enabled), PATIENCE_MS, 100);

/** How far the page can be pushed sideways, pixels. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
