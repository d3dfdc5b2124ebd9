import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProfile } from './profiles.ts';

test.each(['virtual', 'epson-tm-t20', 'generic-58'])('%s is a profile, under its own name', (name) => {
  const profile = loadProfile(name);
  expect(profile.id).toBe(name);
  expect(profile.dots / profile.dotsPerMm).toBeLessThan(profile.paperMm);
});
test('a hall may bring its own', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'foyer-')), 'own.json');
  writeFileSync(path, JSON.stringify({ ...loadProfile('virtual'), id: 'own' }));
  expect(loadProfile(path).id).toBe('own');
  writeFileSync(path, JSON.stringify({ ...loadProfile('virtual'), dots: 7 }));
  expect(() => loadProfile(path)).toThrow(/dots/);
});
test('an unknown name is told in words, with the names there are', () =>
  expect(() => loadProfile('none')).toThrow(/no printer profile .*none.*Known ones: epson-tm-t20, generic-58, virtual/));
