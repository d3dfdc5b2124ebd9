import { eventually, type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atKiosk } from './at-kiosk.ts';
import { CHROMIUM, deskButton, launchBrowser, openPage, SIZES, signInAs, sitAt } from './browser.ts';
import { morningZone } from './morning-zone.ts';

describe.skipIf(!CHROMIUM)('the main job, in a real browser', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  test('a ticket is taken and printed, called with one press, shown and spoken, served, and in the history', async () => {
    const [kiosk, display, counter] = await Promise.all([
      openPage(browser, `${hub.url}/kiosk`, SIZES.kioskUpright),
      openPage(browser, `${hub.url}/display`, SIZES.display),
      openPage(browser, `${hub.url}/counter`, SIZES.counter),
    ]);

    await kiosk.page.getByRole('button', { name: /Passbook/ }).click();
    await kiosk.page.getByText('Please take your ticket').waitFor();
    const number = await kiosk.page.locator('.foyer-number').first().innerText();
    expect(number).toBe('C001');
    expect(await paperNumbers(hub)).toContain(number);

    await sitAt(counter.page, 'specialist-b', 'B');
    await deskButton(counter.page, 'Call next').click();
    await counter.page.getByText('Called, on the way').waitFor();
    expect(await counter.page.getByRole('region', { name: 'Ticket at this counter' }).innerText()).toContain(number);

    const hero = display.page.getByRole('region', { name: 'Now serving' });
    await hero.getByText(number).waitFor();
    expect(await hero.innerText()).toContain('B');

    await deskButton(counter.page, 'Start').click();
    await counter.page.getByText('Being served').first().waitFor();
    await deskButton(counter.page, 'Finish').click();
    await counter.page.getByText('Nobody at this counter').waitFor();

    const admin = await openPage(browser, `${hub.url}/admin`, SIZES.admin);
    await signInAs(admin.page, 'admin');
    await admin.page.getByRole('link', { name: 'History' }).click();
    const row = admin.page.getByRole('row').filter({ hasText: number });
    await row.getByText('Served').waitFor();
    for (const { errors } of [kiosk, display, counter, admin]) expect(errors).toEqual([]);
  });

  test("a phone follows its ticket to the counter's name", async () => {
    const ticket = await (await atKiosk(hub.url)).take({ serviceId: 'deposit' });
    const phone = await openPage(browser, hub.url + ticket.statusUrl, SIZES.phone, { isMobile: true, hasTouch: true });
    await phone.page.getByText(ticket.number).first().waitFor();
    await phone.page.getByText('You are next').waitFor();

    const counter = await openPage(browser, `${hub.url}/counter`, SIZES.counter);
    await sitAt(counter.page, 'specialist-a', 'A');
    await counter.page.keyboard.press('F2');
    await phone.page.getByText('Please go to counter').waitFor();
    expect(await phone.page.title()).toContain('Counter A');
    expect(phone.errors).toEqual([]);
  });

  test('two quick touches give one ticket', async () => {
    const before = await waitingFor(hub, 'withdrawal');
    const { page } = await openPage(browser, `${hub.url}/kiosk`, SIZES.kioskFlat, { hasTouch: true });
    await page.getByRole('button', { name: /Withdrawal/ }).dblclick();
    await page.locator('.kiosk-issued').waitFor();
    expect(await waitingFor(hub, 'withdrawal')).toBe(before + 1);
  });

  test('the virtual pad calls, and its lamp follows the hub', async () => {
    const { page } = await openPage(browser, `${hub.url}/counter`, { width: 900, height: 900 });
    await sitAt(page, 'specialist-c', 'C');
    const pad = page.getByRole('complementary', { name: 'Button pad' });
    await pad.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Called, on the way').waitFor();
    await pad.locator('[data-lamp="CALLED"]:not([data-state="OFF"])').waitFor();
    await pad.getByRole('button', { name: 'Finish' }).click();
    await page.getByText('Nobody at this counter').waitFor();
  });
});

async function paperNumbers(hub: SpawnedHub): Promise<string> {
  return eventually(async () => {
    const answer = await fetch(`${hub.url}/api/demo/virtual-printer`);
    const text = await answer.text();
    return text.includes('C001') && text;
  });
}

async function waitingFor(hub: SpawnedHub, serviceId: string): Promise<number> {
  const services = await (await atKiosk(hub.url)).services();
  return services.find(({ id }) => id === serviceId)?.waiting ?? Number.NaN;
}
