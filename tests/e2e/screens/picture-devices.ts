import type { SpawnedHub } from '@foyer/testkit';
import type { Browser, Page } from 'playwright';
import { persistentApi, signIn } from '../hall/persistent-api.ts';
import { openPage, SIZES, signInAs } from './browser.ts';

type Shoot = (page: Page, name: string) => Promise<unknown>;

const PLACES = ['devices', 'printers', 'displays', 'voice', 'paper'] as const;
/** What the browser does after the page has what it shows: fonts, a chart's first frame. */
const SETTLED_MS = 1000;

/** The pages of the devices while a printer is out of paper and another one prints in its place. */
export async function pictureDevices(hub: SpawnedHub, browser: Browser, shoot: Shoot): Promise<void> {
  const api = persistentApi(hub.url, await signIn(hub.url, 'admin'));
  const spare = (await api.get('/api/demo/virtual-printer/2')).body.port as number;
  const target = { kind: 'tcp', host: '127.0.0.1', port: spare };
  await api.once('POST', '/api/printers', { name: 'Spare printer', deviceId: null, target, profile: 'virtual' });
  await api.once('POST', '/api/demo/virtual-printer/state', { state: 'paper_end' });
  await alarmed(api);
  for (const colorScheme of ['light', 'dark'] as const) {
    const suffix = colorScheme === 'light' ? '' : '-dark';
    const { page } = await openPage(browser, `${hub.url}/admin`, SIZES.admin, { colorScheme });
    await signInAs(page, 'admin');
    await page.getByRole('link', { name: 'Today' }).waitFor();
    for (const place of PLACES) {
      await page.goto(`${hub.url}/admin#/${place}`);
      await page.waitForTimeout(SETTLED_MS);
      await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
      await shoot(page, `admin-${place}${suffix}`);
    }
    await page.context().close();
  }
  await pictureVirtualPrinter(hub, browser, shoot);
  await api.once('POST', '/api/demo/virtual-printer/state', { state: 'ready' });
}

/** A state has to last before it is an alarm. */
async function alarmed({ get }: ReturnType<typeof persistentApi>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await get('/health')).body.alarms.includes('printer_paper_end')) {
    if (Date.now() > deadline) throw new Error('a printer without paper raises no alarm');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function pictureVirtualPrinter(hub: SpawnedHub, browser: Browser, shoot: Shoot): Promise<void> {
  const { page } = await openPage(browser, `${hub.url}/virtual-printer`, SIZES.admin);
  await page.waitForTimeout(SETTLED_MS);
  await shoot(page, 'virtual-printer');
}
