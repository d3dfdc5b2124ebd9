import { ROUTES, type SimulatorReply } from '@foyer/contract';
import { type HubClient, HubError } from '@foyer/hub-client';
import { createI18n } from '@foyer/ui';
import { STAFF_TEXTS } from '@foyer/ui/staff';
import { describe, expect, it, test } from 'vitest';
import { hubErrors } from '../forms/contract-validation.ts';
import { ADMIN_TEXTS } from '../texts.ts';
import { applyProfile, type Tried } from './apply-profile.ts';
import { differenceOf, figuresOf, figureText, MEASURES, type Measure, servicesIn } from './measures.ts';
import { bodyOf, dayBefore, firstValues, type SimulatorValues, simulatorField, simulatorProblems } from './simulator-values.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS, staff: STAFF_TEXTS });
const profile = { name: 'Cash', serviceIds: ['deposit'] };
const LAST = { day: '2026-02-28', issued: { deposit: 120, old: 7 } };
const values = (change: object = {}): SimulatorValues =>
  ({ ...firstValues('2026-03-01', LAST, ['deposit', 'loans']), profile: 'cash', counterIds: ['a'], ...change }) as SimulatorValues;

describe('what is asked for', () => {
  it('is a day that was, yesterday to begin with', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(bodyOf(values(), profile)).toEqual({ source: { kind: 'recorded', day: '2026-02-28' }, profile, counterIds: ['a'] });
  });
  it('or a day made up', () => {
    const body = bodyOf(values({ source: 'generated', visitors: { deposit: 80, loans: 0 }, seed: '' }), profile);
    expect(body.source).toEqual({
      kind: 'generated',
      fromHour: 9,
      toHour: 17,
      services: [
        { serviceId: 'deposit', visitors: 80 },
        { serviceId: 'loans', visitors: 0 },
      ],
    });
    expect(ROUTES.simulate.body.safeParse(body).success).toBe(true);
  });
  it.each<[object, string[]]>([
    [{}, []],
    [{ day: '' }, ['day']],
    [{ counterIds: [] }, ['counterIds']],
    [{ source: 'generated' }, []],
    [{ source: 'generated', fromHour: 17, toHour: 9 }, ['toHour']],
    [{ source: 'generated', toHour: 25 }, ['toHour']],
    [{ source: 'generated', seed: -1 }, ['seed']],
    [{ source: 'generated', visitors: { deposit: 0, loans: '' } }, ['visitors.loans', 'visitors']],
    [{ source: 'generated', visitors: { deposit: 5001, loans: 1 } }, ['visitors.deposit']],
    [{ source: 'generated', visitors: Object.fromEntries(Array.from({ length: 11 }, (_, id) => [`s${id}`, 5000])) }, ['visitors']],
  ])('and refused at its field: %j', (change, fields) => {
    expect(Object.keys(simulatorProblems(t, values(change), profile))).toEqual(fields);
  });
  it('is made up where no day has been yet', () => {
    expect(firstValues('2026-03-01', null, ['deposit'])).toMatchObject({
      source: 'generated',
      day: '2026-03-01',
      visitors: { deposit: 60 },
    });
  });
  it('has as many visitors as the last one when it is made up', () => {
    expect(values().visitors).toEqual({ deposit: 120, loans: 0 });
  });
  it('is nothing without a profile', () => expect(Object.keys(simulatorProblems(t, values(), null))).toEqual(['profile']));
});

const figures = (change: object) => ({
  visitors: 10,
  served: 10,
  unserved: 0,
  calledShare: 1,
  medianWaitSeconds: 600,
  p80WaitSeconds: 900,
  longestWaitSeconds: 1200,
  serviceLevel: 0.5,
  longestQueue: 4,
  ...change,
});

describe('a difference', () => {
  const said = (name: string, present: object, proposed: object) => {
    const measure = MEASURES.find((one) => one.name === name);
    return measure && differenceOf(t, measure, figures(present), figures(proposed));
  };
  it.each([
    ['medianWaitSeconds', {}, { medianWaitSeconds: 420 }, { verdict: 'better', text: '\u200e−3\u00a0min' }],
    ['medianWaitSeconds', {}, { medianWaitSeconds: 660 }, { verdict: 'worse', text: '\u200e+1\u00a0min' }],
    ['serviceLevel', {}, { serviceLevel: 0.8 }, { verdict: 'better', text: '\u200e+30%' }],
    ['serviceLevel', {}, { serviceLevel: 0.4 }, { verdict: 'worse', text: '\u200e−10%' }],
    ['serviceLevel', {}, { serviceLevel: 0.501 }, { verdict: 'same', text: '' }],
    ['unserved', {}, { unserved: 2 }, { verdict: 'worse', text: '\u200e+2' }],
    ['longestQueue', {}, {}, { verdict: 'same', text: '' }],
    ['serviceLevel', { serviceLevel: null }, {}, null],
    // A wait of which nobody knows how long it would have been has no difference, but a verdict.
    ['p80WaitSeconds', {}, { p80WaitSeconds: 600, calledShare: 0.79 }, { verdict: 'worse', text: '' }],
    ['p80WaitSeconds', { p80WaitSeconds: 600, calledShare: 0.79 }, { p80WaitSeconds: 1200 }, { verdict: 'better', text: '' }],
    ['p80WaitSeconds', { calledShare: 0.7 }, { p80WaitSeconds: 60, calledShare: 0.6 }, { verdict: 'same', text: '' }],
    ['medianWaitSeconds', { calledShare: 0.7 }, { calledShare: 0.5 }, { verdict: 'same', text: '' }],
    ['visitors', {}, { visitors: 12 }, null],
  ])('in %s has its sign and its verdict', (name, present, proposed, expected) => {
    expect(said(name, present, proposed)).toEqual(expected);
  });
});

test('a wait that reaches beyond those who were called is only known to be longer', () => {
  const text = (name: string, change: object) =>
    figureText(t, MEASURES.find((one) => one.name === name) as Measure, figures(change)).replaceAll('\u00a0', ' ');
  expect(text('p80WaitSeconds', { calledShare: 0.8 })).toBe('15 min');
  expect(text('p80WaitSeconds', { calledShare: 0.64 })).toBe('over 15 min');
  expect(text('medianWaitSeconds', { calledShare: 0.64 })).toBe('10 min');
  expect(text('unserved', { calledShare: 0, unserved: 10 })).toBe('10');
  expect(text('p80WaitSeconds', { p80WaitSeconds: null, calledShare: null })).toBe('–');
});

test('a service that one run does not know is a gap there, not 0', () => {
  const day = (...ids: string[]) => ({ ...figures({}), byService: ids.map((serviceId) => ({ serviceId, ...figures({}) })) });
  const reply = { recorded: null, present: day('loans'), proposed: day('loans', 'old') } as unknown as SimulatorReply;
  expect(servicesIn(reply, ['deposit', 'loans'])).toEqual(['loans', 'old']);
  expect(figuresOf(reply, 'recorded', 'loans')).toBeNull();
  expect(figuresOf(reply, 'present', 'old')).toBeNull();
  expect(figuresOf(reply, 'proposed', null)?.visitors).toBe(10);
});

test('what the hub says of the day stands at the day, or at who was to come', () => {
  const thrown = new HubError('DAY_EMPTY', 404, '', { day: '2026-02-28' });
  expect(Object.keys(hubErrors(t, thrown, simulatorField(values())) ?? {})).toEqual(['day']);
  expect(Object.keys(hubErrors(t, thrown, simulatorField(values({ source: 'generated' }))) ?? {})).toEqual(['visitors']);
});

describe('to use what was tried', () => {
  const run = async (tried: Tried, failAt?: string) => {
    const calls: unknown[] = [];
    const saved: string[] = [];
    const client = {
      call: (name: string, options: { params?: { id: string } }) => {
        calls.push([name, options]);
        if (options.params?.id === failAt) return Promise.reject(new Error('refused'));
        return Promise.resolve({ id: options.params?.id ?? 'made' });
      },
    } as unknown as HubClient;
    const failed = await applyProfile(client, tried, (id) => saved.push(id)).then(
      () => false,
      () => true,
    );
    return { calls, saved, failed };
  };
  const counter = (id: string, profileId: string) => ['updateCounter', { params: { id }, body: { profileId } }];

  it('a saved profile goes to its counters', async () => {
    const { calls } = await run({ profile: { id: 'cash', ...profile }, profileId: 'cash', isDraft: false, counterIds: ['a', 'b'] });
    expect(calls).toEqual([counter('a', 'cash'), counter('b', 'cash')]);
  });
  it('a draft is saved first, under its own id', async () => {
    const { calls } = await run({ profile: { id: 'cash', ...profile }, profileId: 'cash', isDraft: true, counterIds: ['a'] });
    expect(calls).toEqual([['updateProfile', { params: { id: 'cash' }, body: profile }], counter('a', 'cash')]);
  });
  it('a new one is made once, though a counter refuses it', async () => {
    const { saved, failed, calls } = await run({ profile, profileId: null, isDraft: true, counterIds: ['a', 'b'] }, 'b');
    expect([saved, failed]).toEqual([['made'], true]);
    expect(calls[0]).toEqual(['createProfile', { body: profile }]);
  });
});
