import type { Changes, CounterWish, ServiceWish } from '../../commands.ts';
import type { OpeningHours } from '../../model.ts';
import { counterId, profileId, serviceId, userId, weekly } from '../people.ts';
import { aCounterId, aServiceId, COUNTERS, type Make, of, PROFILES, SERVICES, some, USERS } from './move.ts';
import { aRule } from './rules.ts';

const HOURS: readonly (OpeningHours | null)[] = [
  null,
  weekly({ from: '08:00', to: '18:00' }),
  weekly({ from: '12:00', to: '08:00' }),
  weekly({ from: '06:00', to: '12:00' }, { from: '11:00', to: '20:00' }),
  { ...weekly({ from: '00:00', to: '24:00' }), exceptions: [{ date: '2026-02-30', ranges: [], note: '' }] },
];

/** Set-up in the words of whoever does it, which are often wrong. */
export const WISH_MOVES = {
  create_service: (_, { pick, other, more }) => ({
    type: 'create_service',
    id: of([null, null, serviceId(of(SERVICES, pick))], other),
    service: {
      name: of([...SERVICES, `Extra ${pick}`], pick),
      series: {
        prefix: of(['X', of(['D', 'W', 'P', 'C', 'L'], pick), 'X1'], more),
        first: 1 + (other % 50) * 20,
        last: 20 + (other % 50) * 20,
      },
    },
  }),
  change_service: (_, { pick, other, more }) => ({
    type: 'change_service',
    serviceId: aServiceId(pick),
    changes: serviceChanges(other, more),
  }),
  create_counter: (_, { pick, other, more }) => ({
    type: 'create_counter',
    id: of([null, counterId(of(COUNTERS, pick))], other),
    counter: { ...counterChanges(other, more), name: `${pick % 4}` },
  }),
  change_counter: (_, { pick, other, more }) => ({
    type: 'change_counter',
    counterId: aCounterId(pick),
    changes: counterChanges(other, more),
  }),
  create_profile: (_, { pick, other, more }) => {
    const serviceIds = some(SERVICES, 1 + (other % 31)).map(serviceId);
    return {
      type: 'create_profile',
      id: of([null, profileId(of(PROFILES, pick))], other),
      profile: {
        name: of(['Desk', 'Back office', ' '], more),
        serviceIds: more % 7 === 6 ? [] : serviceIds,
        rule: of([undefined, aRule(serviceIds, other, pick)], pick),
      },
    };
  },
  change_profile: (state, { pick, other, more }) => {
    const id = profileId(of([...state.profiles.keys(), ...state.profiles.keys(), 'no-such-profile'], pick));
    const ids = state.profiles.get(id)?.serviceIds ?? [serviceId('deposit')];
    return {
      type: 'change_profile',
      profileId: id,
      changes: of([{ rule: aRule(ids, other, more) }, { cherryPick: more % 2 === 0 }, { name: 'Anew' }], other),
    };
  },
} satisfies Record<string, Make>;

function serviceChanges(other: number, more: number): Changes<ServiceWish> {
  return of<Changes<ServiceWish>>(
    [
      { dailyQuota: of([null, 30, 3, -1], more) },
      { hours: of(HOURS, more) },
      { series: { prefix: of(['D', 'W', 'C'], more), first: 1 + (more % 40), last: of([20, 400], more), wrap: more % 2 === 0 } },
      { groupId: of([null, 'no-such-group'], more) },
      { outcomeRequired: more % 2 === 0 },
      { name: of(['Renamed', ''], more), names: { ru: 'Услуга' } },
      { targetWaitSeconds: of([600, null, 0], more) },
      { open: more % 4 > 0, lastTicket: of(['off', 'close'] as const, more) },
      {
        appointments: of(
          [null, { slotMinutes: 15, capacity: 1 + (more % 3), earlySeconds: 600, lateSeconds: 300, releaseSeconds: 900 }],
          more,
        ),
      },
      { expectedServiceSeconds: of([120, 0], more) },
    ],
    other,
  );
}

function counterChanges(other: number, more: number): Changes<CounterWish> {
  return of<Changes<CounterWish>>(
    [
      { autoCallSeconds: of([null, 30, 0, 7200], more) },
      { serviceIds: of([some(SERVICES, more).map(serviceId), [serviceId('no-such-service')]], Number(more % 9 === 8)) },
      { profileId: of([null, profileId(of(PROFILES, more))], more) },
      { userIds: of([[], some(USERS, more).map(userId)], more) },
      { returnAfterBreak: more % 2 === 0 },
      { name: of([...COUNTERS, '0'], more) },
    ],
    other,
  );
}
