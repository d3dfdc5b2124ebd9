import type { DemoHub } from '../../test/demo-hub.ts';
import { aCounter, aService, aTicket, atCounter, type Case, done, hours, NOBODY, type Prepare } from './refused.ts';

const BOOKABLE = { slotMinutes: 30, capacity: 1, earlySeconds: 900, lateSeconds: 600, releaseSeconds: 1200 };
const DAYTIME = hours({ from: '08:00', to: '18:00' });
const bookable = (hub: DemoHub) => aService(hub, { appointments: BOOKABLE, hours: DAYTIME });
const SLOT = '2026-03-02T10:00:00Z';
const iso = (at: string) => new Date(at).toISOString();

/** A ticket of a service of its own. */
const issue =
  (
    service: Record<string, unknown>,
    details: (serviceId: string) => object,
    before: (hub: DemoHub, serviceId: string) => unknown = () => null,
  ): Prepare =>
  async (hub) => {
    const serviceId = await aService(hub, service);
    await before(hub, serviceId);
    return { route: 'issueTicket', body: { serviceId }, details: details(serviceId) };
  };

/** What is done with a visitor who waits. */
const withTicket =
  (
    route: 'assignTicket' | 'restoreTicket' | 'planJourney' | 'cancelTicket' | 'setRemark',
    body: (serviceId: string) => object,
    details: (ticketId: string, serviceId: string) => object,
  ): Prepare =>
  async (hub) => {
    const serviceId = await aService(hub);
    const { id } = await aTicket(hub, serviceId);
    return { route, id, as: 'admin', body: body(serviceId), details: details(id, serviceId) };
  };

const book =
  (body: (serviceId: string) => object, details: object, before: (hub: DemoHub, serviceId: string) => unknown = () => null): Prepare =>
  async (hub) => {
    const serviceId = await bookable(hub);
    await before(hub, serviceId);
    return { route: 'bookAppointment', as: 'admin', body: { serviceId, ...body(serviceId) }, details };
  };

const booking = async (hub: DemoHub, at = SLOT): Promise<{ id: string; code: string }> =>
  done(hub, 'bookAppointment', { body: { serviceId: await bookable(hub), at } });

/** Services of ten minutes, so that there is evidence, and somebody who waits; closing time is near. */
async function late(hub: DemoHub, serviceId: string): Promise<void> {
  const counterId = await aCounter(hub, [serviceId]);
  for (let visit = 0; visit < 8; visit++) {
    await done(hub, 'walkDirect', { id: counterId, body: { serviceId } });
    hub.clock.advance(600_000);
    await done(hub, 'finishService', { id: counterId });
  }
  await aTicket(hub, serviceId);
  await done(hub, 'callNext', { id: counterId });
  await aTicket(hub, serviceId);
  const time = new Date(hub.clock.now() + 300_000).toISOString().slice(11, 16);
  await done(hub, 'updateService', { id: serviceId, body: { hours: hours({ from: '00:00', to: time }) } });
  // The forecast is made at every second: the first tick may have begun before.
  for (const _ of [1, 2]) await new Promise<void>((resolve) => hub.hall.onTick(resolve));
}

export const VISIT_CASES: readonly Case[] = [
  ['SERVICE_UNKNOWN', 'a ticket', () => ({ route: 'issueTicket', body: { serviceId: 'nope' }, details: { serviceId: 'nope' } })],
  [
    'SERVICE_UNKNOWN',
    'later on the way',
    () => ({ route: 'issueTicket', body: { serviceId: 'deposit', thenServiceIds: ['nope'] }, details: { serviceId: 'nope' } }),
  ],
  [
    'PRIORITY_UNKNOWN',
    'a ticket',
    () => ({ route: 'issueTicket', body: { serviceId: 'deposit', priority: 'royal' }, details: { priority: 'royal' } }),
  ],
  [
    'LANGUAGE_UNKNOWN',
    'a ticket',
    () => ({ route: 'issueTicket', body: { serviceId: 'deposit', locale: 'de' }, details: { locale: 'de' } }),
  ],
  ['LANGUAGE_UNKNOWN', 'a booking', book(() => ({ at: SLOT, locale: 'de' }), { locale: 'de' })],
  [
    'SERVICE_CLOSED',
    'by hand',
    issue(
      {},
      (serviceId) => ({ serviceId }),
      (hub, id) => done(hub, 'setServiceStatus', { id, body: { status: 'closed' } }),
    ),
  ],
  [
    'SERVICE_OUT_OF_HOURS',
    'before they begin',
    issue({ hours: hours({ from: '10:00', to: '12:00' }) }, (serviceId) => ({ serviceId, opensAt: '2026-03-02T10:00' })),
  ],
  ['SERVICE_OUT_OF_HOURS', 'and never open', issue({ hours: hours() }, (serviceId) => ({ serviceId, opensAt: null }))],
  ['QUOTA_REACHED', 'a second of one a day', issue({ dailyQuota: 1 }, (serviceId) => ({ serviceId, quota: 1 }), aTicket)],
  ['SERIES_EXHAUSTED', 'a second of one number', issue({ series: { first: 1, last: 1 } }, (serviceId) => ({ serviceId }), aTicket)],
  [
    'JOURNEY_REPEATS',
    'the same service again',
    () => ({
      route: 'issueTicket',
      body: { serviceId: 'deposit', thenServiceIds: ['cards', 'deposit'] },
      details: { serviceId: 'deposit' },
    }),
  ],
  [
    'JOURNEY_REPEATS',
    'later services twice',
    () => ({ route: 'issueTicket', body: { serviceId: 'deposit', thenServiceIds: ['cards', 'cards'] }, details: { serviceId: 'cards' } }),
  ],
  [
    'JOURNEY_REPEATS',
    'planned at the counter',
    withTicket(
      'planJourney',
      (serviceId) => ({ serviceIds: [serviceId] }),
      (_, serviceId) => ({ serviceId }),
    ),
  ],

  [
    'TICKET_UNKNOWN',
    'to be assigned',
    () => ({ route: 'assignTicket', id: NOBODY, as: 'admin', body: { counterId: 'counter-a' }, details: { ticketId: NOBODY } }),
  ],
  ['TICKET_UNKNOWN', 'to be restored', () => ({ route: 'restoreTicket', id: NOBODY, as: 'admin', details: { ticketId: NOBODY } })],
  ['TICKET_UNKNOWN', 'its story', () => ({ route: 'getTicketStory', id: NOBODY, as: 'admin', details: { ticketId: NOBODY } })],
  [
    'TARGET_INVALID',
    'nowhere',
    withTicket(
      'assignTicket',
      () => ({}),
      () => ({}),
    ),
  ],
  [
    'TARGET_INVALID',
    'to a counter and a person',
    withTicket(
      'assignTicket',
      () => ({ counterId: 'counter-a', userId: 'admin' }),
      () => ({}),
    ),
  ],
  [
    'TARGET_SAME',
    'where it is',
    withTicket(
      'assignTicket',
      (serviceId) => ({ serviceId }),
      (ticketId) => ({ ticketId }),
    ),
  ],
  [
    'COUNTER_UNKNOWN',
    'assigned to',
    withTicket(
      'assignTicket',
      () => ({ counterId: 'nope' }),
      () => ({ counterId: 'nope' }),
    ),
  ],
  [
    'USER_UNKNOWN',
    'assigned to',
    withTicket(
      'assignTicket',
      () => ({ userId: 'nobody' }),
      () => ({ userId: 'nobody' }),
    ),
  ],
  [
    'TARGET_ABSENT',
    'assigned to a counter that is closed',
    async (hub) => {
      const serviceId = await aService(hub);
      const counterId = await aCounter(hub, [serviceId]);
      await done(hub, 'setCounterStatus', { id: counterId, body: { status: 'closed' } });
      const { id } = await aTicket(hub, serviceId);
      return { route: 'assignTicket', id, as: 'admin', body: { counterId }, details: { counterId, userId: null } };
    },
  ],
  [
    'TARGET_ABSENT',
    'assigned to a person who sits nowhere',
    withTicket(
      'assignTicket',
      () => ({ userId: 'specialist-c' }),
      () => ({ counterId: null, userId: 'specialist-c' }),
    ),
  ],
  [
    'TICKET_STATE',
    'restored while it waits',
    withTicket(
      'restoreTicket',
      () => ({}),
      (ticketId) => ({ ticketId, state: 'waiting' }),
    ),
  ],
  [
    'TICKET_STATE',
    'seen as called, but it waits',
    withTicket(
      'assignTicket',
      () => ({ counterId: 'counter-a', expectState: 'called' }),
      (ticketId) => ({ ticketId, state: 'waiting' }),
    ),
  ],
  [
    'TICKET_STATE',
    'a remark on what was seen as served',
    withTicket(
      'setRemark',
      () => ({ remark: 'x', expectState: 'served' }),
      (ticketId) => ({ ticketId, state: 'waiting' }),
    ),
  ],
  [
    'TICKET_STATE',
    'moved while it is served',
    async (hub) => {
      const { ticket } = await atCounter(hub);
      return {
        route: 'assignTicket',
        id: ticket.id,
        as: 'admin',
        body: { counterId: 'counter-a' },
        details: { ticketId: ticket.id, state: 'called' },
      };
    },
  ],
  [
    'TICKET_STATE',
    'cancelled twice',
    async (hub) => {
      const { id } = await aTicket(hub, await aService(hub));
      await done(hub, 'cancelTicket', { id });
      return { route: 'cancelTicket', id, as: 'admin', details: { ticketId: id, state: 'cancelled' } };
    },
  ],
  [
    'NUMBER_IN_USE',
    'a no-show whose number went to another',
    async (hub) => {
      const { serviceId, counterId, ticket } = await atCounter(hub, { series: { first: 1, last: 1, wrap: true } });
      await done(hub, 'markNoShow', { id: counterId });
      const { number } = await aTicket(hub, serviceId);
      return { route: 'restoreTicket', id: ticket.id, as: 'admin', details: { number } };
    },
  ],

  [
    'APPOINTMENTS_OFF',
    'to be booked',
    () => ({ route: 'bookAppointment', as: 'admin', body: { serviceId: 'deposit', at: SLOT }, details: { serviceId: 'deposit' } }),
  ],
  [
    'APPOINTMENTS_OFF',
    'its slots',
    () => ({ route: 'listSlots', id: 'deposit', as: 'admin', query: '?day=2026-03-02', details: { serviceId: 'deposit' } }),
  ],
  ['APPOINTMENT_IN_PAST', 'to be booked', book(() => ({ at: '2026-03-02T08:30:00Z' }), { at: iso('2026-03-02T08:30:00Z') })],
  [
    'APPOINTMENT_IN_PAST',
    'moved there',
    async (hub) => {
      const { id } = await booking(hub);
      return {
        route: 'changeAppointment',
        id,
        as: 'admin',
        body: { at: '2026-03-02T08:30:00Z' },
        details: { at: iso('2026-03-02T08:30:00Z') },
      };
    },
  ],
  [
    'APPOINTMENT_TOO_FAR',
    'in a hundred years',
    book(() => ({ at: '2126-03-02T10:00:00Z' }), { at: iso('2126-03-02T10:00:00Z'), days: 366 }),
  ],
  ['APPOINTMENT_NOT_A_SLOT', 'between two', book(() => ({ at: '2026-03-02T10:07:00Z' }), { at: iso('2026-03-02T10:07:00Z') })],
  ['APPOINTMENT_NOT_A_SLOT', 'out of hours', book(() => ({ at: '2026-03-02T20:00:00Z' }), { at: iso('2026-03-02T20:00:00Z') })],
  [
    'APPOINTMENT_SLOT_FULL',
    'a second of one',
    book(
      () => ({ at: SLOT }),
      { at: iso(SLOT), capacity: 1 },
      (hub, serviceId) => done(hub, 'bookAppointment', { body: { serviceId, at: SLOT } }),
    ),
  ],
  [
    'APPOINTMENT_UNKNOWN',
    'to be changed',
    () => ({ route: 'changeAppointment', id: NOBODY, as: 'admin', body: {}, details: { appointmentId: NOBODY } }),
  ],
  [
    'APPOINTMENT_STATE',
    'cancelled twice',
    async (hub) => {
      const { id } = await booking(hub);
      await done(hub, 'cancelAppointment', { id });
      return { route: 'cancelAppointment', id, as: 'admin', details: { appointmentId: id, state: 'cancelled' } };
    },
  ],
  [
    'APPOINTMENT_STATE',
    'checked in twice',
    async (hub) => {
      const { id, code } = await booking(hub);
      await done(hub, 'checkIn', { body: { code } });
      return { route: 'checkIn', body: { code }, details: { appointmentId: id, state: 'checked_in' } };
    },
  ],
  [
    'APPOINTMENT_STATE',
    'checked in though cancelled',
    async (hub) => {
      const { id, code } = await booking(hub);
      await done(hub, 'cancelAppointment', { id });
      return { route: 'checkIn', body: { code }, details: { appointmentId: id, state: 'cancelled' } };
    },
  ],
  [
    'APPOINTMENT_STATE',
    'checked in though cancelled, and on another day',
    async (hub) => {
      const { id, code } = await booking(hub, '2026-03-09T10:00:00Z');
      await done(hub, 'cancelAppointment', { id });
      return { route: 'checkIn', body: { code }, details: { appointmentId: id, state: 'cancelled' } };
    },
  ],
  [
    'APPOINTMENT_CODE_UNKNOWN',
    'checked in',
    (hub) => {
      const code = ['000000', '000001'].find((one) => !hub.hall.state.bookedCodes.has(one)) as string;
      return { route: 'checkIn', body: { code }, details: { code } };
    },
  ],
  [
    'APPOINTMENT_OTHER_DAY',
    'a week too early',
    async (hub) => {
      const { id, code } = await booking(hub, '2026-03-09T10:00:00Z');
      return { route: 'checkIn', body: { code }, details: { appointmentId: id, at: iso('2026-03-09T10:00:00Z') } };
    },
  ],

  [
    'APPOINTMENT_OTHER_DAY',
    'the day before, though it is soon',
    async (hub) => {
      const serviceId = await aService(hub, { appointments: BOOKABLE });
      const at = '2026-03-03T02:00:00Z';
      const { id, code } = await done(hub, 'bookAppointment', { body: { serviceId, at } });
      return { route: 'checkIn', body: { code }, details: { appointmentId: id, at: iso(at) } };
    },
  ],

  // The last one: it takes an hour and a half.
  ['LAST_TICKET_GONE', 'just before closing time', issue({ lastTicket: 'close' }, (serviceId) => ({ serviceId }), late)],
];
