import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persistentApi } from '../hall/persistent-api.ts';
import { adminForms } from './admin-forms.ts';
import { PATIENCE_MS } from './administration.ts';
import { CHROMIUM, launchBrowser, openPage, SIZES } from './browser.ts';
import { findings, findingsInSight } from './findings.ts';

const LONG = { timeout: 240_000 };
const SET_UP_CODE = 'FGHJ-2345';
const PASSWORD = 'kettle orbit maple ledge';
/** "Within seconds", also where the machine has other work. */
const SECONDS_MS = 10_000;

/** A hall that was set up a moment ago, and has let nothing in. */
async function newHall(): Promise<SpawnedHub> {
  const hub = await spawnHub({ demo: false, env: { FOYER_SETUP_CODE: SET_UP_CODE } });
  const answer = await persistentApi(hub.url).once('POST', '/api/setup', {
    code: SET_UP_CODE,
    hall: { name: { en: 'Town Hall' }, zone: 'Europe/Berlin', languages: ['en'] },
    template: 'bank',
    admin: { username: 'ada', name: 'Ada', password: PASSWORD },
  });
  if (answer.status !== 201) throw new Error(`the hall was not set up: ${JSON.stringify(answer)}`);
  return hub;
}

describe.skipIf(!CHROMIUM)('devices are let in by a code, and shown out', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let kiosk: Page;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([newHall(), launchBrowser()]);
    ({ page, errors } = await openPage(browser, `${hub.url}/admin`, SIZES.admin));
    page.setDefaultTimeout(PATIENCE_MS);
    await page.getByLabel('User name').fill('ada');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Devices' }).click();
    ({ page: kiosk } = await openPage(browser, `${hub.url}/kiosk`, SIZES.kioskUpright));
    kiosk.setDefaultTimeout(PATIENCE_MS);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  const dialog = () => page.getByRole('dialog');
  const door = (at: Page) => at.getByRole('heading', { name: 'This kiosk is not in the hall yet' });
  const codeOn = async (at: Page) => (await at.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).innerText()).trim();
  const isLetIn = (at: Page) => at.getByRole('button', { name: /Deposit|Cash|Account/ }).first();
  const lookUp = async (code: string) => {
    await page.getByRole('button', { name: 'Pair by code' }).click();
    await dialog().getByLabel('Code on the device').fill(code);
    await dialog().getByRole('button', { name: 'Look it up' }).click();
  };

  test('a hall without devices says how to begin', async () => {
    await page.getByText('No device is paired yet.').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('a code that no device shows is refused at its field', async () => {
    await lookUp('abcd');
    await dialog().getByText('All eight letters and digits, as the device shows them.').waitFor();
    await dialog().getByLabel('Code on the device').fill('zzzz zzzz');
    expect(await dialog().getByLabel('Code on the device').inputValue()).toBe('ZZZZ-ZZZZ');
    await dialog().getByRole('button', { name: 'Look it up' }).click();
    await dialog().getByText('No device shows this code now.').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('an administrator looks at what asks, names it, and lets it in', LONG, async () => {
    await door(kiosk).waitFor();
    await lookUp((await codeOn(kiosk)).toLowerCase().replace('-', ''));
    await dialog().getByText('Calls itself').waitFor();
    await dialog().getByText('127.0.0.1').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    // The longest that is asked here: where a counter stands. Whoever says yes need not look for the button.
    await dialog().getByRole('radio', { name: 'Counter' }).check();
    const yes = dialog().getByRole('button', { name: 'Let it in' });
    expect(await yes.evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await dialog().getByRole('radio', { name: 'Kiosk' }).check();
    await dialog().getByLabel('Name').fill('Kiosk at the entrance');
    await yes.click();
    await isLetIn(kiosk).waitFor();
    await row('Kiosk at the entrance').getByText('Online').waitFor();
    await row('Kiosk at the entrance').getByText('Ada').waitFor();
    expect(await findings(page)).toEqual([]);
    await kiosk.reload();
    await isLetIn(kiosk).waitFor();
  });

  test('a device is renamed, and bound to a counter when it is one', LONG, async () => {
    const { edit, text, choose, form, save } = adminForms(page);
    await edit('Devices', 'Kiosk at the entrance');
    await text('Name').fill('Kiosk by the stairs');
    await choose('Counter');
    await form().getByRole('combobox', { name: 'Stands at' }).selectOption({ index: 1 });
    await choose('Kiosk');
    await save();
    await row('Kiosk by the stairs').getByText('Kiosk', { exact: true }).waitFor();
  });

  test('a revoked device falls back to its code within seconds, and is kept for the history', LONG, async () => {
    await page.getByRole('button', { name: 'Revoke: Kiosk by the stairs' }).click();
    expect(await findingsInSight(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Revoke' }).click();
    const from = Date.now();
    await door(kiosk).waitFor();
    expect(Date.now() - from).toBeLessThan(SECONDS_MS);
    await page.getByText('No device is paired yet.').waitFor();
    await page.getByRole('button', { name: 'Show 1' }).click();
    await row('Kiosk by the stairs').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('what is refused is told so, and asks again', LONG, async () => {
    await lookUp(await codeOn(kiosk));
    await dialog().getByRole('button', { name: 'Refuse' }).click();
    await kiosk.getByText('An administrator said no.').waitFor();
  });

  test('whoever has the code of an invitation comes in without a question', LONG, async () => {
    await page.getByRole('button', { name: 'Invite' }).click();
    await dialog().getByLabel('Name').fill('Hall TV');
    await dialog().getByRole('radio', { name: 'Display' }).check();
    await dialog().getByRole('button', { name: 'Make a code' }).click();
    const code = await dialog()
      .getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
      .innerText();
    await dialog().getByText('It can be used once; it ends in 10 minutes.').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    const { page: display } = await openPage(browser, `${hub.url}/display`, SIZES.display);
    display.setDefaultTimeout(PATIENCE_MS);
    await display.getByRole('button', { name: 'I have a code' }).click();
    for (const letter of code.replace('-', '')) await display.getByRole('button', { name: letter, exact: true }).click();
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await row('Hall TV').getByText('Online').waitFor();
  });

  test('nothing went wrong on the page on the way', () => expect(errors).toEqual([]));
});
