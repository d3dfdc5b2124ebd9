import type { SimulatorReply } from '@foyer/contract';
import { createI18n, UI_LOCALES } from '@foyer/ui';
import { STAFF_TEXTS } from '@foyer/ui/staff';
import { describe, expect, it, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { fareOf, type Verdict, verdictOf } from './verdict.ts';
import { verdictWords } from './verdict-words.ts';

interface Wait {
  readonly p80?: number | null;
  readonly unserved?: number;
  readonly level?: number | null;
}
const figures = ({ p80 = 600, unserved = 0, level = 0.5 }: Wait) => ({ p80WaitSeconds: p80, unserved, serviceLevel: level });
const day = (all: Wait, services: Record<string, Wait>) => ({
  ...figures(all),
  byService: Object.entries(services).map(([serviceId, wait]) => ({ serviceId, ...figures(wait) })),
});
const reply = (present: object, proposed: object, recorded: object | null = null) =>
  ({ recorded, present, proposed }) as unknown as SimulatorReply;
const ids = ['deposit', 'loans'];
const of = (before: Record<string, Wait>, after: Record<string, Wait>) => verdictOf(reply(day({}, before), day({}, after)), ids);

test.each([
  [600, 600, 'same'],
  [600, 580, 'same'],
  [600, 570, 'better'],
  [600, 630, 'worse'],
  [3600, 3500, 'same'],
  [3600, 3400, 'better'],
  [0, 29, 'same'],
  [0, 30, 'worse'],
])('from %i s to %i s is %s: nobody notices less than half a minute, or than a twentieth', (before, after, fare) => {
  expect(fareOf({ before, after })).toBe(fare);
});

describe('over all services', () => {
  it.each<[Record<string, Wait>, Record<string, Wait>, Partial<Verdict>]>([
    [
      { deposit: {}, loans: {} },
      { deposit: {}, loans: {} },
      { overall: 'same', better: [], worse: [] },
    ],
    [
      { deposit: {}, loans: {} },
      { deposit: { p80: 60 }, loans: {} },
      { overall: 'better', better: ['deposit'], worse: [] },
    ],
    [
      { deposit: {}, loans: {} },
      { deposit: { p80: 900 }, loans: {} },
      { overall: 'worse', worse: ['deposit'] },
    ],
    [
      { deposit: {}, loans: {} },
      { deposit: { p80: 60 }, loans: { p80: 900 } },
      { overall: 'mixed', better: ['deposit'], worse: ['loans'] },
    ],
    [{ deposit: {} }, { deposit: { p80: 60, unserved: 3 } }, { overall: 'worse', worse: ['deposit'] }],
    [{ deposit: { p80: null } }, { deposit: {} }, { overall: 'same' }],
  ])('%j, then %j', (before, after, expected) => expect(of(before, after)).toMatchObject(expected));

  it('who is left unserved in the whole hall counts, whatever the waits', () => {
    const verdict = verdictOf(reply(day({}, { deposit: {} }), day({ unserved: 2 }, { deposit: { p80: 60 } })), ids);
    expect(verdict).toMatchObject({ overall: 'mixed', unserved: { before: 0, after: 2 } });
  });
});

describe('in words', () => {
  const named = { name: 'Cash', service: (id: string) => id };
  const words = (verdict: Verdict, locale = 'en') => {
    const { t } = createI18n({ admin: ADMIN_TEXTS, staff: STAFF_TEXTS }, locale);
    return verdictWords(t, verdict, named, locale).map((sentence) => sentence.replaceAll('\u00a0', ' '));
  };
  it('the weightiest comes first, and what has not changed is not said', () => {
    const before = day({ p80: 900, level: 0.7 }, { deposit: {}, loans: {} });
    const after = day({ p80: 600, level: 0.8, unserved: 1 }, { deposit: { p80: 300 }, loans: { p80: 1200 } });
    expect(words(verdictOf(reply(before, after, day({ p80: 960 }, {})), ids))).toEqual([
      'With “Cash” 8 of 10 visitors would have waited at most 10 min instead of 15 min.',
      '80% of the calls would have been within the target instead of 70%.',
      '1 visitor would not have been served, instead of 0.',
      'Shorter waits for “deposit”.',
      'Longer waits for “loans”.',
      'How near the simulation comes: that day 8 of 10 waited at most 16 min; simulated under the present rules, 15 min.',
    ]);
    expect(words(of({ deposit: {} }, { deposit: {} }))).toEqual([
      'With “Cash” 8 of 10 visitors would have waited at most 10 min; with the present rules, 10 min.',
      'No service would have had noticeably shorter or longer waits.',
    ]);
  });
  it.each(UI_LOCALES)('leaves no gap in %s', (locale) => {
    for (const unserved of [0, 1, 2, 3, 11]) {
      const verdict = verdictOf(reply(day({ unserved: 7 }, { deposit: {} }), day({ unserved, p80: 60 }, { deposit: { p80: 60 } })), ids);
      for (const sentence of words(verdict, locale)) expect(sentence).not.toMatch(/undefined|null|\{\{|simulator\./);
    }
  });
});
