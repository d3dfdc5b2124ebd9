import type { HallView } from '@foyer/contract';
import { ageing, appointmentsFirst, type CallingRule, type Condition, firstCome, ratio, type ServiceId, strict } from '@foyer/queue';
import { createI18n, UI_LOCALES } from '@foyer/ui';
import { STAFF_TEXTS } from '@foyer/ui/staff';
import { describe, expect, it, test } from 'vitest';
import { ADMIN_TEXTS } from '../texts.ts';
import { ageingHints, hintText, overtakesAfter } from './ageing-hints.ts';
import { linesOf, WHENS } from './line-values.ts';
import { valuesOf } from './profile-values.ts';
import { ruleSteps, ruleWords } from './rule-words.ts';

const ids = ['deposit', 'loans', 'cards'] as ServiceId[];
const [deposit, loans] = ids as [ServiceId, ServiceId];
const names = { service: (id: string) => `S-${id}`, priority: (id: string) => `C-${id}` };
const texts = (locale: string) => createI18n({ admin: ADMIN_TEXTS, staff: STAFF_TEXTS }, locale).t;
const words = (rule: CallingRule, locale = 'en') => ruleWords(texts(locale), { serviceIds: ids, rule }, names, locale);
const custom = (conditions: Condition[], last: CallingRule['finally'] = { call: 'first_come' }): CallingRule => ({
  preset: 'custom',
  conditions,
  finally: last,
});
const PROMISED = ' Whoever is assigned to the counter, or due back after being parked there, always comes before.';

describe('a rule in words', () => {
  it.each<[CallingRule, string]>([
    [firstCome(), 'Higher classes first; within a class whoever came first, over all services.'],
    [
      strict(ids),
      'In this order: “S-deposit”, “S-loans”, “S-cards”. Nobody is called for a service while anybody waits for an earlier one.',
    ],
    [
      ratio([
        { serviceId: deposit, share: 2 },
        { serviceId: loans, share: 1 },
      ]),
      'In every round of 3 calls: 2 from “S-deposit” and 1 from “S-loans”. A service for which nobody waits is passed over.',
    ],
    [
      ageing({ pointsPerMinute: 2, points: [{ serviceId: loans, points: 1 }] }),
      'Whoever has most points is called: 2 for each minute of waiting, and those of the class. Head start: 1 point for “S-loans”.',
    ],
    [appointmentsFirst(), 'Whoever has an appointment that is due, by booked time; then everybody else, higher classes first, by arrival.'],
  ])('of a preset: $preset', (rule, expected) => expect(words(rule)).toBe(expected + PROMISED));

  it('parts the services of an order in Russian, too', () => {
    expect(words(strict(ids), 'ru')).toContain('«S-deposit», «S-loans», «S-cards»');
  });

  it('of one’s own says every line in its order', () => {
    const rule = custom([
      { when: 'assigned' },
      { when: 'longest_wait', serviceId: deposit, seconds: 1200 },
      { when: 'called_fewer', serviceId: loans, times: 2 },
    ]);
    expect(words(rule)).toBe(
      'Next comes whoever is assigned to the counter or its person; failing that, the first of “S-deposit”, once somebody there has waited longer than 20\u00a0min; failing that, the first of “S-loans”, up to 2 times a round; and last of all, whoever came first, higher classes before. When no line holds any more, the round is over and the counting begins again.',
    );
    expect(words(custom([]))).toBe('Next comes whoever came first, higher classes before.');
    expect(ruleSteps(texts('en'), { serviceIds: ids, rule }, names, 'en')).toEqual([
      'whoever is assigned to the counter or its person',
      'the first of “S-deposit”, once somebody there has waited longer than 20\u00a0min',
      'the first of “S-loans”, up to 2 times a round',
      'otherwise, whoever came first, higher classes before',
    ]);
    for (const short of [firstCome(), custom([])]) expect(ruleSteps(texts('en'), { serviceIds: ids, rule: short }, names, 'en')).toBeNull();
  });

  it.each(UI_LOCALES)('leaves no gap in %s', (locale) => {
    const every = custom(
      linesOf([]).length === 0
        ? WHENS.map(
            (when) =>
              ({
                when,
                serviceId: when === 'appointment_due' ? null : deposit,
                seconds: 90,
                times: 1,
                priority: 'vip',
              }) as unknown as Condition,
          )
        : [],
      { call: 'ageing', pointsPerMinute: 1, points: [] },
    );
    for (const rule of [every, custom([], { call: 'in_order' }), firstCome(), strict(ids), ageing({ pointsPerMinute: 1 })]) {
      expect(words(rule, locale)).not.toMatch(/undefined|null|\{\{|profiles\./);
    }
  });
});

describe('points in minutes', () => {
  const hall = {
    priorities: [
      { id: 'ordinary', rank: 0 },
      { id: 'urgent', rank: 20 },
    ],
  } as unknown as HallView;
  const values = { ...valuesOf(null), serviceIds: ids, points: { loans: 10, cards: 4 }, pointsPerMinute: 2 };
  const said = (change: object = {}) =>
    ageingHints({ ...values, ...change }, hall).map((hint) =>
      hintText(texts('en'), hint, (kind, id) => (kind === 'queue' ? names.service(id) : names.priority(id))),
    );
  it('are said for each queue behind the first one, and for each class', () => {
    expect(said()).toEqual([
      'After 3\u00a0min of waiting a visitor of “S-cards” overtakes one of “S-loans” who has just come.',
      'After 5\u00a0min of waiting a visitor of “S-deposit” overtakes one of “S-loans” who has just come.',
      'The class “C-urgent” is 10\u00a0min of waiting ahead of “C-ordinary”.',
    ]);
  });
  it('are not said while there are none', () => {
    expect(said({ pointsPerMinute: '' })).toEqual([]);
    expect(said({ pointsPerMinute: 0 })).toEqual([]);
    expect(said({ points: {} })).toHaveLength(1);
  });
  test('are the bound that the rule keeps', () => expect(overtakesAfter(20, 0, 1)).toBe(1200));
});
