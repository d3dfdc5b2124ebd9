import { expect, test } from 'vitest';
import type { CommandOf } from '../commands.ts';
import { evolve } from '../evolve/evolve.ts';
import { PERSONAL_FIELDS } from '../model.ts';
import type { HallState } from '../state.ts';
import {
  call,
  changeHall,
  contextAt,
  counterId,
  hallAfter,
  issue,
  MORNING,
  noShow,
  remark,
  stamp,
  TWO_COUNTERS,
  ticketId,
} from '../test/index.ts';
import { decide } from './decide.ts';

const customer = { name: 'Ann', phone: '112' };
/** One waits, one did not come. Of the tickets 8 and 9 the hall has forgotten all but the number. */
const hall = () =>
  hallAfter(
    ...TWO_COUNTERS,
    issue(1, 'deposit', { customer }),
    remark(1, 'Pram'),
    call('a'),
    noShow('a'),
    issue(2, 'deposit', { customer }),
  );
const erase = (state: HallState, wish: Partial<CommandOf<'erase_personal'>> = {}) =>
  decide(
    state,
    { type: 'erase_personal', cause: 'asked', fields: PERSONAL_FIELDS, ticketIds: [1, 2, 9].map(ticketId), appointmentIds: [], ...wish },
    contextAt(MORNING),
  );
const eventsOf = (decision: ReturnType<typeof erase>) => (decision.ok ? decision.events : []);

test('what was asked for is erased of whoever it is, in the hall or not', () => {
  expect(eventsOf(erase(hall()))).toMatchObject([{ type: 'personal_erased', cause: 'asked', ticketIds: [1, 2, 9].map(ticketId) }]);
});

test('by itself nothing is erased of who is here, or may be called back', () => {
  expect(eventsOf(erase(hall(), { cause: 'kept_long_enough' }))).toMatchObject([{ ticketIds: [ticketId(9)] }]);
  expect(eventsOf(erase(hall(), { cause: 'day_over', ticketIds: [ticketId(1)] }))).toEqual([]);
});

test('nothing follows where nothing is to be erased', () => {
  expect(eventsOf(erase(hall(), { fields: [] }))).toEqual([]);
  expect(eventsOf(erase(hall(), { ticketIds: [] }))).toEqual([]);
});

test('the fields go, and all else of the visit stays', () => {
  const state = hall();
  const [before, absent] = [state.tickets.get(ticketId(2)), state.noShows.get(ticketId(1))];
  for (const event of stamp(state, eventsOf(erase(state, { fields: ['phone'] })), contextAt(MORNING))) evolve(state, event);
  expect(state.tickets.get(ticketId(2))).toEqual({ ...before, customer: { name: 'Ann' } });
  expect(state.noShows.get(ticketId(1))).toEqual({ ...absent, customer: { name: 'Ann' } });
  for (const event of stamp(state, eventsOf(erase(state)), contextAt(MORNING))) evolve(state, event);
  expect(state.noShows.get(ticketId(1))).toEqual({ ...absent, customer: null, remark: null });
  expect(state.atCounter.has(counterId('a'))).toBe(false);
});

test.each([0, -1, 3651, 1.5, Number.NaN])('names cannot be kept for %d days', (keepNamesDays) => {
  const decision = decide(hall(), changeHall({ privacy: { keepNamesDays, namesOnDisplays: false } }), contextAt(MORNING));
  expect(decision).toMatchObject({ ok: false, rejection: { code: 'HALL_INVALID', details: { field: 'privacy' } } });
});
