import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright';

/** Where the browser of these tests is. Without one the tests that need it say that they are skipped. */
export const CHROMIUM = process.env.FOYER_CHROMIUM;

/** Real sizes of the things the screens stand on. */
export const SIZES = {
  kioskUpright: { width: 1080, height: 1920 },
  kioskFlat: { width: 1920, height: 1080 },
  display: { width: 1920, height: 1080 },
  counter: { width: 480, height: 900 },
  admin: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--autoplay-policy=no-user-gesture-required',
];

export function launchBrowser(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('FOYER_CHROMIUM names no browser');
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A page in a context of its own, as if on a machine of its own. An error on it that nobody caught fails the test that asks. */
export async function openPage(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ viewport: size, locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, errors };
}

export async function signInAs(page: Page, username: string): Promise<void> {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Takes a place at a counter as a specialist does. */
export async function sitAt(page: Page, username: string, counterName: string): Promise<void> {
  await signInAs(page, username);
  await page.getByRole('button', { name: new RegExp(`^Counter ${counterName}\\b`) }).click();
  await page.getByRole('heading', { level: 1, name: `Counter ${counterName}` }).waitFor();
}

/** A button of the counter's own, not the virtual pad's beside it. */
export function deskButton(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('button', { name });
}
