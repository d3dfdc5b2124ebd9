import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atKiosk } from './at-kiosk.ts';
import { CHROMIUM, launchBrowser, openPage, SIZES, signInAs, sitAt } from './browser.ts';
import { AA, AAA, findings } from './findings.ts';
import { morningZone } from './morning-zone.ts';

describe.skipIf(!CHROMIUM)('every screen is free of what axe can find', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let ticketUrl: string;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
    ticketUrl = (await (await atKiosk(hub.url)).take({ serviceId: 'deposit' })).statusUrl;
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  for (const locale of ['en-GB', 'ar']) {
    test(`kiosk, display and phone in ${locale}`, async () => {
      const kiosk = await openPage(browser, `${hub.url}/kiosk`, SIZES.kioskUpright, { locale });
      await kiosk.page.locator('.kiosk-service').first().waitFor();
      if (locale === 'ar') await kiosk.page.getByRole('button', { name: 'العربية' }).click();
      expect(await findings(kiosk.page, AAA)).toEqual([]);
      await kiosk.page.locator('.kiosk-service').first().click();
      await kiosk.page.locator('.kiosk-issued').waitFor();
      expect(await findings(kiosk.page, AAA)).toEqual([]);

      const display = await openPage(browser, `${hub.url}/display`, SIZES.display, { locale });
      await display.page.locator('.display-hero').waitFor();
      expect(await findings(display.page, AAA)).toEqual([]);

      const phone = await openPage(browser, hub.url + ticketUrl, SIZES.phone, { locale });
      await phone.page.locator('.foyer-number').first().waitFor();
      expect(await findings(phone.page, AA)).toEqual([]);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`counter and administration, ${colorScheme}`, async () => {
      const counter = await openPage(browser, `${hub.url}/counter`, SIZES.counter, { colorScheme });
      expect(await findings(counter.page, AA)).toEqual([]);
      await sitAt(counter.page, 'specialist-a', 'A');
      expect(await findings(counter.page, AA)).toEqual([]);

      const admin = await openPage(browser, `${hub.url}/admin`, SIZES.admin, { colorScheme });
      await signInAs(admin.page, 'admin');
      for (const name of ['Today', 'Live', 'History', 'Services', 'Counters']) {
        await admin.page.getByRole('link', { name }).click();
        await admin.page.getByRole('heading', { level: 1, name }).waitFor();
        expect(await findings(admin.page, AA)).toEqual([]);
      }
    });
  }
});
