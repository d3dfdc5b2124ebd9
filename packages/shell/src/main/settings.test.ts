import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { SettingsFile } from './settings.ts';

const Settings = z.strictObject({ hubUrl: z.url().nullable().default(null), volume: z.int().default(5) });
let folder: string;
const open = () => new SettingsFile(join(folder, 'deep/settings.json'), Settings, () => 1234);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-settings-'));
});

test('without a file there are the defaults', () => {
  expect(open().current).toEqual({ hubUrl: null, volume: 5 });
  expect(open().trouble).toBeNull();
});

test('a change is there after a restart, and leaves no draft behind', () => {
  open().update({ hubUrl: 'http://10.0.0.5:4100' });
  expect(open().current).toEqual({ hubUrl: 'http://10.0.0.5:4100', volume: 5 });
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
});

test('a change that is not valid is refused, and the old settings stay', () => {
  const settings = open();
  settings.update({ volume: 7 });
  expect(() => settings.update({ hubUrl: 'nowhere' })).toThrow();
  expect(settings.current.volume).toBe(7);
  expect(open().current).toEqual({ hubUrl: null, volume: 7 });
});

test.each(['{"volume": 5', '{"volume": "loud"}', '{"unknown": 1}', ''])(
  'an unreadable file (%j) is kept aside and the defaults are used',
  (text) => {
    open().update({ volume: 1 });
    writeFileSync(join(folder, 'deep/settings.json'), text);
    const settings = open();
    expect(settings.current).toEqual({ hubUrl: null, volume: 5 });
    expect(settings.trouble).toContain('settings.json.unreadable-1234');
    expect(readFileSync(join(folder, 'deep/settings.json.unreadable-1234'), 'utf8')).toBe(text);
  },
);
