import { createServer } from 'node:http';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { ELECTRON, freePort, type Launched, launch } from './app.ts';

const BRIDGE: Readonly<Record<'kiosk' | 'counter' | 'display' | 'server', string[]>> = {
  kiosk: ['app', 'fingerprint', 'hubUrl', 'version'],
  counter: ['app', 'chooseHub', 'fingerprint', 'hubUrl', 'pad', 'setHubUrl', 'version'],
  display: ['app', 'chooseHub', 'fingerprint', 'hubUrl', 'setHubUrl', 'speak', 'version', 'voices'],
  server: ['app', 'fingerprint', 'hub', 'hubUrl', 'version'],
};

/** Somebody else's page on the network. */
async function foreignPage(): Promise<string> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<title>foreign</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
}

describe.skipIf(!ELECTRON)('an app', () => {
  let away: string;
  afterEach(() => {
    away = '';
  });
  const open = async (name: keyof typeof BRIDGE, args: readonly string[] = []): Promise<Launched> => {
    away = `http://127.0.0.1:${await freePort()}`;
    return launch(name, name === 'server' ? { args } : { hub: away, args });
  };

  test.each(Object.entries(BRIDGE))('%s gives its screen named functions and nothing else', async (name, names) => {
    const { page } = await open(name as keyof typeof BRIDGE);
    expect(page.url()).toBe(`app://foyer/${name}/`);
    const found = await page.evaluate(() => ({
      names: Object.keys(window.foyer ?? {}).sort(),
      hub: Object.keys(window.foyer?.hub ?? {}).sort(),
      pad: Object.keys(window.foyer?.pad ?? {}).sort(),
      shell: 'foyerShell' in window,
      hubUrl: window.foyer?.hubUrl,
    }));
    expect(found.names).toEqual(names);
    expect(found.hub).toEqual(name === 'server' ? ['letAdminIn', 'onStatus', 'openAdmin', 'openDataDir', 'quit', 'restart', 'status'] : []);
    expect(found.pad).toEqual(name === 'counter' ? ['answer', 'configure', 'learn', 'onMessage', 'ports', 'show', 'status'] : []);
    expect(found.shell).toBe(false);
    expect(found.hubUrl).toBe(name === 'server' ? null : away);
  });

  test('gives its page neither Node nor Electron, nor lets it reach back into the preload', async () => {
    const { app, page } = await open('counter');
    const seen = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
    );
    expect(seen).toEqual([]);
    const frozen = await page.evaluate(() => {
      try {
        Object.assign(window.foyer as object, { setHubUrl: () => 'mine' });
      } catch {
        return true;
      }
      return false;
    });
    expect(frozen).toBe(true);
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('goes nowhere else, and opens no window', async () => {
    const { app, page, log } = await open('counter');
    const foreign = await foreignPage();
    await page.evaluate((url) => {
      location.href = url;
    }, foreign);
    await page.waitForTimeout(500);
    expect(page.url()).toBe('app://foyer/counter/');
    expect(await page.evaluate((url) => window.open(url), foreign)).toBeNull();
    await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
      document.body.append(link);
      link.click();
    }, foreign);
    await page.waitForTimeout(300);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(log()).toContain(`navigation denied: ${foreign}`);
    expect(log()).toContain(`window denied: ${foreign}`);
  });

  test('denies permissions, frames and foreign scripts', async () => {
    // A machine without a camera would refuse for another reason.
    const { page } = await open('counter', ['--use-fake-device-for-media-stream']);
    const foreign = await foreignPage();
    const answers = await page.evaluate(async (url) => {
      const refused = (promise: Promise<unknown>) =>
        promise.then(
          () => 'granted',
          (error: Error) => error.name,
        );
      const frame = Object.assign(document.createElement('iframe'), { src: url });
      document.body.append(frame);
      const script = Object.assign(document.createElement('script'), { src: `${url}x.js` });
      const scriptRan = new Promise<string>((resolve) => {
        script.onload = () => resolve('ran');
        script.onerror = () => resolve('refused');
      });
      document.body.append(script);
      return {
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        notifications: await Notification.requestPermission(),
        place: await new Promise<string>((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            (error) => resolve(`refused ${error.code}`),
          ),
        ),
        foreign: await refused(fetch(url)),
        script: await scriptRan,
        evaluated: await refused(Promise.resolve().then(() => new Function('return 1')())),
      };
    }, foreign);
    expect(answers).toEqual({
      camera: 'NotAllowedError',
      notifications: 'denied',
      place: 'refused 1',
      foreign: 'TypeError',
      script: 'refused',
      evaluated: 'EvalError',
    });
    expect(
      page
        .frames()
        .map((frame) => frame.url())
        .filter((url) => url.startsWith('http')),
    ).toEqual([]);
  });

  test('serves its own files only, whatever the path says', async () => {
    const { page } = await open('counter');
    const status = await page.evaluate(async () => {
      const paths = [
        '/counter/',
        '/counter/..%2f..%2fpackage.json',
        '/counter/%2e%2e/%2e%2e/package.json',
        '/kiosk/',
        '/counter/nothing.js',
      ];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(status).toEqual([200, 404, 404, 404, 404]);
  });
});
