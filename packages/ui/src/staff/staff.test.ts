import { RuleCode, type RuleView } from '@foyer/contract';
import { describe, expect, it, test } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { missingTexts } from '../i18n/missing-texts.ts';
import { ruleText } from './rule-text.ts';
import { clockSpan, secondsBetween, spanText } from './spans.ts';
import { STAFF_TEXTS } from './texts.ts';

/** A figure and its unit stay on one line. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const translator = (locale: string) => createI18n({ staff: STAFF_TEXTS }, locale).t;

test('the texts are whole in every language', () => {
  expect(missingTexts(STAFF_TEXTS)).toEqual([]);
});

describe('lengths of time', () => {
  it.each([
    [-4, '0:00'],
    [7.9, '0:07'],
    [247, '4:07'],
    [3847, '1:04:07'],
  ])('%d s run as %s', (seconds, text) => expect(clockSpan(seconds)).toBe(text));
  it.each([
    [40, '40 s'],
    [240, '4 min'],
    [247, '4 min 7 s'],
    [1507, '25 min'],
    [3900, '1 h 5 min'],
    [7200, '2 h'],
    [226_740, '2 d 14 h'],
    [172_800, '2 d'],
  ])('%d s are said as %s', (seconds, text) => expect(plain(spanText(translator('en'), seconds))).toBe(text));
  it('are counted between moments of the contract', () => {
    expect(secondsBetween('2026-03-02T09:00:00.000Z', '2026-03-02T09:01:00.500Z')).toBe(60.5);
  });
});

describe('why a ticket was called', () => {
  const rule = (code: RuleView['code'], over: Partial<RuleView> = {}): RuleView => ({
    code,
    trigger: 'press',
    priority: 'paid',
    waitedSeconds: 247,
    candidates: 1,
    profileId: null,
    profileName: null,
    serviceId: 'deposit' as RuleView['serviceId'],
    call: null,
    times: null,
    ratio: null,
    limitSeconds: null,
    points: null,
    nextPoints: null,
    bookedAt: null,
    overtook: null,
    text: '',
    ...over,
  });
  const names = { priority: () => 'Paid', service: () => 'Deposit', time: (moment: string) => moment.slice(11, 16) };
  const ratio = { candidates: 3, call: 3, times: 4, ratio: '4:1' };
  it.each([
    ['en', rule('first_come'), 'First in turn: waited 4 min 7 s. Nobody else was waiting for this counter.'],
    [
      'en',
      rule('priority_class', { candidates: 2 }),
      '“Paid” goes before the others: waited 4 min 7 s. 1 other was waiting for this counter.',
    ],
    [
      'en',
      rule('called_fewer', ratio),
      'Ratio 4:1: call 3 of 4 from “Deposit” since the reset; waited 4 min 7 s. 2 others were waiting for this counter.',
    ],
    [
      'en',
      rule('called_fewer', { ...ratio, ratio: null, candidates: 1 }),
      'Call 3 of 4 from “Deposit” since the reset; waited 4 min 7 s. Nobody else was waiting for this counter.',
    ],
    [
      'en',
      rule('longest_wait', { limitSeconds: 180 }),
      '“Deposit”: waited 4 min 7 s, longer than the limit of 3 min. Nobody else was waiting for this counter.',
    ],
    [
      'en',
      rule('appointment_due', { bookedAt: '2026-03-02T09:20:00.000Z', trigger: 'auto' }),
      'Appointment at 09:20: due. Called automatically. Nobody else was waiting for this counter.',
    ],
    [
      'en',
      rule('ageing', { points: 14.5, nextPoints: 12 }),
      'Most points: 14.5 against 12 of the next; waited 4 min 7 s. Nobody else was waiting for this counter.',
    ],
    ['en', rule('cherry_pick', { overtook: 3, candidates: 9 }), 'Called out of turn by a person, past 3 others: waited 4 min 7 s.'],
    ['en', rule('cherry_pick', { overtook: 1, candidates: 9 }), 'Called out of turn by a person, past 1 other: waited 4 min 7 s.'],
    ['en', rule('cherry_pick', { overtook: 0, candidates: 9 }), 'Called by hand: waited 4 min 7 s.'],
    [
      'ru',
      rule('first_come', { candidates: 4 }),
      'Первый по очереди: ожидание 4 мин 7 с. Кроме этого посетителя, окна ждали ещё 3 человека.',
    ],
    ['ar', rule('first_come', { candidates: 3 }), 'صاحب الدور: انتظر 4 د 7 ث. كان شخصان آخران ينتظران هذا الشباك.'],
  ])('in %s', (locale, view, sentence) => expect(plain(ruleText(translator(locale), view, names))).toBe(sentence));
  it.each(RuleCode.options)('%s has its words in every language', (code) => {
    for (const locale of ['en', 'ru', 'ar']) expect(ruleText(translator(locale), rule(code), names)).not.toMatch(/rule\.|\{\{/);
  });
});
