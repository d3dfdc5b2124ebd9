import { ipcChannel } from '@foyer/contract/ipc-names';
import { expect, test } from 'vitest';
import { handle, type IpcHost, pageOf, Refusal } from './ipc.ts';

type Listener = (event: unknown, argument?: unknown) => Promise<unknown>;

/** The main process's end of one channel, and a way to call it as a page would. */
function channel(app = 'kiosk') {
  const listeners = new Map<string, Listener>();
  const reports: string[] = [];
  const host = {
    ipcMain: { handle: (name: string, listener: Listener) => listeners.set(name, listener) },
    app,
    report: (what: string) => reports.push(what),
  } as unknown as IpcHost;
  const call = (name: Parameters<typeof ipcChannel>[0], url: string | null, argument?: unknown, parent: unknown = null) =>
    listeners.get(ipcChannel(name))?.({ senderFrame: url === null ? null : { url, parent }, sender: {} }, argument);
  return { host, call, reports };
}

const SHELL = 'app://foyer/shell/pin.html';
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

test('a page that may ask, and asks well, is answered', async () => {
  const { host, call } = channel();
  const asked: unknown[] = [];
  handle(host, 'enterPin', (input) => {
    asked.push(input);
    return null;
  });
  expect(await call('enterPin', SHELL, { pin: '2580' })).toEqual({ ok: true, value: null });
  expect(asked).toEqual([{ pin: '2580' }]);
});

test.each([
  ['the app’s screen, for a channel of the shell', 'app://foyer/kiosk/', null],
  ['another app’s screen', 'app://foyer/counter/', null],
  ['a page of the hub', 'http://127.0.0.1:4100/kiosk', null],
  ['a file', 'file:///shell/pin.html', null],
  ['another host of the scheme', 'app://elsewhere/shell/pin.html', null],
  ['a frame inside our page', SHELL, {}],
  ['a frame that is gone', null, null],
])('%s is refused before its argument is looked at', async (_who, url, parent) => {
  const { host, call } = channel();
  let ran = false;
  handle(host, 'enterPin', () => {
    ran = true;
    return null;
  });
  expect(await call('enterPin', url, { pin: 1 }, parent)).toEqual(refused('FORBIDDEN'));
  expect(ran).toBe(false);
});

test.each([undefined, null, 'pin', { pin: 2580 }, { pin: '2580', more: true }, { pin: '0'.repeat(41) }])(
  'an argument of another shape is refused: %j',
  async (argument) => {
    const { host, call } = channel();
    handle(host, 'enterPin', () => null);
    expect(await call('enterPin', SHELL, argument)).toEqual(refused('INVALID_ARGUMENT'));
  },
);

test('a refusal crosses with its code; an unforeseen error without its words', async () => {
  const { host, call, reports } = channel();
  handle(host, 'enterPin', () => {
    throw new Refusal('PIN_LOCKED', 'too many', 30);
  });
  handle(host, 'choosePin', () => {
    throw new Error('/secret/path is full');
  });
  expect(await call('enterPin', SHELL, { pin: '1' })).toEqual({
    ok: false,
    error: { code: 'PIN_LOCKED', message: 'too many', retryAfterSeconds: 30 },
  });
  const answer = await call('choosePin', SHELL, { pin: '1' });
  expect(answer).toEqual(refused('FAILED'));
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(reports.join()).toContain('/secret/path is full');
});

test.each([
  ['app://foyer/kiosk/', 'screen'],
  ['app://foyer/kiosk/?x#y', 'screen'],
  ['app://foyer/shell/connect.html', 'shell'],
  ['app://foyer/kioskette/', null],
  ['app://foyer/', null],
  ['not an address', null],
])('%s is %s', (url, page) => {
  expect(pageOf(url, 'kiosk')).toBe(page);
});
