import type { CounterId } from '../../ids.ts';
import { type CounterStatus, type LocalizedText, PERSONAL_FIELDS } from '../../model.ts';
import type { HallState } from '../../state.ts';
import { announcementId, appointmentId, codeOf, printJobId, ticketId } from '../people.ts';
import { DAY_MS, localAt } from '../time.ts';
import { aCounterId, anOpenTicket, aServiceId, aTakenTicketId, aUserId, type Make, of, pressAnywhere, some } from './move.ts';

const STATUSES: readonly CounterStatus[] = ['open', 'open', 'open', 'open', 'break', 'break', 'closed', 'busy'];
const LEFT = [undefined, 'finish', 'requeue', 'no_show'] as const;
const QUARTER = 15 * 60_000;

/** What happens at the counters, with bookings and with time. */
export const COUNTER_MOVES = {
  status: (state, move) => ({
    type: 'set_counter_status',
    ...pressAnywhere(state, move),
    status: of(STATUSES, move.other),
    reason: of([undefined, 'lunch', 'training'], move.more),
    leftTicket: of(LEFT, move.more),
    ...(move.more % 2 === 0 ? aBreak(state) : {}),
  }),
  take: (_, { pick, other }) => ({ type: 'take_counter', counterId: aCounterId(pick), userId: aUserId(other), name: `User ${other % 3}` }),
  leave: (state, { pick, other, more }) => ({ type: 'leave_counter', ...seatOrAny(state, pick, other), leftTicket: of(LEFT, more) }),
  pause: (_, { pick, other }) => ({ type: 'pause_auto_call', counterId: aCounterId(pick), paused: other % 2 === 0 }),
  book: (state, { pick, other, more }, now) => ({
    type: 'book_appointment',
    appointmentId: appointmentId(state.seq + 1),
    code: more % 11 === 10 ? (of([...state.bookedCodes.keys(), codeOf(0)], pick) as string) : codeOf(state.seq + 1),
    serviceId: of([aServiceId(pick), aServiceId(pick), aServiceId(0), aServiceId(4)], pick),
    time: timeOf(now, other, more),
    customer: pick % 2 === 0 ? { name: `Booked ${pick}` } : undefined,
  }),
  change_booking: (state, { pick, other, more }, now) => ({
    type: 'change_appointment',
    appointmentId: of([...state.appointments.keys(), appointmentId(0)], pick),
    time: other % 3 > 0 ? timeOf(now, other, more) : undefined,
    serviceId: other % 5 === 0 ? aServiceId(more) : undefined,
    note: other % 4 === 0 ? 'Bring the deed' : undefined,
  }),
  cancel_booking: (state, { pick }) => ({
    type: 'cancel_appointment',
    appointmentId: of([...state.appointments.keys(), appointmentId(0)], pick),
  }),
  check_in: (state, { pick, other }) => ({
    type: 'check_in',
    code: of([...state.bookedCodes.keys(), ...state.bookedCodes.keys(), ...state.bookedCodes.keys(), codeOf(0)], pick),
    ticketId: other % 13 === 12 ? aTakenTicketId(state, pick) : ticketId(state.seq + 1),
    printJobId: other % 3 === 0 ? printJobId(state.seq + 1) : undefined,
  }),
  announce: (state, { pick, other }, now) => ({
    type: 'announce',
    announcement: {
      id: other % 5 === 4 ? of([...state.announcements.keys(), announcementId(0)], pick) : announcementId(state.seq + 1),
      text: of<LocalizedText>(
        [{ en: 'We close at noon' }, { en: 'The lift is out of order', ru: 'Лифт не работает' }, { ru: 'Обед' }],
        pick,
      ),
      until: of([null, now + 300_000, now + 3_600_000, now - 1], other),
      spoken: other % 2 === 0,
    },
  }),
  withdraw: (state, { pick }) => ({
    type: 'withdraw_announcement',
    announcementId: of([...state.announcements.keys(), announcementId(0)], pick),
  }),
  erase: (state, { pick, other, more }) => ({
    type: 'erase_personal',
    cause: of(['asked', 'day_over', 'kept_long_enough'], other),
    fields: more % 7 === 6 ? [] : some(PERSONAL_FIELDS, more % 16),
    ticketIds: more % 5 === 4 ? [] : [anOpenTicket(state, pick), ...state.noShows.keys(), ticketId(1)],
    appointmentIds: other % 5 === 4 ? [] : [...[...state.appointments.keys()].slice(0, other % 3), appointmentId(1)],
  }),
  pass_time: () => ({ type: 'pass_time' }),
} satisfies Record<string, Make>;

/** Its beginning where somebody waits for a counter alone, its end where somebody did: chance alone seldom brings the two together. */
function aBreak(state: HallState): { counterId: CounterId; status: CounterStatus } | undefined {
  for (const { boundTo, releasedFrom } of state.tickets.values()) {
    if (releasedFrom) return { counterId: releasedFrom, status: 'open' };
    if (boundTo?.kind === 'counter') return { counterId: boundTo.counterId, status: 'break' };
  }
  return undefined;
}

/** One of the next slots; now and then one that is over, or none at all. */
function timeOf(now: number, other: number, more: number) {
  const odd = more % 13 === 12 ? 60_000 : 0;
  const far = more % 17 === 16 ? 367 * DAY_MS : 0;
  const at = (Math.floor(now / QUARTER) + (other % 6)) * QUARTER + odd + far;
  return { at, local: localAt(at) };
}

/** Mostly somebody who does sit there. */
function seatOrAny(state: HallState, pick: number, other: number) {
  const taken = [...state.counterStates].flatMap(([counterId, { specialist }]) =>
    specialist ? [{ counterId, userId: specialist.id }] : [],
  );
  return pick % 5 > 0 && taken.length > 0 ? of(taken, pick) : { counterId: aCounterId(pick), userId: aUserId(other) };
}
