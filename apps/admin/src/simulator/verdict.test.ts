import type { SimulatorReply } from '@foyer/contract';
import { createI18n, UI_LOCALES } from '@foyer/ui';
import { STAFF_TEXTS } from '@foyer/ui/staff';
import { describe, expect, it, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { fareOf, NEVER, type Verdict, verdictOf } from './verdict.ts';
import { verdictWords } from './verdict-words.ts';

interface Wait {
  readonly p80?: number | null;
  readonly unserved?: number;
  readonly called?: number;
  readonly level?: number | null;
}
const figures = ({ p80 = 600, unserved = 0, called = 1, level = 0.5 }: Wait) => ({
  visitors: 100,
  ...{ p80WaitSeconds: p80, unserved, calledShare: called, serviceLevel: level },
});
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
  [600, NEVER, 'worse'],
  [NEVER, 600, 'better'],
  [NEVER, NEVER, 'same'],
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
    [{ deposit: {} }, { deposit: { p80: 60, unserved: 3 } }, { overall: 'mixed', better: ['deposit'], moreUnserved: ['deposit'] }],
    [{ deposit: { unserved: 3 } }, { deposit: {} }, { overall: 'better', better: [], fewerUnserved: ['deposit'] }],
    [{ deposit: {} }, { deposit: { p80: 60, called: 0.7 } }, { overall: 'worse', worse: ['deposit'] }],
    [{ deposit: { p80: null } }, { deposit: {} }, { overall: 'same' }],
  ])('%j, then %j', (before, after, expected) => expect(of(before, after)).toMatchObject(expected));

  it.each([
    [0, 0, 1, 'better'],
    [0, 2, 1, 'mixed'],
    [0, 6, 1, 'worse'],
    [40, 40, 0.6, 'better_not_all'],
    [40, 36, 0.64, 'better_not_all'],
    [4, 4, 0.96, 'better'],
  ])('%i, then %i left unserved, of whom so many called: %d, is %s, whatever the waits', (before, unserved, called, overall) => {
    const present = day({ unserved: before }, { deposit: {} });
    const verdict = verdictOf(reply(present, day({ unserved, called }, { deposit: { p80: 60 } })), ids);
    expect(verdict.overall).toBe(overall);
    expect(verdict.unserved).toEqual(before + unserved === 0 ? null : { before, after: unserved, visitors: 100 });
  });

  it.each<[Wait, Wait, boolean]>([
    [{ p80: 960 }, { p80: 900 }, true],
    [{ p80: 1920 }, { p80: 1 }, false],
    [{ p80: 400 }, { p80: 810 }, false],
    [{ p80: 50 }, { p80: 1 }, true],
    [{ p80: 600, called: 0.7 }, { p80: 600 }, false],
    [{ p80: 600, called: 0.79 }, { p80: 600, called: 0.81 }, true],
    [{ p80: 600, called: 0.7 }, { p80: 60, called: 0.65 }, true],
    [{ p80: 600, called: 0.1 }, { p80: 600, called: 0.6 }, false],
  ])('a day that was %j, and simulated under the present rules is %j, is to be trusted: %s', (recorded, present, near) => {
    const better = day({ ...present, p80: 0 }, { deposit: { p80: 0 } });
    const verdict = verdictOf(reply(day(present, { deposit: {} }), better, day(recorded, {})), ids);
    expect(verdict.trust?.near).toBe(near);
    expect(verdict.overall === 'untrusted').toBe(!near);
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
      '80% of visitors would have been called within the target instead of 70%.',
      '1 of 100 visitors would not have been served, instead of 0.',
      'Shorter waits for “deposit”.',
      'Longer waits for “loans”.',
      'How near the simulation comes: that day 8 of 10 waited at most 16 min; simulated under the present rules, 8 of 10 waited at most 15 min.',
    ]);
    expect(words(of({ deposit: {} }, { deposit: {} }))).toEqual([
      'With “Cash” 8 of 10 visitors would have waited at most 10 min; with the present rules, 10 min.',
      'No service would have had noticeably shorter or longer waits.',
    ]);
  });
  it('who is not called, or not served, is always told, also when that does not change', () => {
    const starving = (p80: number) => day({ p80, unserved: 36, called: 0.64 }, { deposit: { p80 } });
    const verdict = verdictOf(reply(starving(600), starving(60)), ids);
    expect(words(verdict).slice(0, 2)).toEqual([
      'With “Cash”, as with the present rules, fewer than 8 of 10 visitors would have been called at all.',
      '36 of 100 visitors would not have been served, as with the present rules.',
    ]);
  });
  it('that a day is no test comes before all else', () => {
    const verdict = verdictOf(reply(day({ p80: 1 }, {}), day({ p80: 1 }, {}), day({ p80: 1920 }, {})), ids);
    expect(words(verdict)[0]).toMatch(
      /^That day 8 of 10 waited at most 32 min; simulated under the present rules, 8 of 10 waited at most 1 s\./,
    );
    expect(words(verdict).join()).not.toContain('How near');
  });
  it.each(UI_LOCALES)('leaves no gap in %s', (locale) => {
    for (const unserved of [0, 1, 7, 11]) {
      for (const [was, called] of [
        [1, 1],
        [1, 0.5],
        [0.5, 1],
        [0.5, 0.5],
      ] as const) {
        const present = day({ unserved: 7, called: was }, { deposit: {}, loans: { unserved: 1 } });
        const proposed = day({ unserved, p80: 60, called }, { deposit: { p80: 60, unserved: 1 }, loans: {} });
        const verdict = verdictOf(reply(present, proposed, day({ called }, {})), ids);
        for (const sentence of words(verdict, locale)) expect(sentence).not.toMatch(/undefined|null|Infinity|\{\{|simulator\./);
      }
    }
  });
});
