import { describe, expect, it } from 'vitest';
import { ownChanges } from './own-changes.ts';

const opened = {
  name: 'Deposit',
  names: { ru: 'Вклад', ar: 'إيداع' } as Record<string, string>,
  series: { prefix: 'A', first: 1, last: 999 },
  quota: null as number | null,
  rules: null as { slot: number } | null,
  serviceIds: ['a', 'b'],
  rule: { preset: 'ratio', shares: [1, 2] },
};
type Body = typeof opened;
const by = (change: Partial<Body>): Body => ({ ...opened, ...change });
const saved = (mine: Partial<Body>, theirs: Partial<Body> = {}, known: Partial<Body> = {}) =>
  ownChanges({ opened, wished: by(mine), now: by(theirs), known: by(known), together: ['serviceIds', 'rule'] });

describe('of a form, only what this person changed is sent', () => {
  it.each<[string, Partial<Body>, Partial<Body>, Partial<Body>]>([
    ['nothing where nothing is another', { series: { last: 999, first: 1, prefix: 'A' } }, { name: 'Other' }, {}],
    ['one field, whatever others did to another', { quota: 5 }, { name: 'Pay in' }, { quota: 5 }],
    [
      'a text in one language, with the others’ in theirs',
      { names: { ru: 'Взнос', ar: 'إيداع' } },
      { names: { ru: 'Вклад', ar: 'ايداع' } },
      { names: { ru: 'Взнос', ar: 'ايداع' } },
    ],
    ['a text that goes', { names: { ar: 'إيداع' } }, { names: { ru: 'Вклад', ar: 'x' } }, { names: { ar: 'x' } }],
    [
      'a number of a series',
      { series: { prefix: 'A', first: 1, last: 500 } },
      { series: { prefix: 'B', first: 1, last: 999 } },
      { series: { prefix: 'B', first: 1, last: 500 } },
    ],
    ['the same as they did', { quota: 5 }, { quota: 5 }, { quota: 5 }],
    [
      'what goes together, whole',
      { rule: { preset: 'first', shares: [] } },
      {},
      { serviceIds: ['a', 'b'], rule: { preset: 'first', shares: [] } },
    ],
  ])('%s', (_, mine, theirs, changes) => expect(saved(mine, theirs)).toEqual({ changes, clashes: [] }));
});

describe('what two people changed differently', () => {
  it.each<[string, Partial<Body>, Partial<Body>, string[]]>([
    ['a field', { quota: 5 }, { quota: 7 }, ['quota']],
    ['a text in one language', { names: { ru: 'Взнос', ar: 'إيداع' } }, { names: { ru: 'Счёт', ar: 'إيداع' } }, ['names.ru']],
    ['one switches it off, one changes it', { rules: { slot: 5 } }, { rules: { slot: 9 } }, ['rules']],
    ['a list', { serviceIds: ['a'] }, { serviceIds: ['b'] }, ['serviceIds']],
    ['parts that go together', { rule: { preset: 'first', shares: [] } }, { serviceIds: ['b'] }, ['serviceIds']],
  ])('is named: %s', (_, mine, theirs, clashes) => expect(saved(mine, theirs).clashes.toSorted()).toEqual(clashes));

  it('is not named again to whoever knows it, but a change after that is', () => {
    expect(saved({ quota: 5 }, { quota: 7 }, { quota: 7 })).toEqual({ changes: { quota: 5 }, clashes: [] });
    expect(saved({ quota: 5 }, { quota: 8 }, { quota: 7 }).clashes).toEqual(['quota']);
  });
});
