import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../commands.ts';
import { firstCome } from '../rules/presets.ts';
import { snapshot } from '../snapshot.ts';
import { emptyHall } from '../state.ts';
import { aCounter, aHall, aProfile, aService, contextAt, hallAfter, MORNING, profileId, serviceId } from '../test/index.ts';
import { decide } from './decide.ts';

const group = { id: 'cash', name: { en: 'Cash' }, order: 1, icon: null };
const note = { type: 'hall_set_up', template: 'bank' } as const;
const SET_UP: CommandOf<'set_up_hall'> = {
  type: 'set_up_hall',
  hall: aHall({ groups: [group] }),
  services: [aService('deposit', { groupId: 'cash' }), aService('loans')],
  profiles: [aProfile('all', ['deposit', 'loans'].map(serviceId), { rule: firstCome() })],
  counters: [aCounter('a', ['deposit'], { profileId: profileId('all') })],
  notes: [note],
};

describe('a hall is set up in one decision', () => {
  test('settings, services, profiles, counters, and the note of it', () => {
    const state = emptyHall();
    const decision = decide(state, SET_UP, contextAt(MORNING));
    const types = decision.ok ? decision.events.map((event) => event.type) : decision.rejection;
    expect(types).toEqual(['hall_configured', 'service_put', 'service_put', 'profile_put', 'counter_put', 'hall_set_up']);
    expect(state, 'nothing is changed by deciding').toEqual(emptyHall());
    const hall = hallAfter(SET_UP);
    expect([...hall.services.keys()]).toEqual(['deposit', 'loans']);
    expect(hall.counters.size).toBe(1);
    expect(hall.profiles.size).toBe(1);
  });

  test('also over the settings that the first start made', () => {
    const { hall } = hallAfter({ type: 'configure_hall', hall: aHall({ zone: 'UTC' }) }, SET_UP);
    expect(hall).toEqual(SET_UP.hall);
  });

  test.each([
    [
      'two services with one series',
      { services: [aService('deposit'), aService('twin', { series: aService('deposit').series })] },
      'SERIES_OVERLAPS',
    ],
    ['a service in a group that is not there', { hall: aHall() }, 'GROUP_UNKNOWN'],
    ['a profile of a service that is not there', { services: [], counters: [] }, 'SERVICE_UNKNOWN'],
    ['a counter with a profile that is not there', { profiles: [] }, 'PROFILE_UNKNOWN'],
    ['a hall without a name', { hall: aHall({ name: {} }) }, 'HALL_INVALID'],
  ])('nothing of it: %s', (_, over, code) => {
    const state = hallAfter({ type: 'configure_hall', hall: aHall() });
    const before = snapshot(state);
    expect(decide(state, { ...SET_UP, ...over }, contextAt(MORNING))).toMatchObject({ ok: false, rejection: { code } });
    expect(snapshot(state)).toEqual(before);
  });
});
