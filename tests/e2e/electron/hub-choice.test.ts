import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { spawnHub } from '@foyer/testkit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ELECTRON, end, freePort, launch, pageAt } from './app.ts';

const ownAddress = () =>
  Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;

/** Whether this machine's network brings a multicast back, which finding hubs by mDNS needs; containers often have none. */
async function carriesMulticast(): Promise<boolean> {
  const group = '224.0.0.251';
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  try {
    return await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), 1000);
      socket.on('error', () => resolve(false));
      socket.on('message', () => resolve(true));
      socket.bind(0, () => {
        socket.addMembership(group);
        socket.send('are you there?', socket.address().port, group, (error) => error && resolve(false));
      });
    });
  } catch {
    return false;
  } finally {
    socket.close();
  }
}

const MULTICAST = ELECTRON !== undefined && ownAddress() !== undefined && (await carriesMulticast());

describe.skipIf(!ELECTRON)('the hub of an app', () => {
  test('is asked for on the first run, checked, and remembered', async () => {
    const hub = await spawnHub();
    onTestFinished(() => hub.stop());
    const first = await launch('counter');
    const { app, page, userData, settings } = first;
    expect(page.url()).toBe('app://foyer/shell/connect.html');
    await page.getByLabel('Address of the hub').fill('not an address');
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByText('That is not an address').waitFor();
    await page.getByLabel('Address of the hub').fill(`127.0.0.1:${await freePort()}`);
    await page.keyboard.press('Enter');
    await page.getByText('Nobody answers at this address').waitFor();
    await page.getByLabel('Address of the hub').fill(`127.0.0.1:${hub.port}`);
    await page.keyboard.press('Enter');
    const screen = await pageAt(app, /counter\/$/);
    await screen.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(settings().hubUrl).toBe(hub.url);
    await end(first);
    const again = await launch('counter', { userData });
    expect(again.page.url()).toBe('app://foyer/counter/');
    expect(await again.page.evaluate(() => window.foyer?.hubUrl)).toBe(hub.url);
  });

  test('can be another one later: the page is a key press away, and so is the way back', async () => {
    const first = `http://127.0.0.1:${await freePort()}`;
    const hub = await spawnHub();
    onTestFinished(() => hub.stop());
    const { app, page } = await launch('display', { hub: first });
    expect(await page.evaluate(() => window.foyer?.chooseHub?.())).toMatchObject({ ok: true });
    await pageAt(app, /connect\.html$/);
    await page.getByRole('button', { name: 'Back' }).click();
    await pageAt(app, /display\/$/);
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.sendInputEvent({ type: 'keyDown', keyCode: 'P', modifiers: ['control', 'alt', 'shift'] });
    });
    await pageAt(app, /connect\.html$/);
    await page.getByLabel('Address of the hub').fill(hub.url);
    await page.keyboard.press('Enter');
    const screen = await pageAt(app, /display\/$/);
    await expect.poll(() => screen.evaluate(() => window.foyer?.hubUrl)).toBe(hub.url);
    await screen.getByText('Counter A').first().waitFor();
  });

  test('has to be a hub', async () => {
    const server = createServer((_request, response) => response.end('<html>a printer</html>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { page } = await launch('display');
    await page.getByLabel('Address of the hub').fill(`127.0.0.1:${(server.address() as { port: number }).port}`);
    await page.keyboard.press('Enter');
    await page.getByText('it is not a Foyer hub').waitFor();
    await page.getByRole('button', { name: 'العربية' }).click();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await page.getByText('ليس خادم Foyer').waitFor();
  });

  test.skipIf(!ownAddress())('is never reached over plain http by its address on the network, whatever was typed', async () => {
    const hub = await spawnHub({ demo: false, args: ['--host', '0.0.0.0'] });
    onTestFinished(() => hub.stop());
    const address = `${ownAddress()}:${hub.port}`;
    const { app, page, settings } = await launch('counter', { hub: `http://${address}` });
    expect(page.url()).toBe('app://foyer/shell/connect.html');
    expect(await page.getByLabel('Address of the hub').inputValue()).toBe(`https://${address}`);
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('button', { name: 'It is the same' }).click();
    const screen = await pageAt(app, /counter\/$/);
    await screen.getByRole('heading', { name: 'This desk is not in the hall yet' }).waitFor();
    expect(settings()['hubUrl']).toBe(`https://${address}`);
    const answers = await screen.evaluate(async (host) => {
      const health = await fetch(`https://${host}/health`);
      const socket = new WebSocket(`wss://${host}/ws/queues`);
      const opened = await new Promise((resolve) => {
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      });
      const plain = await fetch(`http://${host}/health`).then(
        () => 'reached',
        () => 'refused',
      );
      return { status: health.status, opened, plain };
    }, address);
    expect(answers).toEqual({ status: 200, opened: true, plain: 'refused' });
  });

  test.skipIf(!MULTICAST)('is found in the network, and is compared by somebody before it is used', async () => {
    const hub = await spawnHub({ demo: false, announce: true, args: ['--host', '0.0.0.0'] });
    onTestFinished(() => hub.stop());
    const { app, page, settings } = await launch('counter');
    const address = `${ownAddress()}:${hub.port}`;
    const found = page.getByRole('button', { name: new RegExp(`:${hub.port}\\)`) });
    await found.waitFor({ timeout: 20_000 });
    expect(await found.innerText()).toContain(address);
    await found.click();
    await page.getByRole('heading', { name: 'Is this the hall' }).waitFor();
    expect(settings()['hubUrl'] ?? null).toBeNull();
    const shown = (await page.locator('#fingerprint span').allInnerTexts()).join(':');
    expect(hub.output()).toContain(shown);
    await page.getByRole('button', { name: 'It is the same' }).click();
    const screen = await pageAt(app, /counter\/$/);
    await screen.getByRole('heading', { name: 'This desk is not in the hall yet' }).waitFor();
    expect(settings()['hubUrl']).toBe(`https://${address}`);
  });
});
