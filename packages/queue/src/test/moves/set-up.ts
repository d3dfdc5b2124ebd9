import { nextDate } from '../../calendar.ts';
import type { Command } from '../../commands.ts';
import type { BusinessDay } from '../../ids.ts';
import type { Hall, OpeningHours, Service, WorkProfile } from '../../model.ts';
import { ageing, appointmentsFirst, ratio, strict } from '../../rules/presets.ts';
import { aCounter, aHall, aProfile, aService, counterId, profileId, serviceId, userId, weekly } from '../people.ts';
import { dayAt } from '../time.ts';
import { aCounterId, aServiceId, COUNTERS, type Make, of, PROFILES, SERVICES, some, USERS } from './move.ts';
import { aRule } from './rules.ts';

const PREFIXES = ['D', 'W', 'P', 'C', 'L', 'D'];
const RANKS = [
  [0, 10, 20],
  [0, 20, 10],
  [5, 5, 5],
];
const HOURS: readonly (OpeningHours | null)[] = [
  null,
  weekly({ from: '07:00', to: '12:00' }, { from: '13:00', to: '20:00' }),
  { ...weekly({ from: '00:00', to: '24:00' }), exceptions: [{ date: '2026-01-06', ranges: [], note: 'Epiphany' }] },
];
const BOOKABLE: Service['appointments'] = { slotMinutes: 15, capacity: 2, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 1200 };
const OUTCOMES = ['granted', 'refused'].map((code) => ({ code, name: { en: code } }));

/** How the hall is set up, and changed while it runs. */
export const SET_UP_MOVES = {
  put_service: (_, { pick, other, more }) => ({
    type: 'put_service',
    service: aService(of(SERVICES, pick), {
      open: other % 4 > 0,
      hours: of(HOURS, more),
      dailyQuota: of([null, 5, 30], other),
      lastTicket: of(['off', 'warn', 'close'] as const, more),
      outcomes: other % 3 === 0 ? OUTCOMES : [],
      outcomeRequired: more % 4 === 0,
      appointments: more % 2 === 0 ? BOOKABLE : null,
      series: {
        prefix: of(PREFIXES, pick + (other % 3 === 0 ? 1 : 0)),
        first: other % 7,
        last: (other % 7) + (pick % 2 === 0 ? 400 : 6),
        step: 1 + (other % 3),
        wrap: more % 3 === 0,
      },
    }),
  }),
  service_status: (_, { pick, other }) => ({
    type: 'set_service_status',
    serviceId: aServiceId(pick),
    status: of(['open', 'closed', 'by_hours', 'open'] as const, other),
  }),
  remove_service: (_, { pick }) => ({ type: 'remove_service', serviceId: aServiceId(pick) }),
  put_counter: (state, { pick, other, more }) => ({
    type: 'put_counter',
    counter: aCounter(of(COUNTERS, pick), of([some(SERVICES, other), some([...state.services.keys()], other)], more), {
      profileId: of([null, profileId(of(PROFILES, more)), ...state.profiles.keys()], more),
      userIds: other % 4 === 0 ? some(USERS, more).map(userId) : [],
      autoCallSeconds: of([null, 1, 60, 300], more),
      returnAfterBreak: other % 3 > 0,
    }),
  }),
  remove_counter: (_, { pick }) => ({ type: 'remove_counter', counterId: aCounterId(pick) }),
  put_profile: (state, { pick, other, more }) => ({
    type: 'put_profile',
    profile: profileWith(of(PROFILES, pick), other, more, state.services.size),
  }),
  remove_profile: (_, { pick }) => ({ type: 'remove_profile', profileId: profileId(of([...PROFILES, 'no-such-profile'], pick)) }),
  configure: (_, { pick, other, more }) => ({ type: 'configure_hall', hall: hallWith(of(RANKS, pick), other, more) }),
  change_hall: (_, { pick, other }, now) => ({
    type: 'change_hall',
    businessDay: of([undefined, dayAt(now), nextDate(dayAt(now)) as BusinessDay], other),
    changes: of<Partial<Hall>>(
      [
        { nextLegPlace: of(['age', 'first', 'last'] as const, other) },
        { startAtCall: other % 2 === 0 },
        { maxRequeues: other % 4 },
        { atDayEnd: other % 2 === 0 ? 'end' : 'carry_over' },
        { cutover: of(['04:00', '00:00'], other) },
        { zone: of(['Asia/Tokyo', 'UTC'], other) },
      ],
      pick,
    ),
  }),
} satisfies Record<string, Make>;

/** Ranks in another order, and now and then a class less or no language. */
function hallWith(ranks: readonly number[], other: number, more: number): Hall {
  const priorities = aHall().priorities.map((one, at) => ({ ...one, rank: ranks[at] ?? 0 }));
  const over: Partial<Hall> = {
    priorities,
    atDayEnd: more % 3 === 0 ? 'carry_over' : 'end',
    maxRequeues: 1 + (more % 3),
    nextLegPlace: of(['age', 'first', 'last'] as const, more),
    startAtCall: more % 4 === 0,
  };
  if (other % 5 === 0) return aHall({ ...over, priorities: priorities.slice(0, 2) });
  return other % 11 === 0 ? aHall({ ...over, languages: [] }) : aHall(over);
}

/** Any rule over any of the services. */
function profileWith(id: string, other: number, more: number, services: number): WorkProfile {
  const bits = services > 0 ? 1 + (other % 31) : 1;
  const ids = some(SERVICES, bits).map(serviceId);
  return aProfile(id, ids, { rule: aRule(ids, other, more), cherryPick: other % 3 > 0 });
}

/** Opens the hall: the commands every history begins with. */
export const OPENING: readonly Command[] = [
  { type: 'configure_hall', hall: aHall() },
  service('deposit', { appointments: BOOKABLE }),
  service('withdrawal', { dailyQuota: 25, series: { prefix: 'W', first: 1, last: 999, step: 2, wrap: false } }),
  service('passbook', { hours: of(HOURS, 1), lastTicket: 'close' }),
  service('cards', { series: { prefix: 'C', first: 1, last: 8, step: 1, wrap: false } }),
  service('loans', {
    series: { prefix: 'L', first: 1, last: 6, step: 1, wrap: true },
    appointments: { ...BOOKABLE, capacity: 1 },
    outcomes: OUTCOMES,
    outcomeRequired: true,
  }),
  profile('ratio', ['deposit', 'withdrawal', 'cards'], { rule: ratio(shares(['deposit', 2], ['withdrawal', 1], ['cards', 1])) }),
  profile('ageing', SERVICES, {
    rule: ageing({ pointsPerMinute: 2, points: [{ serviceId: serviceId('cards'), points: 15 }] }),
    cherryPick: false,
  }),
  profile('strict', ['loans', 'passbook', 'deposit'], { rule: strict([serviceId('loans'), serviceId('passbook')]) }),
  profile('booked', ['deposit', 'loans', 'withdrawal'], { rule: appointmentsFirst() }),
  { type: 'put_counter', counter: aCounter('a', ['deposit', 'withdrawal']) },
  { type: 'put_counter', counter: aCounter('b', ['passbook'], { profileId: profileId('ratio') }) },
  { type: 'put_counter', counter: aCounter('c', SERVICES, { profileId: profileId('ageing'), autoCallSeconds: 60 }) },
  { type: 'put_counter', counter: aCounter('d', ['cards'], { profileId: profileId('strict'), userIds: [userId('ann'), userId('ben')] }) },
  { type: 'put_counter', counter: aCounter('e', ['loans'], { profileId: profileId('booked') }) },
  { type: 'take_counter', counterId: counterId('d'), userId: userId('ann'), name: 'Ann' },
  ...COUNTERS.slice(0, 4).map((id): Command => ({ type: 'set_counter_status', counterId: counterId(id), status: 'open' })),
];

function service(id: string, over: Partial<Service>): Command {
  return { type: 'put_service', service: aService(id, over) };
}

function profile(id: string, services: readonly string[], over: Partial<WorkProfile>): Command {
  return { type: 'put_profile', profile: aProfile(id, services, over) };
}

function shares(...given: readonly (readonly [string, number])[]) {
  return given.map(([id, share]) => ({ serviceId: serviceId(id), share }));
}
