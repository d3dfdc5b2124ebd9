import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { expect, test, vi } from 'vitest';
import { KeyStore, NO_KEY_STORE } from './key-store.ts';

const HUB = 'https://hub.local:4100';
const KEYS = { foyer_device: 'd1.secret' };
const file = () => join(mkdtempSync(join(tmpdir(), 'foyer-keys-')), 'device-key.json');

/** A key store that turns text around, on one machine. */
const safe = (machine: string, backend = 'gnome_libsecret') =>
  ({
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text: string) => Buffer.from([...`${machine}|${text}`].reverse().join('')),
    decryptString: (sealed: Buffer) => {
      const [owner, text = ''] = [...sealed.toString()].reverse().join('').split('|');
      if (owner !== machine) throw new Error('not mine');
      return text;
    },
  }) as unknown as SafeStorage;

test('a key is sealed on the disk, and there after a restart, for its own hub', () => {
  const path = file();
  const report = vi.fn();
  new KeyStore(path, safe('a'), report).write(HUB, KEYS);
  expect(readFileSync(path, 'utf8')).not.toContain('secret');
  const again = new KeyStore(path, safe('a'), report);
  expect(again.read(HUB)).toEqual(KEYS);
  expect(again.read('https://other:4100')).toEqual({});
  again.move('https://hub.local:4200');
  expect(again.read('https://hub.local:4200')).toEqual(KEYS);
  expect(report).not.toHaveBeenCalled();
});

test('a copied profile opens nothing', () => {
  const path = file();
  const report = vi.fn();
  new KeyStore(path, safe('a'), report).write(HUB, KEYS);
  expect(new KeyStore(path, safe('b'), report).read(HUB)).toEqual({});
  expect(report).toHaveBeenCalledWith(expect.stringContaining('paired anew'));
});

test.skipIf(process.platform !== 'linux')('without a key store it says so, and the file is this user’s alone', () => {
  const path = file();
  const report = vi.fn();
  const store = new KeyStore(path, safe('a', 'basic_text'), report);
  store.write(HUB, KEYS);
  expect(report).toHaveBeenCalledWith(NO_KEY_STORE);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(new KeyStore(path, safe('a', 'basic_text'), report).read(HUB)).toEqual(KEYS);
});

test('a key that was given back is gone from the disk', () => {
  const path = file();
  const store = new KeyStore(path, safe('a'), () => undefined);
  store.write(HUB, KEYS);
  store.write(HUB, {});
  expect(store.read(HUB)).toEqual({});
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ hub: null, sealed: null, plain: null });
});
