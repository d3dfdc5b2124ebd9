import { spawnHub } from '@foyer/testkit';
import type { Browser, Page } from 'playwright';
import { openPage, SIZES } from './browser.ts';

const CODE = 'ABCD-2345';
const PASSWORD = 'violet tractor under seven moons';

/** The first run of a hall of its own: what it begins with, and the code for its first kiosk. */
export async function pictureFirstRun(browser: Browser, shoot: (page: Page, name: string) => Promise<unknown>): Promise<void> {
  const hub = await spawnHub({ demo: false, env: { FOYER_SETUP_CODE: CODE } });
  const { page } = await openPage(browser, `${hub.url}/admin#setup=${CODE}`, SIZES.admin);
  const next = () => page.locator('button[type=submit]').click();
  await page.getByText('The set-up code is filled in.').waitFor();
  await next();
  await page.getByLabel('Name of the hall').fill('Market branch');
  await next();
  await page.getByRole('radio', { name: 'Clinic' }).click();
  await shoot(page, 'first-run');
  await next();
  await page.getByLabel('Your name').fill('Irina Petrova');
  await page.getByLabel('User name').fill('irina');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('The password once more').fill(PASSWORD);
  await next();
  await page.locator('output').waitFor();
  await shoot(page, 'first-run-kiosk');
  await page.context().close();
  await hub.stop();
}
