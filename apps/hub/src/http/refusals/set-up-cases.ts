import type { DemoHub } from '../../test/demo-hub.ts';
import { aCounter, aService, aTicket, atCounter, type Case, done, hours, type Prepare } from './refused.ts';

const hall =
  (body: object, details: object): Prepare =>
  () => ({ route: 'updateHall', as: 'admin', body, details });

const service =
  (body: object, details: object): Prepare =>
  async (hub) => ({ route: 'updateService', id: await aService(hub), as: 'admin', body, details });

const counter =
  (body: object, details: object): Prepare =>
  () => ({ route: 'createCounter', as: 'admin', body: { name: 'New', ...body }, details });

const profile =
  (body: object, details?: object): Prepare =>
  () => ({
    route: 'createProfile',
    as: 'admin',
    body: { name: 'New', serviceIds: ['deposit', 'cards'], ...body },
    ...(details && { details }),
  });

const rule = (...conditions: object[]) => ({ rule: { preset: 'custom', conditions, finally: { call: 'first_come' } } });
const ageing = (last: object) => ({
  rule: { preset: 'ageing', conditions: [], finally: { call: 'ageing', pointsPerMinute: 1, points: [], ...last } },
});
const neverMatches = (condition: number, problem: string) => ({ condition, problem });
const removed = (route: 'deleteService' | 'deleteCounter' | 'deleteProfile', id: string) => ({ route, id, as: 'admin' }) as const;
const queueOf = async (hub: DemoHub) => {
  const serviceId = await aService(hub);
  await aTicket(hub, serviceId);
  return serviceId;
};

const [MORNING, NOON] = [
  { from: '09:00', to: '12:00' },
  { from: '11:00', to: '13:00' },
];

export const SET_UP_CASES: readonly Case[] = [
  ['HALL_INVALID', 'a day that begins at 24:00', hall({ cutover: '24:00' }, { field: 'cutover' })],
  ['HALL_INVALID', 'a language that the services have no name in', hall({ languages: ['fr', 'en'] }, { field: 'languages' })],
  ['HALL_INVALID', 'a language twice', hall({ languages: ['en', 'en'] }, { field: 'languages' })],
  ['HALL_INVALID', 'no name in its own language', hall({ name: { ru: 'Банк' } }, { field: 'name' })],
  [
    'HALL_INVALID',
    'a class twice',
    hall({ priorities: [1, 2].map((rank) => ({ id: 'one', rank, name: { en: 'One' } })) }, { field: 'priorities' }),
  ],
  ['HALL_INVALID', 'without a group that services are in', hall({ groups: [] }, { field: 'groups' })],
  [
    'BUSINESS_DAY_IN_USE',
    'somebody waits, and there it is still yesterday',
    async (hub) => {
      await queueOf(hub);
      const details = { field: 'zone', businessDay: '2026-03-02', wouldBe: '2026-03-01' };
      return { route: 'updateHall', as: 'admin', body: { zone: 'Pacific/Honolulu' }, details };
    },
  ],
  [
    'BUSINESS_DAY_IN_USE',
    'somebody waits, and the day would begin later',
    async (hub) => {
      await queueOf(hub);
      return { route: 'updateHall', as: 'admin', body: { cutover: '09:01' }, details: { field: 'cutover', wouldBe: '2026-03-01' } };
    },
  ],
  ['ZONE_UNKNOWN', 'a zone that does not exist', hall({ zone: 'Mars/Olympus_Mons' }, { zone: 'Mars/Olympus_Mons' })],
  ['ZONE_UNKNOWN', 'a zone that is a number', hall({ zone: '+25:00' }, { zone: '+25:00' })],

  ['SETUP_DONE', 'a hall that has people', () => ({ route: 'checkSetUpCode', body: { code: 'ABCD-2345' } })],

  ['ID_TAKEN', 'a counter', counter({ id: 'counter-a' }, { id: 'counter-a' })],
  ['ID_TAKEN', 'a profile', profile({ id: 'cash-ratio' }, { id: 'cash-ratio' })],
  [
    'ID_TAKEN',
    'a service',
    () => ({
      route: 'createService',
      as: 'admin',
      body: { id: 'deposit', name: 'New', series: { prefix: 'ZZZ' } },
      details: { id: 'deposit' },
    }),
  ],
  [
    'SERVICE_UNKNOWN',
    'to be changed',
    () => ({ route: 'updateService', id: 'nope', as: 'admin', body: {}, details: { serviceId: 'nope' } }),
  ],
  ['COUNTER_NAME_TAKEN', 'by another one', counter({ name: 'a' }, { name: 'a', otherCounterId: 'counter-a' })],
  [
    'COUNTER_NAME_TAKEN',
    'when it is changed',
    () => ({ route: 'updateCounter', id: 'counter-b', as: 'admin', body: { name: 'A' }, details: { otherCounterId: 'counter-a' } }),
  ],
  ['SERVICE_UNKNOWN', 'of a counter', counter({ serviceIds: ['nope'] }, { serviceId: 'nope' })],
  ['SERVICE_UNKNOWN', 'of a profile', profile({ serviceIds: ['deposit', 'nope'] }, { serviceId: 'nope' })],
  [
    'SERVICE_IN_USE',
    'somebody waits',
    async (hub) => {
      const serviceId = await queueOf(hub);
      return { ...removed('deleteService', serviceId), details: { serviceId, openTickets: 1 } };
    },
  ],
  [
    'BOOKINGS_OPEN',
    'no appointments any more, though somebody is booked',
    async (hub) => {
      const rules = { slotMinutes: 30, capacity: 1, earlySeconds: 0, lateSeconds: 600, releaseSeconds: 600 };
      const id = await aService(hub, { appointments: rules });
      await done(hub, 'bookAppointment', { body: { serviceId: id, at: '2026-03-03T10:00:00.000Z' } });
      return { route: 'updateService', id, as: 'admin', body: { appointments: null }, details: { serviceId: id, appointments: 1 } };
    },
  ],
  [
    'SETTING_INVALID',
    'an outcome twice',
    service({ outcomes: [1, 2].map(() => ({ code: 'a', name: { en: 'A' } })) }, { field: 'outcomes' }),
  ],
  [
    'SETTING_INVALID',
    'released before it is late',
    service(
      { appointments: { slotMinutes: 30, capacity: 1, earlySeconds: 0, lateSeconds: 900, releaseSeconds: 600 } },
      { field: 'appointments.releaseSeconds' },
    ),
  ],
  ['SETTING_INVALID', 'a text in no language', () => ({ route: 'announce', as: 'admin', body: { text: {} }, details: { field: 'text' } })],
  ['QUOTA_INVALID', 'of −1', service({ dailyQuota: -1 }, { quota: -1 })],
  ['QUOTA_INVALID', 'of 0', service({ dailyQuota: 0 }, { quota: 0 })],
  ['SERIES_INVALID', 'the last number before the first', service({ series: { prefix: 'ZZZ', first: 10, last: 9 } }, { prefix: 'ZZZ' })],
  [
    'SERIES_OVERLAPS',
    'numbers of another service',
    service({ series: { prefix: 'A', first: 500, last: 2000 } }, { prefix: 'A', otherServiceId: 'deposit' }),
  ],
  [
    'HOURS_INVALID',
    'end before they begin',
    service(
      { hours: hours({ from: '12:00', to: '09:00' }) },
      { problem: 'ends_before_it_begins', weekday: 'mon', from: '12:00', to: '09:00' },
    ),
  ],
  ['HOURS_INVALID', 'end when they begin', service({ hours: hours({ from: '09:00', to: '09:00' }) }, { problem: 'ends_before_it_begins' })],
  ['HOURS_INVALID', 'overlap', service({ hours: hours(MORNING, NOON) }, { problem: 'overlap', weekday: 'mon' })],
  ['HOURS_INVALID', 'begin at the end of the day', service({ hours: hours({ from: '24:00', to: '24:00' }) }, { problem: 'format' })],
  [
    'HOURS_INVALID',
    'a holiday twice',
    service(
      { hours: { ...hours(MORNING), exceptions: [1, 2].map(() => ({ date: '2026-05-01', ranges: [], note: '' })) } },
      { problem: 'date_twice', date: '2026-05-01' },
    ),
  ],
  ['GROUP_UNKNOWN', 'of a service', service({ groupId: 'nope' }, { groupId: 'nope' })],

  [
    'COUNTER_UNKNOWN',
    'to be changed',
    () => ({ route: 'updateCounter', id: 'nope', as: 'admin', body: {}, details: { counterId: 'nope' } }),
  ],
  [
    'COUNTER_HAS_TICKET',
    'to be removed',
    async (hub) => {
      const { counterId, ticket } = await atCounter(hub);
      return { ...removed('deleteCounter', counterId), details: { counterId, ticketId: ticket.id } };
    },
  ],
  ['PROFILE_UNKNOWN', 'of a counter', counter({ profileId: 'nope' }, { profileId: 'nope' })],
  [
    'PROFILE_UNKNOWN',
    'to be changed',
    () => ({ route: 'updateProfile', id: 'nope', as: 'admin', body: {}, details: { profileId: 'nope' } }),
  ],
  [
    'PROFILE_IN_USE',
    'to be removed',
    () => ({ ...removed('deleteProfile', 'cash-ratio'), details: { profileId: 'cash-ratio', counterIds: ['counter-c'] } }),
  ],
  ['PROFILE_EMPTY', 'of no service', profile({ serviceIds: [] })],
  ['USER_UNKNOWN', 'at a counter', counter({ userIds: ['nobody'] }, { userId: 'nobody' })],

  [
    'RULE_NEVER_MATCHES',
    'a queue that is not the profile’s',
    profile(rule({ when: 'waiting', serviceId: 'loans' }), neverMatches(0, 'queue_not_in_profile')),
  ],
  [
    'RULE_NEVER_MATCHES',
    'behind one that holds whenever it does',
    profile(
      rule({ when: 'waiting', serviceId: 'cards' }, { when: 'longest_wait', serviceId: 'cards', seconds: 60 }),
      neverMatches(1, 'hidden_by_earlier'),
    ),
  ],
  [
    'RULE_NEVER_MATCHES',
    'called fewer than 0 times',
    profile(rule({ when: 'called_fewer', serviceId: 'cards', times: 0 }), neverMatches(0, 'limit')),
  ],
  [
    'RULE_NEVER_MATCHES',
    'a class that the hall has not',
    profile(rule({ when: 'class_waiting', priority: 'royal' }), neverMatches(0, 'class_unknown')),
  ],
  [
    'RULE_NEVER_MATCHES',
    'appointments of a service without any',
    profile(rule({ when: 'appointment_due', serviceId: 'cards' }), neverMatches(0, 'no_appointments')),
  ],
  ['RULE_INVALID', 'nobody ages', profile(ageing({ pointsPerMinute: 0 }), { problem: 'points_per_minute' })],
  [
    'RULE_INVALID',
    'points for a service twice',
    profile(ageing({ points: [1, 2].map((points) => ({ serviceId: 'cards', points })) }), { problem: 'points' }),
  ],
  [
    'AUTO_CALL_OFF',
    'to be paused',
    async (hub) => {
      const counterId = await aCounter(hub, ['deposit']);
      return { route: 'pauseAutoCall', id: counterId, as: 'admin', body: { paused: true }, details: { counterId } };
    },
  ],
  ['ANNOUNCEMENT_UNKNOWN', 'to be withdrawn', () => ({ route: 'withdrawAnnouncement', id: 'AAAAAAAAAAAAAAAAAAAAAA', as: 'admin' })],
];
