import { once } from 'node:events';
import { temporaryFolder } from '@foyer/testkit';
import { describe, expect, test } from 'vitest';
import { ELECTRON, freePort, launch } from './app.ts';

const NODE = process.env.FOYER_NODE ?? process.execPath;

async function health(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health`).then(
    (response) => response.ok,
    () => false,
  );
}

describe.skipIf(!ELECTRON)('the server app', () => {
  const open = async (env: Record<string, string> = { FOYER_NODE: NODE }, kind: readonly string[] = ['--demo']) => {
    const port = await freePort();
    const launched = await launch('server', {
      args: [`--port=${port}`, `--data=${temporaryFolder('hall')}`, ...kind],
      env: { FOYER_VIRTUAL_PRINTER_PORT: '0', ...env },
    });
    return { ...launched, port };
  };

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

  test('asks for the first administrator of a new hall, who can then sign in', async () => {
    const { page, port } = await open({ FOYER_NODE: NODE }, []);
    await page.getByRole('heading', { name: 'Nobody can sign in yet' }).waitFor({ timeout: 30_000 });
    await page.getByLabel('User name').fill('-irina');
    await page.getByLabel(/^Password/).fill('a long password');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('-irina can sign in now.').waitFor({ timeout: 30_000 });
    await page.getByRole('heading', { name: 'Nobody can sign in yet' }).waitFor({ state: 'detached', timeout: 30_000 });
    const login = await fetch(`http://127.0.0.1:${port}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: '-irina', password: 'a long password' }),
    });
    expect(login.status).toBe(200);
    expect(await login.json()).toMatchObject({ user: { role: 'admin' } });
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
