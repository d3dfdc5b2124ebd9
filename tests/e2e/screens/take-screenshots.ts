import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnHub, temporaryFolder } from '@foyer/testkit';
import { _electron, type Page } from 'playwright';
import { persistentApi, signIn } from '../hall/persistent-api.ts';
import { launchBrowser, openPage, SIZES, signInAs, sitAt } from './browser.ts';
import { morningZone } from './morning-zone.ts';
import { pictureDevices } from './picture-devices.ts';
import { pictureFirstRun } from './picture-first-run.ts';

/** Every screen of a demo hall in the middle of a day, at its real size, into `docs/screens/` (or the folder named). */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../../docs/screens', import.meta.url));
const appFolder = fileURLToPath(new URL('../../../apps/server', import.meta.url));
mkdirSync(folder, { recursive: true });

const hub = await spawnHub({ env: { TZ: morningZone() } });
const browser = await launchBrowser();
const api = persistentApi(hub.url, await signIn(hub.url, 'admin'));
let keys = 0;
const post = (path: string, body: unknown = {}) => api.post(path, body, `picture-${keys++}`);
const shoot = (page: Page, name: string) => page.screenshot({ path: `${folder}/${name}.png` });

await aBusyMorning();
await pictureKiosk();
await pictureStaff();
await picturePhone();
await pictureDisplay();
await pictureDevices(hub, browser, shoot);
await pictureFirstRun(browser, shoot);
await pictureServerApp();
await browser.close();
await hub.stop();

async function aBusyMorning(): Promise<void> {
  const locales = ['en', 'ru', 'ar'];
  const services = ['deposit', 'withdrawal', 'passbook', 'deposit', 'cards', 'account'];
  for (let index = 0; index < 42; index += 1) {
    const priority = index % 7 === 0 ? 'priority' : undefined;
    const thenServiceIds = index % 9 === 4 ? ['loans'] : undefined;
    const serviceId = services[index % services.length];
    await post('/api/tickets', { serviceId, thenServiceIds, priority, locale: locales[index % 3], print: index % 8 === 0 });
  }
  for (let round = 0; round < 6; round += 1) {
    for (const counter of ['counter-a', 'counter-b', 'counter-c', 'counter-d']) {
      await post(`/api/counters/${counter}/call`);
      if (round % 4 === 3) await post(`/api/counters/${counter}/no-show`);
      else await post(`/api/counters/${counter}/start`);
      if (counter === 'counter-d') await post('/api/counters/counter-d/finish', { outcome: 'issued' });
    }
  }
  await post('/api/counters/counter-c/park', { seconds: 600 });
  await post('/api/counters/counter-b/finish');
  await post('/api/counters/counter-e/status', { status: 'break', reason: 'Lunch' });
}

async function pictureKiosk(): Promise<void> {
  for (const [name, size] of [
    ['kiosk', SIZES.kioskUpright],
    ['kiosk-flat', SIZES.kioskFlat],
  ] as const) {
    const { page } = await openPage(browser, `${hub.url}/kiosk`, size);
    await page.locator('.kiosk-service').first().waitFor();
    await shoot(page, name);
    await page.getByRole('button', { name: 'العربية' }).click();
    await shoot(page, `${name}-ar`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /Deposit/ }).click();
    await page.locator('.kiosk-issued[data-paper="take"]').waitFor();
    await shoot(page, `${name}-ticket`);
  }
}

async function pictureStaff(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const suffix = colorScheme === 'light' ? '' : '-dark';
    const counter = await openPage(browser, `${hub.url}/counter`, SIZES.counter, { colorScheme });
    await sitAt(counter.page, 'specialist-a', 'A');
    await counter.page.waitForTimeout(500);
    await shoot(counter.page, `counter${suffix}`);
    const admin = await openPage(browser, `${hub.url}/admin`, SIZES.admin, { colorScheme });
    await signInAs(admin.page, 'admin');
    await admin.page.getByRole('link', { name: 'Today' }).waitFor();
    for (const [file, place] of Object.entries({
      admin: 'overview',
      'admin-live': 'live',
      'admin-appointments': 'appointments',
      'admin-service': 'services/loans',
      'admin-profiles': 'profiles',
      'admin-history': 'history',
      'admin-audit': 'audit',
      'admin-people': 'people',
      'admin-rights': 'rights',
    })) {
      await admin.page.goto(`${hub.url}/admin#/${place}`);
      await admin.page.waitForTimeout(1000);
      await shoot(admin.page, `${file}${suffix}`);
    }
    await pictureSimulator(admin.page, suffix);
  }
}

async function pictureSimulator(page: Page, suffix: string): Promise<void> {
  await page.goto(`${hub.url}/admin#/simulator`);
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByRole('table').first().waitFor();
  await page.getByRole('heading', { name: /^Result/ }).evaluate((heading) => heading.scrollIntoView());
  await page.waitForTimeout(500);
  await shoot(page, `admin-simulator${suffix}`);
}

async function picturePhone(): Promise<void> {
  const issued = await post('/api/tickets', { serviceId: 'passbook', priority: 'priority' });
  const { page } = await openPage(browser, hub.url + issued.body.statusUrl, SIZES.phone, { isMobile: true, hasTouch: true });
  await page.locator('.foyer-number').first().waitFor();
  await shoot(page, 'visitor');
  await post('/api/counters/counter-b/call');
  await page.getByText('Please go to counter').waitFor();
  await shoot(page, 'visitor-called');
}

async function pictureDisplay(): Promise<void> {
  const { page } = await openPage(browser, `${hub.url}/display`, SIZES.display);
  await page.locator('.display-hero-number').waitFor();
  await page.mouse.click(5, 5);
  await shoot(page, 'display');
}

/** The administrator's desktop window, where there is an Electron. */
async function pictureServerApp(): Promise<void> {
  const { FOYER_ELECTRON: executablePath } = process.env;
  if (!executablePath) return console.error('no picture of the server app: FOYER_ELECTRON names no Electron');
  // A short name: the window shows where its Node is.
  const node = join(temporaryFolder('node'), 'node');
  symlinkSync(process.execPath, node);
  const app = await _electron.launch({
    executablePath,
    args: [
      '--no-sandbox',
      appFolder,
      `--user-data-dir=${temporaryFolder('app')}`,
      `--data=${temporaryFolder('hall')}`,
      '--port=4210',
      '--demo',
    ],
    env: { ...(process.env as Record<string, string>), FOYER_NODE: node, FOYER_VIRTUAL_PRINTER_PORT: '0' },
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
  await page.waitForTimeout(1000);
  await shoot(page, 'server');
  await page.getByRole('button', { name: 'Stop and quit' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop and quit' }).click();
  await app.waitForEvent('close');
}
