import { spawnHub } from '@foyer/testkit';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { persistentApi, signIn } from '../hall/persistent-api.ts';
import { adminForms } from './admin-forms.ts';
import { launchBrowser, openPage, SIZES, signInAs } from './browser.ts';
import { morningZone } from './morning-zone.ts';

export const PATIENCE_MS = 20_000;

/** A demo hall with an administrator before it, signed in. */
export async function openAdministration() {
  const [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
  const token = await signIn(hub.url, 'admin');
  const api = persistentApi(hub.url, token);
  const { page, errors } = await openPage(browser, `${hub.url}/admin`, SIZES.admin);
  page.setDefaultTimeout(PATIENCE_MS);
  await signInAs(page, 'admin');
  await page.getByRole('link', { name: 'Services' }).waitFor();
  return {
    hub,
    browser,
    page,
    /** What nobody caught on the page. */
    errors,
    token,
    api,
    admin: adminForms(page),
    /** Something of the hall by its name, as another system reads it. */
    named: async (path: string, name: string) => {
      const { body } = await api.get(path);
      return body.find((one: { name: string }) => one.name === name);
    },
    stop: async () => {
      await browser.close();
      await hub.stop();
    },
  };
}
export type Administration = Awaited<ReturnType<typeof openAdministration>>;

export async function expectFocus(field: Locator): Promise<void> {
  await expect.poll(() => field.evaluate((element) => element === document.activeElement), { timeout: PATIENCE_MS }).toBe(true);
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
