import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultDataDir } from './data-dir.ts';
import { localUrl, reachableUrl, staffUrls } from './network.ts';
import { VERSION } from './version.ts';

test('the version is the package’s', () => {
  expect(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version).toBe(VERSION);
});

describe('the data lie where the system keeps such things', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string> = {}) => defaultDataDir(false, { platform, env, home: '/home/ann' });
  test('Linux', () => {
    expect(at('linux')).toBe('/home/ann/.local/share/foyer/hall');
    expect(at('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/foyer/hall');
  });
  test('macOS and Windows', () => {
    expect(at('darwin')).toBe('/home/ann/Library/Application Support/foyer/hall');
    expect(at('win32', { LOCALAPPDATA: '/local' })).toBe('/local/foyer/hall');
  });
  test('the demo’s are apart', () => {
    expect(defaultDataDir(true, { platform: 'linux', env: {}, home: '/home/ann' })).toBe('/home/ann/.local/share/foyer/demo');
  });
});

test('addresses are such as a browser takes', () => {
  expect(localUrl('0.0.0.0', 4100)).toBe('http://127.0.0.1:4100');
  expect(localUrl('::1', 4100)).toBe('http://[::1]:4100');
  expect(reachableUrl('127.0.0.1', 4100)).toBe('http://127.0.0.1:4100');
  // From the network: phones as they are, everything else encrypted.
  expect(reachableUrl('192.168.1.5', 4100)).toBe('http://192.168.1.5:4100');
  expect(localUrl('192.168.1.5', 4100)).toBe('https://192.168.1.5:4100');
  expect(staffUrls('192.168.1.5', 4100)).toEqual(['https://192.168.1.5:4100']);
  expect(staffUrls('127.0.0.1', 4100)).toEqual([]);
});
