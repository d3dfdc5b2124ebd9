import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PersistentApi, persistentApi, signIn } from '../hall/persistent-api.ts';
import { CHROMIUM, launchBrowser, openPage, SIZES } from './browser.ts';
import { AAA, findings } from './findings.ts';
import { morningZone } from './morning-zone.ts';

const ZONE = morningZone();

describe.skipIf(!CHROMIUM)('what a visitor can ask of the kiosk', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let api: PersistentApi;
  let keys = 0;
  const post = (path: string, body: unknown = {}) => api.post(path, body, `kiosk-visit-${keys++}`);

  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: ZONE } }), launchBrowser()]);
    api = persistentApi(hub.url, await signIn(hub.url, 'admin'));
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  test('several services are one ticket, in the order of the touches', async () => {
    const page = await kiosk();
    await page.getByRole('button', { name: 'Several services in one visit' }).click();
    await page.getByRole('button', { name: /Passbook/ }).click();
    await page.getByRole('button', { name: /Loans/ }).click();
    await page.getByRole('button', { name: /Deposit/ }).click();
    await page.getByRole('button', { name: /Loans/ }).click();
    expect(await findings(page, AAA)).toEqual([]);
    await page.getByRole('button', { name: 'Take one ticket for 2 services' }).click();
    await page.getByText('Then: Deposit').waitFor();
    const number = await numberOn(page);
    expect(number).toMatch(/^C\d{3}$/);

    const { body } = await api.get(`/api/tickets?q=${number}`);
    expect(body.items).toMatchObject([{ number, serviceId: 'passbook', journey: ['deposit'] }]);
  });

  test('an appointment is checked in by its six digits, and by the scanner', async () => {
    const [typed, scanned] = [await booked(), await booked()];
    const page = await kiosk();
    await page.getByRole('button', { name: 'I have an appointment' }).click();
    expect(await findings(page, AAA)).toEqual([]);
    for (const digit of typed.code) await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByText(/Your appointment: /).waitFor();
    expect(await findings(page, AAA)).toEqual([]);
    expect(await checkedIn(typed.id)).toEqual({ state: 'checked_in', number: await numberOn(page) });

    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: /Deposit/ }).waitFor();
    await scan(page, scanned.code);
    await page.getByText(/Your appointment: /).waitFor();
    expect(await checkedIn(scanned.id)).toEqual({ state: 'checked_in', number: await numberOn(page) });
  });

  test('a code that nobody knows is said kindly, and gives no ticket', async () => {
    const page = await kiosk();
    await page.getByRole('button', { name: 'I have an appointment' }).click();
    const before = await issued();
    for (const digit of '000000') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('heading', { name: 'No ticket was given' }).waitFor();
    expect(await findings(page, AAA)).toEqual([]);
    expect(await issued()).toBe(before);
  });

  test('what is closed says why, at once, and cannot be touched', async () => {
    const page = await kiosk();
    const button = page.getByRole('button', { name: /Open an account/ });
    expect(await button.isEnabled()).toBe(true);
    await post('/api/services/account/status', { status: 'closed' });
    await page.locator('[data-service="account"]:disabled').waitFor();
    expect(await button.innerText()).toContain('Closed');
    await api.once('PATCH', '/api/services/account', { dailyQuota: 1 }, 'kiosk-visit-quota');
    await post('/api/services/account/status', { status: 'open' });
    await page.locator('[data-service="account"]:enabled').waitFor();
    await post('/api/tickets', { serviceId: 'account', print: false });
    await button.getByText('No tickets left for today').waitFor();
    expect(await button.isEnabled()).toBe(false);
    expect(await findings(page, AAA)).toEqual([]);
  });

  async function kiosk(): Promise<Page> {
    const { page } = await openPage(browser, `${hub.url}/kiosk`, SIZES.kioskUpright);
    await page.locator('.kiosk-service').first().waitFor();
    return page;
  }

  /** At the next time that is free for a loan, within the hours in which a booking may be checked in. The demo hall never closes. */
  async function booked(): Promise<{ id: string; code: string }> {
    const { body: slots } = await api.get(`/api/services/loans/slots?day=${day()}`);
    const free = slots.find((slot: Slot) => Date.parse(slot.at) > Date.now() + 60_000 && slot.booked < slot.capacity);
    const { status, body } = await post('/api/appointments', { serviceId: 'loans', at: free.at });
    expect(status).toBe(201);
    return body;
  }

  async function checkedIn(id: string): Promise<{ state: string; number: string }> {
    const { body } = await api.get(`/api/appointments?from=${day()}`);
    const { state, number } = body.find((one: { id: string }) => one.id === id);
    return { state, number };
  }

  async function issued(): Promise<number> {
    return (await api.get('/api/stats')).body.issued;
  }
});

interface Slot {
  readonly at: string;
  readonly capacity: number;
  readonly booked: number;
}

/** Today, where the hall is. */
const day = () => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(Date.now());

const numberOn = (page: Page) => page.locator('.foyer-number').first().innerText();

/** As fast as a scanner types, also on a busy machine, where a key at a time arrives as slowly as from a hand. */
async function scan(page: Page, code: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      for (const key of keys) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    },
    [...code, 'Enter'],
  );
}
