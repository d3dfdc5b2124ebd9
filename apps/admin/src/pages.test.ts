import { describe, expect, it } from 'vitest';
import { addressOf, placeOf } from './pages.ts';

describe('an address', () => {
  it.each([
    ['services', undefined],
    ['services', 'deposit'],
    ['counters', 'a/b %'],
  ] as const)('leads back to %s, %s', (page, item) => {
    expect(placeOf(addressOf(page, item))).toEqual({ page, item: item ?? null });
  });
  it.each(['', '#', '#/', '#/nowhere', '#/nowhere/deposit', '#services'])('that names no page (%j) leads to the overview', (hash) => {
    expect(placeOf(hash)).toEqual({ page: 'overview', item: null });
  });
  it('with a broken item still leads to its page', () => {
    expect(placeOf('#/services/%E0%A4%A')).toEqual({ page: 'services', item: null });
  });
});
