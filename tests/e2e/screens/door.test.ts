import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CHROMIUM, launchBrowser, openPage, SIZES } from './browser.ts';
import { AA, AAA, findings } from './findings.ts';

const ADMIN = { username: 'ann', name: 'Ann', password: 'correct horse battery staple' };

type Answer = Record<string, never> & { id: string; accessToken: string; code: string };

/** By how many pixels a code of the widest letters would leave its place. */
function widest(code: Element): number {
  const letters = code.firstChild as Text;
  const shown = letters.data;
  letters.data = 'WMWM-WMWM';
  const range = document.createRange();
  range.selectNodeContents(letters);
  const drawn = range.getBoundingClientRect();
  const place = (code.closest('main > *') ?? document.body).getBoundingClientRect();
  const over = Math.max(place.left - drawn.left, drawn.right - place.right, -drawn.left, drawn.right - innerWidth);
  letters.data = shown;
  return over;
}

describe.skipIf(!CHROMIUM)('the door', () => {
  let browser: Browser;
  let hub: SpawnedHub;
  let token: string;

  async function ask(method: string, path: string, body?: unknown, bearer = token): Promise<Answer> {
    const response = await fetch(`${hub.url}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(bearer && { authorization: `Bearer ${bearer}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    expect(response.ok, `${method} ${path}: ${text}`).toBe(true);
    return (text === '' ? {} : JSON.parse(text)) as Answer;
  }
  const open = async (screen: string, size: (typeof SIZES)[keyof typeof SIZES], locale = 'en-GB') => {
    const opened = await openPage(browser, `${hub.url}/${screen}`, size, { locale });
    onTestFinished(() => opened.page.context().close());
    return opened;
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    const code = 'ABCD-2345';
    hub = await spawnHub({ demo: false, env: { FOYER_SETUP_CODE: code } });
    const hall = { name: { en: 'Town hall' }, zone: 'Europe/Berlin', languages: ['en', 'ar'] };
    token = (await ask('POST', '/api/setup', { code, hall, template: 'bank', admin: ADMIN }, '')).accessToken;
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  test.each([
    ['kiosk', SIZES.kioskUpright],
    ['kiosk', SIZES.kioskFlat],
    ['display', SIZES.display],
    ['counter', SIZES.counter],
  ] as const)('of a %s can be read by everybody, and is left when an administrator says yes', async (screen, size) => {
    const { page, errors } = await open(screen, size);
    const code = page.getByRole('img', { name: /^Code: / });
    await code.waitFor();
    expect(await findings(page, screen === 'counter' ? AA : AAA)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth),
    ).toBe(true);
    expect(await code.evaluate(widest)).toBeLessThanOrEqual(0);
    await ask('POST', '/api/pairing/approve', { code: await code.innerText(), name: `${screen} at the door` });
    await code.waitFor({ state: 'detached', timeout: 10_000 });
    expect(errors).toEqual([]);
  });

  test('is opened by an invitation, typed with a finger; a wrong code says so', async () => {
    const { page } = await open('kiosk', SIZES.kioskUpright, 'ar');
    await page.getByRole('button', { name: 'لديّ رمز' }).click();
    await page.getByRole('heading', { name: 'اكتب الرمز' }).waitFor();
    expect(await findings(page, AAA)).toEqual([]);
    for (const letter of 'ZZZZ2222') await page.getByRole('button', { name: letter, exact: true }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).not.toBe('');
    const { code } = await ask('POST', '/api/invitations', { role: 'kiosk', name: 'Kiosk in the corner' });
    for (const letter of code.replace('-', '')) await page.getByRole('button', { name: letter, exact: true }).click();
    await page.locator('.kiosk-service').first().waitFor();
  });

  test('shows another name beside another code', async () => {
    const { page } = await open('display', SIZES.display);
    const code = page.getByRole('img', { name: /^Code: / });
    const first = await code.innerText();
    await page.getByRole('textbox', { name: 'Name' }).fill('Display over the stairs');
    await page.getByRole('button', { name: 'Use this name' }).click();
    await expect.poll(() => code.innerText()).not.toBe(first);
    expect(await ask('POST', '/api/pairing/find', { code: await code.innerText() })).toMatchObject({ name: 'Display over the stairs' });
  });

  test('stays closed after a no, and asks again', async () => {
    const { page } = await open('counter', SIZES.counter);
    const code = page.getByRole('img', { name: /^Code: / });
    await ask('POST', '/api/pairing/refuse', { code: await code.innerText() });
    await page.getByText('An administrator said no.').waitFor();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await code.waitFor();
  });

  test('stands between a revoked device and the hall within seconds; the other screens of the same browser stay', async () => {
    const { page: kiosk } = await open('kiosk', SIZES.kioskUpright);
    const display = await kiosk.context().newPage();
    await display.goto(`${hub.url}/display`);
    const letIn = async (page: typeof kiosk) => {
      const code = page.getByRole('img', { name: /^Code: / });
      const { id } = await ask('POST', '/api/pairing/approve', { code: await code.innerText() });
      await code.waitFor({ state: 'detached', timeout: 10_000 });
      return id;
    };
    const id = await letIn(kiosk);
    await letIn(display);
    await kiosk.locator('.kiosk-service').first().waitFor();
    await display.locator('.display[data-connection="live"]').waitFor();
    await ask('DELETE', `/api/devices/${id}`);
    await kiosk.getByText('The hub no longer knows this device').waitFor({ timeout: 5000 });
    await display.reload();
    await display.locator('.display[data-connection="live"]').waitFor();
  });

  test('leads a desk that was given to a counter to a sign-in by PIN, and to that counter', async () => {
    const { page } = await open('counter', SIZES.counter);
    const code = page.getByRole('img', { name: /^Code: / });
    const [, counter] = (await ask('GET', '/api/counters')) as unknown as { id: string; name: string }[];
    await ask('POST', '/api/me/pin', { password: ADMIN.password, pin: '258039' });
    await ask('POST', '/api/pairing/approve', { code: await code.innerText(), counterId: counter?.id });
    await page.getByRole('button', { name: 'Ann' }).click();
    await page.getByRole('heading', { name: 'Ann' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.type('111111');
    await page.keyboard.press('Enter');
    await page.getByText('This PIN is wrong').waitFor();
    for (const digit of '258039') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `Counter ${counter?.name}` }).waitFor();
  });

  test('stands within seconds before a desk that was given another task, whether somebody works at it or not', async () => {
    const lastName = 'Desk that moves';
    const { page } = await open('counter', SIZES.counter);
    const code = page.getByRole('img', { name: /^Code: / });
    const letIn = async () => (await ask('POST', '/api/pairing/approve', { code: await code.innerText(), name: lastName })).id;
    const moved = page.getByText('This device was let in as something else.');
    const free = await letIn();
    await page.getByRole('button', { name: 'Ann' }).waitFor();
    await ask('PATCH', `/api/devices/${free}`, { role: 'display' });
    await moved.waitFor({ timeout: 10_000 });

    const taken = await letIn();
    await page.getByRole('button', { name: 'Ann' }).click();
    await page.keyboard.type('258039');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Ann' }).waitFor({ state: 'detached' });
    await ask('PATCH', `/api/devices/${taken}`, { role: 'display' });
    await moved.waitFor({ timeout: 5000 });
    expect(await page.getByLabel('User name').count()).toBe(0);
  });
});
