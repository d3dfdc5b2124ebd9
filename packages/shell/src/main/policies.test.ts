import { describe, expect, test, vi } from 'vitest';
import { resolveAsset } from './assets.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { hubOrigin } from './hub-address.ts';
import { asksForStaff, passesKiosk } from './kiosk-keys.ts';
import { oneOrigin, ownPages } from './navigation.ts';
import { readOptions } from './options.ts';
import { isGranted } from './permissions.ts';

vi.mock('electron', () => ({ app: {}, protocol: {} }));

describe('assets', () => {
  const asset = (address: string) => resolveAsset('/opt/kiosk/screen', 'kiosk', new URL(address))?.file ?? null;
  test.each([
    ['app://foyer/kiosk/', '/opt/kiosk/screen/index.html'],
    ['app://foyer/kiosk', '/opt/kiosk/screen/index.html'],
    ['app://foyer/kiosk/assets/a-b.js?v=1', '/opt/kiosk/screen/assets/a-b.js'],
    ['app://foyer/kiosk/some/view', '/opt/kiosk/screen/index.html'],
    ['app://foyer/kiosk/%D1%84.css', '/opt/kiosk/screen/ф.css'],
  ])('%s is %s', (address, file) => expect(asset(address)).toBe(file));
  test.each([
    'app://foyer/counter/',
    'app://foyer/kioskette/index.html',
    'app://foyer/kiosk/../../etc/x.json',
    'app://foyer/kiosk/%2e%2e/%2e%2e/settings.json',
    'app://foyer/kiosk/..%2f..%2fsettings.json',
    'app://foyer/kiosk/..%5c..%5csettings.json',
    'app://foyer/kiosk/a%00.js',
    'app://foyer/kiosk/%zz.js',
    'app://foyer/kiosk/main.ts',
    'app://foyer/kiosk/program.exe',
  ])('%s is nothing', (address) => expect(asset(address)).toBeNull());
});

describe('content security policy', () => {
  test('a page talks to its own files and to its one hub, over http and WebSocket', () => {
    const policy = contentSecurityPolicy('http://10.0.0.5:4100');
    expect(policy).toContain("connect-src 'self' http://10.0.0.5:4100 ws://10.0.0.5:4100;");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(contentSecurityPolicy('https://hub.bank.example')).toContain('wss://hub.bank.example;');
  });
  test('without a hub it talks to nobody', () => expect(contentSecurityPolicy(null)).toContain("connect-src 'self';"));
});

describe('navigation', () => {
  test.each(['app://foyer/kiosk/', 'app://foyer/shell/pin.html'])('an app goes to %s', (url) =>
    expect(ownPages('kiosk')(new URL(url))).toBe(true),
  );
  test.each([
    'app://foyer/counter/',
    'app://other/kiosk/',
    'http://foyer/kiosk/',
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:1',
  ])('and not to %s', (url) => expect(ownPages('kiosk')(new URL(url))).toBe(false));
  test('a window of the hub stays at the hub', () => {
    const policy = oneOrigin('http://127.0.0.1:4100');
    expect(policy(new URL('http://127.0.0.1:4100/admin/history'))).toBe(true);
    expect(policy(new URL('http://127.0.0.1:4101/admin'))).toBe(false);
  });
});

describe('permissions', () => {
  const own = { origin: 'app://foyer', isMainFrame: true };
  test.each(['local-network-access', 'local-network', 'loopback-network'])(
    '%s is granted to our own page, so that it reaches its hub',
    (permission) => {
      expect(isGranted(permission, own)).toBe(true);
      expect(isGranted(permission, { ...own, isMainFrame: false })).toBe(false);
      expect(isGranted(permission, { ...own, origin: 'https://example.org' })).toBe(false);
    },
  );
  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'serial', 'usb', 'hid', 'openExternal', 'fullscreen', 'unknown'])(
    '%s is not',
    (permission) => expect(isGranted(permission, own)).toBe(false),
  );
});

describe('the keys of a locked kiosk', () => {
  const press = (key: string, held: string[] = []) => ({
    type: 'keyDown',
    key,
    control: held.includes('Control'),
    alt: held.includes('Alt'),
    shift: held.includes('Shift'),
    meta: held.includes('Meta'),
  });
  test.each([
    ['a'],
    ['5'],
    ['Enter'],
    ['Tab'],
    ['Backspace'],
    ['ArrowDown'],
    ['ё'],
    ['A', 'Shift'],
    ['Tab', 'Shift'],
    ['v', 'Control'],
    ['@', 'Control', 'Alt'],
  ])('%s passes', (key, ...held) => expect(passesKiosk(press(key as string, held as string[]))).toBe(true));
  test.each([
    ['F4', 'Alt'],
    ['F11'],
    ['F12'],
    ['F5'],
    ['w', 'Control'],
    ['r', 'Control'],
    ['q', 'Control'],
    ['i', 'Control', 'Shift'],
    ['p', 'Control'],
    ['+', 'Control'],
    ['-', 'Control'],
    ['0', 'Control'],
    ['ArrowLeft', 'Alt'],
    [' ', 'Alt'],
    ['Tab', 'Control'],
    ['l', 'Meta'],
    ['Meta', 'Meta'],
    ['ContextMenu'],
    ['BrowserBack'],
    ['Escape'],
    ['PrintScreen'],
    ['Delete', 'Control', 'Alt'],
  ])('%s does not', (key, ...held) => expect(passesKiosk(press(key as string, held as string[]))).toBe(false));
  test('four keys together ask for the staff PIN', () => {
    expect(asksForStaff(press('P', ['Control', 'Alt', 'Shift']))).toBe(true);
    expect(asksForStaff(press('P', ['Control', 'Alt']))).toBe(false);
  });
});

describe('a hub’s address as typed', () => {
  test.each([
    ['192.168.1.10', 'https://192.168.1.10:4100'],
    [' hub.local ', 'https://hub.local:4100'],
    ['hub.local:8080', 'https://hub.local:8080'],
    ['hub.local:80', 'https://hub.local:80'],
    ['HTTPS://Hub.Bank.Example', 'https://hub.bank.example'],
    ['[fd00::2]', 'https://[fd00::2]:4100'],
    ['localhost', 'http://localhost:4100'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://127.0.0.1:8080', 'https://127.0.0.1:8080'],
    ['http://[::1]:4100', 'http://[::1]:4100'],
  ])('%j is %s', (typed, origin) => expect(hubOrigin(typed)).toBe(origin));
  test.each([
    ['http://hub.local/', 'https://hub.local:80'],
    ['http://hub.local:4100/kiosk', 'https://hub.local:4100'],
    ['http://192.168.1.10:443', 'https://192.168.1.10'],
    ['http://localhost.evil.example', 'https://localhost.evil.example:80'],
    ['http://127.0.0.1.evil.example', 'https://127.0.0.1.evil.example:80'],
  ])('%j is never plain over the network: %s', (typed, origin) => expect(hubOrigin(typed)).toBe(origin));
  test.each(['', '   ', 'ftp://hub', 'file:///etc', 'javascript:alert(1)', 'http://', 'a b', 'http://user:secret@hub', 'hub:99999'])(
    '%j is none',
    (typed) => expect(hubOrigin(typed)).toBeNull(),
  );
});

test('the command line comes before the environment', () => {
  const env = { FOYER_HUB_URL: 'http://127.0.0.1:1', FOYER_WINDOWED: '1' };
  expect(readOptions(['foyer'], env)).toMatchObject({ hubUrl: 'http://127.0.0.1:1', windowed: true });
  const options = readOptions(['foyer', '--hub=10.0.0.5', '--port=4200', '--set-pin'], env);
  expect(options.hubUrl).toBe('https://10.0.0.5:4100');
  expect(options.value('port')).toBe('4200');
  expect(options.flag('set-pin')).toBe(true);
  expect(options.value('data')).toBeNull();
  expect(readOptions([], {})).toMatchObject({ hubUrl: null, windowed: false });
});
