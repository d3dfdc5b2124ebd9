import { readFileSync } from 'node:fs';
import { HubTrouble, IpcErrorCode, StaffAction } from '@foyer/contract/ipc';
import { expect, test } from 'vitest';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

const page = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

test.each([
  ['ru', ru],
  ['ar', ar],
])('%s has the texts that English has', (_locale, texts) => {
  expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  expect(Object.values(texts).every((text) => text.trim() !== '')).toBe(true);
});

test('every error and every staff action has its words, and every text of the pages exists', () => {
  const used = ['connect.html', 'pin.html', 'untrusted.html'].flatMap((name) =>
    [...page(name).matchAll(/data-text="(\w+)"/g)].map(([, key]) => key),
  );
  expect(used.length).toBeGreaterThan(8);
  const reasons = HubTrouble.shape.reason.options.map((reason) => `untrusted_${reason}`);
  for (const key of [...IpcErrorCode.options, ...StaffAction.options, ...reasons, ...used]) expect(en).toHaveProperty(key as string);
});
