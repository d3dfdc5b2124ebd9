import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, deskButton, launchBrowser, openPage, SIZES, sitAt } from './browser.ts';

describe.skipIf(!CHROMIUM)('when something fails, the screens say so and come back by themselves', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  test('without paper the kiosk gives the number and its code on the screen', async () => {
    await simulate(hub, 'paper_end');
    const { page } = await openPage(browser, `${hub.url}/kiosk`, SIZES.kioskUpright);
    await page.getByText('Take a ticket all the same').waitFor();
    await page.getByText('The printer is out of paper').waitFor();
    await page.getByRole('button', { name: /Deposit/ }).click();
    await page.locator('.kiosk-issued').waitFor();
    await page.getByText('The printer is out of paper').waitFor();
    await page.getByText('Your number is valid without paper').waitFor();
    expect(await page.locator('.foyer-number').first().innerText()).toMatch(/^A\d{3}$/);
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    await simulate(hub, 'ready');
    await page.getByText('Please take your ticket').waitFor();
  });

  test('a power cut of the hub: every screen says it is stale, and goes on with the right state', async () => {
    const [kiosk, display, counter] = await Promise.all([
      openPage(browser, `${hub.url}/kiosk`, SIZES.kioskUpright),
      openPage(browser, `${hub.url}/display`, SIZES.display),
      openPage(browser, `${hub.url}/counter`, SIZES.counter),
    ]);
    await sitAt(counter.page, 'specialist-a', 'A');
    await deskButton(counter.page, 'Call next').click();
    await counter.page.getByText('Called, on the way').waitFor();
    const number = await counter.page.locator('.foyer-number').first().innerText();

    await hub.kill('SIGKILL');
    await kiosk.page.getByText('Tickets are not available at the moment').waitFor();
    await display.page.getByText(/No connection/).waitFor();
    await counter.page.getByText(/No connection/).waitFor();

    hub = await spawnHub({ dataDir: hub.dataDir, port: hub.port });
    await kiosk.page.getByRole('button', { name: /Deposit/ }).waitFor();
    await display.page.getByText(/No connection/).waitFor({ state: 'detached' });
    await counter.page.getByText(/No connection/).waitFor({ state: 'detached' });
    expect(await display.page.getByRole('region', { name: 'Now serving' }).innerText()).toContain(number);
    await deskButton(counter.page, 'Finish').click();
    await counter.page.getByText('Nobody at this counter').waitFor();
  });
});

async function simulate(hub: SpawnedHub, state: string): Promise<void> {
  const answer = await fetch(`${hub.url}/api/demo/virtual-printer/state`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
  });
  expect(answer.ok).toBe(true);
}
