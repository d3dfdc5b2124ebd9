import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { temporaryFolder } from '@foyer/testkit';
import type { ElectronApplication, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { APPS, ELECTRON, freePort, launch, pageAt } from './app.ts';

const NODE = process.env.FOYER_NODE ?? process.execPath;

const PASSWORD = 'violet tractor under seven moons';
/** An Electron, a hub, and a hub that is started anew. */
const LONG = { timeout: 120_000 };

async function signIn(port: number, username: string, password: string): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return answer.json();
}

/** As somebody does at the command line, with the hub stopped. */
async function addAdmin(dataDir: string, name: string, password: string): Promise<void> {
  const hub = join(APPS, 'hub/src/cli/foyer.ts');
  const child = spawn(NODE, [hub, 'user', 'add', '--role', 'admin', '--data', dataDir, name], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(password);
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
}

/** The window that opens by itself at the first start of a hall. */
async function setUpWindow(app: ElectronApplication): Promise<Page> {
  const wizard = await pageAt(app, /\/admin/);
  await wizard.getByRole('heading', { name: 'Welcome to Foyer' }).waitFor({ timeout: 30_000 });
  return wizard;
}

async function health(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health`).then(
    (response) => response.ok,
    () => false,
  );
}

describe.skipIf(!ELECTRON)('the server app', () => {
  const open = async (
    env: Record<string, string> = { FOYER_NODE: NODE },
    kind: readonly string[] = ['--demo'],
    dataDir = temporaryFolder('hall'),
  ) => {
    const port = await freePort();
    const launched = await launch('server', {
      args: [`--port=${port}`, `--data=${dataDir}`, ...kind],
      env: { FOYER_VIRTUAL_PRINTER_PORT: '0', ...env },
    });
    return { ...launched, port };
  };

  test('says which device needs somebody: in its window, and once on the desktop', LONG, async () => {
    const { app, page, port } = await open();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    // Nobody shows notifications here: what is told is kept instead.
    await app.evaluate(({ Notification }) => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      Notification.isSupported = () => true;
      Notification.prototype.show = function show() {
        told.push(`${this.title}. ${this.body}`);
      };
    });
    const told = () => app.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    const setPrinter = async (state: string) => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/demo/virtual-printer/state`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ state }),
      });
      expect(answer.status).toBe(200);
    };
    await setPrinter('paper_end');
    const alarms = page.getByRole('region', { name: 'Devices' });
    await alarms.getByText('Out of paper').waitFor({ timeout: 30_000 });
    await alarms.getByText('Put in a new roll.').waitFor();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor();
    expect(await told()).toEqual(['The hub · Virtual printer: Out of paper. Put in a new roll. Tickets that wait are printed then.']);
    await setPrinter('ready');
    await alarms.waitFor({ state: 'detached', timeout: 30_000 });
    expect(await told()).toHaveLength(1);
  });

  test('runs the hub, shows that it is well and where it is, and ends it with itself', async () => {
    const { page, port, log, process: child } = await open();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    await page.getByText(`http://127.0.0.1:${port}`, { exact: true }).waitFor();
    await page.getByText(`listening on http://127.0.0.1:${port}`).waitFor();
    expect(await health(port)).toBe(true);
    const gone = once(child, 'exit');
    await page.getByRole('button', { name: 'Stop and quit' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop and quit' }).click();
    await gone;
    expect(await health(port)).toBe(false);
    expect(log()).toContain('the hub ends first');
  });

  test('starts the hub again when it dies, and says why it died', async () => {
    const { page, port } = await open();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    const first = await page.evaluate(async () => {
      const answer = await window.foyer?.hub?.status();
      return answer?.ok ? answer.value.pid : null;
    });
    process.kill(first as number, 'SIGKILL');
    await expect.poll(() => health(port), { timeout: 5000, interval: 20 }).toBe(false);
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    await expect.poll(() => health(port), { timeout: 30_000 }).toBe(true);
    const status = await page.evaluate(async () => window.foyer?.hub?.status());
    expect(status).toMatchObject({ ok: true, value: { restarts: 1, lastExit: { kind: 'signal', detail: 'SIGKILL' } } });
  });

  test('restarts the hub on request', async () => {
    const { page, port } = await open();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    const before = (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as { uptimeSeconds: number };
    await page.getByRole('button', { name: 'Restart the hub' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Restart the hub' }).click();
    await page.getByRole('heading', { name: /stopping|starting/ }).waitFor();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    const after = (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as { uptimeSeconds: number };
    expect(after.uptimeSeconds).toBeLessThan(before.uptimeSeconds + 30);
    const status = await page.evaluate(async () => window.foyer?.hub?.status());
    expect(status).toMatchObject({ ok: true, value: { restarts: 0 } });
  });

  test('opens the administration in a window of its own, without a bridge, that stays at the hub', async () => {
    const { app, page, port } = await open();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    const opened = app.waitForEvent('window');
    await page.getByRole('button', { name: 'Open the administration' }).click();
    const admin = await opened;
    await admin.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(admin.url()).toContain(`http://127.0.0.1:${port}/admin`);
    expect(await admin.evaluate(() => 'foyer' in window || 'require' in window)).toBe(false);
    await admin.evaluate(() => {
      location.href = 'http://127.0.0.1:1/';
    });
    await admin.waitForTimeout(300);
    expect(admin.url()).toContain(`http://127.0.0.1:${port}/admin`);
  });

  test('leads a new hall through its first run, to an administrator who is signed in and a code for a kiosk', LONG, async () => {
    const { app, page, port } = await open({ FOYER_NODE: NODE }, []);
    const wizard = await setUpWindow(app);
    await page.getByRole('heading', { name: 'This hall is new' }).waitFor();
    await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).waitFor();

    await wizard.getByText('The set-up code is filled in.').waitFor();
    const next = () => wizard.getByRole('button', { name: 'Continue' }).click();
    await next();
    await wizard.getByLabel('Name of the hall').fill('Market branch');
    await next();
    await wizard.getByRole('radio', { name: 'Town hall' }).click();
    await next();
    await wizard.getByLabel('Your name').fill('Irina Petrova');
    await wizard.getByLabel('User name').fill('irina');
    await wizard.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await wizard.getByLabel('The password once more').fill(PASSWORD);
    await wizard.getByRole('button', { name: 'Set up the hall' }).click();
    await wizard.getByRole('heading', { name: 'The hall is ready' }).waitFor();
    await wizard
      .locator('output')
      .getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
      .waitFor();

    await page.getByRole('heading', { name: 'This hall is new' }).waitFor({ state: 'detached' });
    expect(await signIn(port, 'irina', PASSWORD)).toMatchObject({ user: { username: 'irina', role: 'admin' } });
    await wizard.getByRole('button', { name: 'Open the administration' }).click();
    await wizard.getByRole('link', { name: 'Services' }).click();
    await wizard.getByText('Identity card and passport').first().waitFor();
    await wizard.reload();
    await wizard.getByRole('link', { name: 'Services' }).waitFor();
  });

  test('lets an administrator in when none can sign in any more, and says why a password will not do', LONG, async () => {
    const dataDir = temporaryFolder('hall');
    await addAdmin(dataDir, 'irina', 'what nobody remembers any more');
    const { page, port } = await open({ FOYER_NODE: NODE }, [], dataDir);
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'No administrator can sign in?' }).click();
    await page.getByLabel('User name').fill('irina');
    await page.getByLabel(/^New password/).fill('password123');
    await page.getByRole('button', { name: 'Let in' }).click();
    await page
      .getByRole('alert')
      .getByText(/Nothing was changed\./)
      .first()
      .waitFor({ timeout: 30_000 });
    await page.getByLabel(/^New password/).fill(PASSWORD);
    await page.getByRole('button', { name: 'Let in' }).click();
    await page.getByText('irina can sign in now.').waitFor({ timeout: 30_000 });
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    expect(await signIn(port, 'irina', PASSWORD)).toMatchObject({ user: { role: 'admin' } });
  });

  test('leaves no hub behind when it is killed', async () => {
    const { page, port, process: child } = await open();
    await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await expect.poll(() => health(port), { timeout: 10_000 }).toBe(false);
  });

  test('says in words that its own runtime cannot run the hub', async () => {
    const { app, page } = await open({ FOYER_NODE: '' });
    const nodeApi = await app.evaluate(() => Number(process.versions.napi));
    if (nodeApi >= 10) await page.getByRole('heading', { name: 'The hub is running' }).waitFor({ timeout: 30_000 });
    else await page.getByText(`Set FOYER_NODE to a Node 24 program`).waitFor();
  });
});
