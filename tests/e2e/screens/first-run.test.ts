import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { expectFocus, overflow, PATIENCE_MS } from './administration.ts';
import { CHROMIUM, launchBrowser, openPage, SIZES } from './browser.ts';
import { findings } from './findings.ts';

const CODE = 'ABCD-2345';
const PASSWORD = 'violet tractor under seven moons';
const LONG = { timeout: 120_000 };
/** The server app's own window. */
const SMALL = { width: 960, height: 820 };

describe.skipIf(!CHROMIUM)('the first run of a hall', () => {
  let browser: Browser;
  let hub: SpawnedHub;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    hub = await spawnHub({ demo: false, env: { FOYER_SETUP_CODE: CODE } });
    return () => hub.stop();
  }, 60_000);

  const begin = async (fragment = `#setup=${CODE}`, size = SIZES.admin as typeof SMALL, options = {}) => {
    const { page, errors } = await openPage(browser, `${hub.url}/admin${fragment}`, size, { timezoneId: 'Europe/Berlin', ...options });
    page.setDefaultTimeout(PATIENCE_MS);
    onTestFinished(() => {
      expect(errors).toEqual([]);
      return page.context().close();
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  test('goes from the code to a hall that is set up, with the keys alone', LONG, async () => {
    const page = await begin();
    await page.getByText('The set-up code is filled in.').waitFor();
    expect(new URL(page.url()).hash, 'the code is no longer in the address').toBe('');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).press('Enter');

    await heading(page, 'The hall');
    expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('Europe/Berlin');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the hall').press('Enter');
    await page.getByText('This is needed.').waitFor();
    await expectFocus(page.getByLabel('Name of the hall'));
    expect(await findings(page)).toEqual([]);
    await page.keyboard.type('Market branch');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('new york');
    await page.getByRole('option', { name: 'America/New_York' }).click();
    await page.getByLabel('Русский').check();
    await page.getByLabel(/^Name in Русский/).fill('Отделение на рынке');
    await page.getByLabel('Name of the hall').press('Enter');

    await heading(page, 'Services and counters');
    await page.getByText('8 services · 7 counters').waitFor();
    await page.getByText('Savings and investments').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).press('Enter');

    await heading(page, 'You, the administrator');
    await fillPerson(page, { password: PASSWORD });
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('The password once more').press('Enter');

    await heading(page, 'The hall is ready');
    await page
      .locator('output')
      .getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
      .waitFor();
    await page.getByText(/^https:\/\/[\d.]+:\d+\/kiosk$|^http:\/\/127\.0\.0\.1:\d+\/kiosk$/).waitFor();
    expect(await findings(page)).toEqual([]);
    const first = await page.locator('output').innerText();
    await page.getByRole('button', { name: 'New code' }).click();
    await expect.poll(() => page.locator('output').innerText()).not.toBe(first);
    await page.getByRole('button', { name: 'Open the administration' }).click();
    await page.getByRole('link', { name: 'Services' }).click();
    await page.getByText('Savings and investments').first().waitFor();
    await page.getByText('Market branch').first().waitFor();
  });

  test('a kiosk that pairs by the code of the last step is told about there', LONG, async () => {
    const page = await begin();
    await setUp(page, 'Clinic');
    const code = await page.locator('output').innerText();
    const { page: kiosk } = await openPage(browser, `${hub.url}/kiosk`, SIZES.kioskFlat);
    onTestFinished(() => kiosk.context().close());
    await kiosk.getByRole('button', { name: 'I have a code' }).click();
    const keys = kiosk.getByRole('group', { name: 'Type the code' });
    for (const letter of code.replace('-', '')) await keys.getByRole('button', { name: letter, exact: true }).click();
    await page.getByText('Kiosk 1 is connected.').waitFor();
    await kiosk.getByText('Vaccination').first().waitFor({ timeout: PATIENCE_MS });
  });

  test.each(['Town hall', 'Empty'])('sets up: %s', LONG, async (template) => {
    const page = await begin();
    await setUp(page, template);
    await page.getByRole('button', { name: 'Open the administration' }).click();
    await page.getByRole('link', { name: 'Counters' }).click();
    await page.getByRole('heading', { level: 1, name: 'Counters' }).waitFor();
    if (template === 'Town hall') await page.getByRole('row', { name: /Counter 1.*Quick desk/ }).waitFor();
  });

  test('a wrong code is told at its field; after five no more are looked at', LONG, async () => {
    const page = await begin('');
    const code = page.getByLabel('Set-up code');
    for (let index = 0; index < 5; index += 1) {
      await code.fill('zzzz-2222');
      await code.press('Enter');
      await page.getByText('This is not the set-up code.').waitFor();
      await expectFocus(code);
      await code.fill('');
    }
    expect(await findings(page)).toEqual([]);
    await code.fill(CODE);
    await code.press('Enter');
    await page.getByText('Too many wrong codes came from this machine. Try again in 10 minutes.').waitFor();
  });

  test('why a password will not do is said in words, and two that differ are noticed', LONG, async () => {
    const page = await begin();
    await toPerson(page, 'Bank branch');
    await fillPerson(page, { password: PASSWORD, again: 'violet tractor under six moons' });
    await finish(page);
    await page.getByText('The two passwords are not the same.').waitFor();
    for (const [password, why] of [
      ['petrova1', /Take at least 10 characters\. .*your name or the hall’s/],
      ['password123', 'Many people use this password'],
      ['market branch', 'your name or the hall’s'],
    ] as const) {
      await fillPerson(page, { password });
      await finish(page);
      await page.getByText(why).waitFor();
      await expectFocus(page.getByLabel('Password', { exact: true }));
    }
    expect(await findings(page)).toEqual([]);
    await fillPerson(page, { password: PASSWORD });
    await finish(page);
    await heading(page, 'The hall is ready');
  });

  test('back keeps what was typed, by the button and by the browser; from the end there is no way back', LONG, async () => {
    const page = await begin();
    await toPerson(page, 'Clinic');
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByRole('radio', { name: 'Clinic' }).getAttribute('aria-checked')).toBe('true');
    await page.goBack();
    await heading(page, 'The hall');
    expect(await page.getByLabel('Name of the hall').inputValue()).toBe('Market branch');
    await page.goForward();
    await page.goForward();
    await heading(page, 'You, the administrator');
    await fillPerson(page, { password: PASSWORD });
    await finish(page);
    await heading(page, 'The hall is ready');
    await page.goBack();
    await heading(page, 'The hall is ready');
  });

  test('a hall that was set up meanwhile leads to the sign-in', LONG, async () => {
    const [late, first] = [await begin(), await begin()];
    await toPerson(late, 'Empty');
    await setUp(first, 'Bank branch');
    await fillPerson(late, { password: PASSWORD });
    await finish(late);
    await late.getByText('This hall is set up already.').waitFor();
    await late.getByRole('button', { name: 'Go to the sign-in' }).click();
    await late.getByLabel('User name').fill('irina');
    await late.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await late.getByRole('button', { name: 'Sign in' }).click();
    await late.getByRole('link', { name: 'Services' }).waitFor();
  });

  test.each([
    ['Русский', 'ltr', 'light'],
    ['العربية', 'rtl', 'dark'],
  ] as const)('in %s, in the server app’s window, each step is whole', LONG, async (language, direction, colorScheme) => {
    const page = await begin(`#setup=${CODE}`, SMALL, { colorScheme });
    await page.getByRole('button', { name: language }).click();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
    const next = () => page.locator('button[type=submit]').click();
    const look = async () => {
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    };
    await look();
    await next();
    await page.locator('input[maxlength="80"]').first().fill('فرع Отделение');
    await look();
    await next();
    await page.getByRole('radio').first().waitFor();
    await look();
    await next();
    await page.locator('input[autocomplete=name]').fill('Ирина');
    await page.locator('input[autocomplete=username]').fill('irina');
    for (const field of await page.locator('input[autocomplete=new-password]').all()) await field.fill(PASSWORD);
    await look();
    await next();
    await page.locator('output').waitFor();
    await look();
  });
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const finish = (page: Page) => page.getByRole('button', { name: 'Set up the hall' }).click();

async function toPerson(page: Page, template: string): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await next();
  await page.getByLabel('Name of the hall').fill('Market branch');
  await next();
  await page.getByRole('radio', { name: template }).click();
  await next();
  await heading(page, 'You, the administrator');
}

async function fillPerson(page: Page, { password, again = password }: { password: string; again?: string }): Promise<void> {
  await page.getByLabel('Your name').fill('Irina Petrova');
  await page.getByLabel('User name').fill('irina');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('The password once more').fill(again);
}

async function setUp(page: Page, template: string): Promise<void> {
  await toPerson(page, template);
  await fillPerson(page, { password: PASSWORD });
  await finish(page);
  await heading(page, 'The hall is ready');
  await page.locator('output').waitFor();
}
