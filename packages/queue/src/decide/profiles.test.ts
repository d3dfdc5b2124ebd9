import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { WorkProfile } from '../model.ts';
import { firstCome, ratio } from '../rules/presets.ts';
import type { HallState } from '../state.ts';
import {
  aCounter,
  aProfile,
  changeProfile,
  configure,
  contextAt,
  counterId,
  createProfile,
  hallAfter,
  MORNING,
  profileId,
  putCounter,
  putProfile,
  putService,
  removeProfile,
  removeService,
  serviceId,
} from '../test/index.ts';
import { decide } from './decide.ts';

const SERVICES = [configure(), putService('deposit'), putService('cards'), putService('loans')];
const D = serviceId('deposit');
const C = serviceId('cards');
const L = serviceId('loans');

function eventsOf(state: HallState, command: Command) {
  const decision = decide(state, command, contextAt(MORNING));
  return decision.ok ? decision.events : decision.rejection;
}

const put = (profile: WorkProfile) => ({ type: 'profile_put', profile });

describe('a new work profile', () => {
  test('calls first come, first served, and lets its specialists choose, unless somebody says otherwise', () => {
    expect(eventsOf(hallAfter(...SERVICES), createProfile(null, { name: 'Front desk', serviceIds: [D, C] }))).toEqual([
      put({ id: profileId('front-desk'), name: 'Front desk', serviceIds: [D, C], rule: firstCome(), cherryPick: true }),
    ]);
  });

  test('gets an id that is free, or the one that was asked for', () => {
    const state = hallAfter(...SERVICES, putProfile('front-desk', ['deposit']));
    const wish = { name: 'Front desk', serviceIds: [D], cherryPick: false };
    expect(eventsOf(state, createProfile(null, wish))).toMatchObject([{ profile: { id: 'front-desk-2', cherryPick: false } }]);
    expect(eventsOf(state, createProfile('other', wish))).toMatchObject([{ profile: { id: 'other' } }]);
    expect(eventsOf(state, createProfile('front-desk', wish))).toEqual({ code: 'ID_TAKEN', details: { id: 'front-desk' } });
  });

  test('names each service once', () => {
    expect(eventsOf(hallAfter(...SERVICES), putProfile('p', ['cards', 'deposit', 'cards']))).toMatchObject([
      { profile: { serviceIds: [C, D] } },
    ]);
  });
});

describe('a work profile', () => {
  const state = hallAfter(...SERVICES, putProfile('p', ['deposit', 'cards']), putCounter('a', [], { profileId: profileId('p') }));

  test('is changed in what is said, and keeps the rest', () => {
    expect(eventsOf(state, changeProfile('p', { name: 'Desk', rule: undefined }))).toEqual([
      put(aProfile('p', ['deposit', 'cards'], { name: 'Desk' })),
    ]);
    expect(eventsOf(state, changeProfile('x', { name: 'Desk' }))).toEqual({ code: 'PROFILE_UNKNOWN', details: { profileId: 'x' } });
  });

  test('is not changed so that its rule makes no sense any more', () => {
    const rule = ratio([{ serviceId: C, share: 2 }]);
    const counted = hallAfter(...SERVICES, putProfile('p', ['deposit', 'cards'], { rule }));
    expect(eventsOf(counted, changeProfile('p', { serviceIds: [D] }))).toEqual({
      code: 'RULE_NEVER_MATCHES',
      details: { condition: 2, problem: 'queue_not_in_profile' },
    });
  });

  test.each<[string, Partial<WorkProfile>, object]>([
    ['without a service', { serviceIds: [] }, { code: 'PROFILE_EMPTY', details: {} }],
    ['with one that is not there', { serviceIds: [D, serviceId('x')] }, { code: 'SERVICE_UNKNOWN', details: { serviceId: 'x' } }],
    ['without a name', { name: ' ' }, { code: 'SETTING_INVALID', details: { field: 'name' } }],
    [
      'that would let somebody wait for ever',
      { rule: { preset: 'ageing', conditions: [], finally: { call: 'ageing', pointsPerMinute: 0, points: [] } } },
      { code: 'RULE_INVALID', details: { problem: 'points_per_minute' } },
    ],
  ])('is refused %s', (_, over, rejection) => {
    expect(eventsOf(state, putProfile('q', ['deposit'], over))).toEqual(rejection);
  });

  test('is removed once no counter has it', () => {
    expect(eventsOf(state, removeProfile('p'))).toEqual({ code: 'PROFILE_IN_USE', details: { profileId: 'p', counterIds: ['a'] } });
    expect(eventsOf(state, removeProfile('x'))).toEqual({ code: 'PROFILE_UNKNOWN', details: { profileId: 'x' } });
    expect(eventsOf(hallAfter(...SERVICES, putProfile('p', ['deposit'])), removeProfile('p'))).toEqual([
      { type: 'profile_removed', profileId: 'p' },
    ]);
  });
});

describe('a service that goes', () => {
  const rule = ratio([D, C, L].map((id) => ({ serviceId: id, share: 1 })));
  const state = hallAfter(
    ...SERVICES,
    putProfile('all', ['deposit', 'cards', 'loans'], { rule }),
    putProfile('cards-only', ['cards']),
    putProfile('rest', ['loans']),
    putCounter('b', ['cards', 'loans'], { profileId: profileId('cards-only') }),
    putCounter('a', ['deposit'], { profileId: profileId('all') }),
    putCounter('c', ['cards']),
  );

  test('leaves profiles, their rules and counters; a profile of it alone goes too, and its counters serve their own services', () => {
    expect(eventsOf(state, removeService('cards'))).toEqual([
      { type: 'counter_put', counter: aCounter('b', ['loans']) },
      { type: 'counter_put', counter: aCounter('c', []) },
      put(aProfile('all', ['deposit', 'loans'], { rule: ratio([D, L].map((id) => ({ serviceId: id, share: 1 }))) })),
      { type: 'profile_removed', profileId: 'cards-only' },
      { type: 'service_removed', serviceId: 'cards' },
    ]);
    expect(state.counters.get(counterId('b'))?.profileId).toBe('cards-only');
  });
});
