import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable, keyHash } from './key-table.ts';

test('finds every row of a hash, however the table has grown', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 5000, size: 'max' }), (hashes) => {
      const table = new KeyTable();
      const rows = new Map<number, number[]>();
      hashes.forEach((hash, index) => {
        table.add(hash, index + 1, () => 0);
        rows.set(hash, [...(rows.get(hash) ?? []), index + 1]);
      });
      for (const [hash, ids] of rows) expect(table.find(hash).toSorted((a, b) => a - b)).toEqual(ids);
      expect(table.find(301)).toEqual([]);
      expect(table.size).toBe(hashes.length);
    }),
    { numRuns: 30 },
  );
});

test('leaves behind what is gone when it would have to grow, and so stays small', () => {
  const table = new KeyTable();
  for (let id = 1; id <= 100_000; id++) table.add(keyHash(`key ${id}`), id, () => id - 1000);
  expect(table.size).toBeLessThan(5000);
  for (let id = 99_001; id <= 100_000; id++) expect(table.find(keyHash(`key ${id}`))).toContain(id);
});

test('hashes as FNV-1a does', () => {
  expect(keyHash('')).toBe(0x811c9dc5);
  expect(keyHash('a')).toBe(0xe40c292c);
  expect(keyHash('foobar')).toBe(0xbf9cf968);
});
