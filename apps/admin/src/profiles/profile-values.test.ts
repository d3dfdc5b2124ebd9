import { type ProfileView, ROUTES } from '@foyer/contract';
import { ageing, appointmentsFirst, type CallingRule, type Condition, firstCome, ratio, type ServiceId, strict } from '@foyer/queue';
import { describe, expect, it, test } from 'vitest';
import { conditionOf, linesOf } from './line-values.ts';
import { asItIs } from './preset-values.ts';
import { bodyOf, type ProfileValues, ruleOf, valuesOf } from './profile-values.ts';

const [A, B, C] = ['a', 'b', 'c'] as ServiceId[] as [ServiceId, ServiceId, ServiceId];
const profile = (rule: CallingRule, serviceIds = [A, B, C]) =>
  ({ id: 'p', name: 'Cash', serviceIds, rule, cherryPick: false, counterIds: [] }) as unknown as ProfileView;
const shares = (...pairs: [ServiceId, number][]) => ratio(pairs.map(([serviceId, share]) => ({ serviceId, share })));

const PRESETS: [string, CallingRule, Partial<ProfileValues>][] = [
  ['first come', firstCome(), {}],
  ['appointments first', appointmentsFirst(), {}],
  ['strict, in an order of its own', strict([C, A, B]), { serviceIds: [C, A, B] }],
  ['a ratio', shares([B, 2], [A, 1], [C, 1]), { serviceIds: [B, A, C], shares: { a: 1, b: 2, c: 1 } }],
  ['ageing', ageing({ pointsPerMinute: 0.5, points: [{ serviceId: B, points: 20 }] }), { pointsPerMinute: 0.5, points: { b: 20 } }],
];

describe('a preset', () => {
  it.each(PRESETS)('%s is shown in its own form, and is saved as it was', (_, rule, shown) => {
    const values = valuesOf(profile(rule));
    expect(values).toMatchObject({ ...shown, preset: rule.preset });
    expect(ruleOf(values)).toEqual(rule);
    expect(asItIs([A, B, C], rule)).toEqual(rule);
    expect(bodyOf(values).rule).toEqual(rule);
    expect(ROUTES.createProfile.body.safeParse(bodyOf(values)).success).toBe(true);
  });
  it('whose parts the hub gives in another order is still that preset', () => {
    const turned = JSON.parse(JSON.stringify(shares([A, 2], [B, 1], [C, 1]))) as CallingRule;
    const conditions = turned.conditions.map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Condition);
    expect(valuesOf(profile({ ...turned, conditions })).preset).toBe('ratio');
  });
  it.each<[string, CallingRule]>([
    ['a ratio that leaves out a service', shares([A, 2], [B, 1])],
    ['a strict order with one line more', { ...strict([A, B, C]), conditions: [{ when: 'class_waiting', priority: 'urgent' }] }],
    ['first come with another end', { ...firstCome(), finally: { call: 'in_order' } }],
    ['a ratio that counts nothing', { ...firstCome(), preset: 'ratio' }],
    ['ageing with a line of its own', { ...ageing({ pointsPerMinute: 1 }), conditions: [{ when: 'waiting', serviceId: A }] }],
  ])('that says more than its form (%s) is shown line by line, and nothing is lost', (_, rule) => {
    const values = valuesOf(profile(rule));
    expect(values.preset).toBe('custom');
    expect(ruleOf(values)).toEqual({ ...rule, preset: 'custom' });
    expect(asItIs([A, B, C], rule)).toEqual({ ...rule, preset: 'custom' });
  });
  it('of strict order that leaves out services puts them last, where they are called', () => {
    const values = valuesOf(profile(strict([C])));
    expect(values.serviceIds).toEqual([C, A, B]);
  });
});

test('a rule of one’s own keeps every kind of line', () => {
  const conditions: Condition[] = [
    { when: 'assigned' },
    { when: 'park_due' },
    { when: 'appointment_due', serviceId: null },
    { when: 'appointment_due', serviceId: B },
    { when: 'longest_wait', serviceId: A, seconds: 900 },
    { when: 'called_fewer', serviceId: A, times: 3 },
    { when: 'class_waiting', priority: 'urgent' },
    { when: 'waiting', serviceId: C },
  ];
  expect(linesOf(conditions).map(conditionOf)).toEqual(conditions);
  expect(new Set(linesOf(conditions).map(({ key }) => key)).size).toBe(conditions.length);
});

test('a new service has a share of 1, and no points', () => {
  const values = { ...valuesOf(profile(shares([A, 2], [B, 1], [C, 1]))), serviceIds: [A, B, C, 'd'] };
  expect(ruleOf(values)).toEqual(shares([A, 2], [B, 1], [C, 1], ['d' as ServiceId, 1]));
  expect(ruleOf({ ...values, preset: 'ageing', points: { a: '', b: 0, c: 5 }, pointsPerMinute: 2 })).toEqual(
    ageing({ pointsPerMinute: 2, points: [{ serviceId: C, points: 5 }] }),
  );
});
