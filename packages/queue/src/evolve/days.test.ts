import { describe, expect, test } from 'vitest';
import { restore, snapshot } from '../snapshot.ts';
import type { HallState } from '../state.ts';
import {
  announce,
  appointmentId,
  aService,
  at,
  book,
  call,
  cancelBooking,
  changeBooking,
  checkIn,
  codeOf,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  leave,
  MORNING,
  noShow,
  park,
  pauseAuto,
  putCounter,
  putService,
  removeCounter,
  removeService,
  type Steps,
  serviceId,
  stamp,
  status,
  storeNext,
  TWO_COUNTERS,
  take,
  ticketId,
  withdraw,
} from '../test/index.ts';
import { evolve } from './evolve.ts';

const appointments = { slotMinutes: 30, capacity: 3, earlySeconds: 600, lateSeconds: 600, releaseSeconds: 1800 };
const hall: Steps = [...TWO_COUNTERS, putService('deposit', { ...aService('deposit'), appointments })];
const stateOf = (state: HallState, id = 'a') => state.counterStates.get(counterId(id));
const secondsAfter = (moment: number | null | undefined) => (moment == null ? moment : (moment - MORNING) / 1000);

describe('a counter', () => {
  test('is idle since it opened or since its last visitor went, and not while one is here', () => {
    const idle = (...steps: Steps) => secondsAfter(stateOf(hallAfter(...hall, issue(1, 'deposit'), ...steps))?.idleSince);
    expect(idle()).toBe(0);
    expect(idle(10, call('a'))).toBeNull();
    expect(idle(10, call('a'), 5, finish('a'))).toBe(15);
    expect(idle(10, call('a'), 5, noShow('a'))).toBe(15);
    expect(idle(10, call('a'), 5, park('a'))).toBe(15);
    expect(idle(10, status('a', 'break'))).toBeNull();
    expect(idle(10, status('a', 'busy'), 10, status('a', 'open'))).toBe(20);
    expect(idle(status('a', 'busy'))).toBeNull();
  });

  test('knows since when it is on a break and why', () => {
    const state = hallAfter(...hall, 60, status('a', 'break', { reason: 'lunch' }), 60, status('a', 'break', { reason: 'phone' }));
    expect(stateOf(state)).toMatchObject({ status: 'break', breakReason: 'phone', since: MORNING + 60_000 });
    expect(stateOf(hallAfter(...hall, status('a', 'break', { reason: 'lunch' }), status('a', 'open')))?.breakReason).toBeNull();
  });

  test('forgets the stored call when it stops or is left', () => {
    const stored = [...hall, take('a', 'ben'), storeNext('a')];
    expect(stateOf(hallAfter(...stored))).toMatchObject({ nextStoredAt: MORNING, specialist: { id: 'ben', name: 'Ben' } });
    expect(stateOf(hallAfter(...stored, status('a', 'busy')))?.nextStoredAt).toBeNull();
    expect(stateOf(hallAfter(...stored, leave('a', 'ben')))).toMatchObject({ nextStoredAt: null, specialist: null });
  });

  test('ends the pause of its calls when it closes', () => {
    const paused = [...hall, putCounter('a', ['deposit'], { autoCallSeconds: 30 }), pauseAuto('a')];
    expect(stateOf(hallAfter(...paused, status('a', 'break'), status('a', 'open')))?.autoCallPaused).toBe(true);
    expect(stateOf(hallAfter(...paused, status('a', 'closed'), status('a', 'open')))?.autoCallPaused).toBe(false);
  });

  test('is gone with all that was its own', () => {
    const state = hallAfter(...hall, issue(1, 'deposit'), call('a'), park('a'), removeCounter('a'));
    expect([stateOf(state), [...state.lines.keys()]]).toEqual([undefined, ['service:deposit']]);
    expect(state.tickets.get(ticketId(1))?.state).toBe('waiting');
  });
});

describe('bookings', () => {
  const booked = [...hall, book(1, 'deposit', at('09:00')), book(2, 'deposit', at('09:00')), book(3, 'deposit', at('09:30'))];
  const slotsOf = (state: HallState) => [...state.slots].sort();
  const nine = `deposit ${at('09:00')}`;
  const halfPast = `deposit ${at('09:30')}`;

  test('take their slots and codes', () => {
    const state = hallAfter(...booked);
    expect(slotsOf(state)).toEqual([
      [nine, 2],
      [halfPast, 1],
    ]);
    expect(state.bookedCodes.get(codeOf(2))).toBe(appointmentId(2));
  });

  test('give them back when they are cancelled or moved', () => {
    const state = hallAfter(...booked, cancelBooking(1), changeBooking(3, { at: at('09:00') }));
    expect(slotsOf(state)).toEqual([[nine, 2]]);
    expect([...state.bookedCodes.keys()]).toEqual([codeOf(2), codeOf(3)]);
    expect(state.appointments.has(appointmentId(1))).toBe(false);
  });

  test('keep the slot and not the code when the visitor is here', () => {
    const state = hallAfter(...booked, checkIn(1, 1));
    expect([slotsOf(state)[0], state.bookedCodes.has(codeOf(1))]).toEqual([[nine, 2], false]);
    expect(state.appointments.get(appointmentId(1))).toMatchObject({ state: 'checked_in', ticketId: ticketId(1) });
    expect(state.tickets.get(ticketId(1))).toMatchObject({ appointment: { id: appointmentId(1), at: at('09:00'), late: false } });
    expect([...(state.lines.get('appointments:deposit') ?? [])].map((one) => one.key)).toEqual([at('09:00')]);
  });

  test('stand like any other ticket once they were called', () => {
    const state = hallAfter(...booked, 3600, checkIn(1, 1), call('a'), park('a'), status('a', 'closed'));
    expect([state.lines.get('appointments:deposit')?.size, state.lines.get('service:deposit')?.size]).toEqual([0, 1]);
  });

  test.each([
    ['booked twice', { type: 'appointment_booked', appointment: hallAfter(...booked).appointments.get(appointmentId(1)) }],
    ['cancelled though unknown', { type: 'appointment_cancelled', appointmentId: appointmentId(9) }],
    ['checked in though missed', { type: 'appointment_checked_in', appointmentId: appointmentId(9), ticketId: ticketId(1) }],
  ])('cannot be %s', (_, body) => {
    const state = hallAfter(...booked);
    const event = { ...stamp(state, [body as never], contextAt(MORNING))[0] } as never;
    expect(() => evolve(state, event)).toThrow('does not follow from the hall');
  });
});

describe('the end of a business day', () => {
  const end = (state: HallState, seconds: number, closedDay: string) => {
    const body = { type: 'day_closed', closedDay, expired: 0, carriedOver: 0 } as never;
    for (const event of stamp(state, [body], contextAt(MORNING + seconds * 1000))) evolve(state, event);
    return state;
  };
  const day = [...hall, book(1, 'deposit', at('09:00')), book(2, 'deposit', at('23:30') + 3_600_000 * 10), issue(1, 'deposit'), call('a')];
  const over = hallAfter(...day, noShow('a'), 3600, checkIn(1, 2));

  test('forgets whom nobody can restore any more, and whoever was here', () => {
    const state = end(restore(snapshot(over)), 16 * 3600, '2026-01-05');
    expect([state.lastClosedDay, state.noShows.size]).toEqual(['2026-01-05', 0]);
    expect([...state.appointments.keys()]).toEqual([appointmentId(2)]);
    expect(state.slots.size).toBe(1);
  });

  test('is the day that was said, also an earlier one: a clock may have run far ahead', () => {
    const state = end(end(restore(snapshot(over)), 16 * 3600, '2026-03-05'), 16 * 3600, '2026-01-05');
    expect(state.lastClosedDay).toBe('2026-01-05');
  });

  test('spares what belongs to the new day', () => {
    expect(end(restore(snapshot(over)), 1, '2026-01-04').noShows.size).toBe(1);
  });
});

describe('what is known besides', () => {
  test('announcements until they are withdrawn', () => {
    expect([...hallAfter(...hall, announce(1, 'Fire drill'), announce(2, 'Tea')).announcements.keys()]).toHaveLength(2);
    expect([...hallAfter(...hall, announce(1, 'Fire drill'), withdraw(1)).announcements.keys()]).toHaveLength(0);
  });

  test('how many tickets a service gave out, on its last day', () => {
    const count = (...steps: Steps) => hallAfter(...hall, ...steps).issued.get(serviceId('withdrawal'));
    expect(count(issue(1, 'withdrawal'), issue(2, 'withdrawal'))).toEqual({ businessDay: '2026-01-05', count: 2 });
    expect(count(issue(1, 'withdrawal'), 24 * 3600, issue(2, 'withdrawal'))).toEqual({
      businessDay: '2026-01-06',
      count: 1,
      others: [{ businessDay: '2026-01-05', count: 1 }],
    });
    expect(count(issue(1, 'withdrawal'), call('a'), finish('a'), removeService('withdrawal'))).toBeUndefined();
  });

  test('all of it is saved and restored', () => {
    const state = hallAfter(
      ...hall,
      book(1, 'deposit', at('09:00')),
      book(2, 'deposit', at('09:00')),
      checkIn(1, 9),
      announce(1, 'Fire drill'),
      take('a', 'ben'),
      issue(1, 'deposit', { journey: ['withdrawal'] }),
      issue(2, 'deposit'),
      issue(3, 'deposit'),
      call('a'),
      park('a'),
      call('a'),
      noShow('a'),
      call('b'),
    );
    const saved = snapshot(state);
    const again = restore(JSON.parse(JSON.stringify(saved)));
    expect(snapshot(again)).toStrictEqual(saved);
    for (const index of ['atCounter', 'openNumbers', 'bookedCodes', 'slots'] as const)
      expect([...again[index]].sort()).toEqual([...state[index]].sort());
    const places = (lines: HallState['lines'] | HallState['ages']) =>
      [...lines].filter(([, line]) => line.size > 0).map(([queue, line]) => [queue, [...line]]);
    expect(places(again.lines).sort()).toEqual(places(state.lines).sort());
    expect(places(again.ages)).toEqual(places(state.ages));
  });
});
