import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppointmentRules, Bond, CallingRule } from '../model.ts';
import { counterId, serviceId, userId } from '../test/people.ts';
import { RuleHall } from '../test/rule-hall.ts';
import { PATIENCE, runsOf } from '../test/seeds.ts';
import { at } from '../test/time.ts';
import { calledBefore, dueFrom } from './ahead.ts';
import { ageing, appointmentsFirst, firstCome } from './presets.ts';

const WINDOW: AppointmentRules = { slotMinutes: 15, capacity: 9, earlySeconds: 120, lateSeconds: 600, releaseSeconds: 1800 };
const CLASSES = [
  ['ordinary', 0],
  ['elder', 1],
  ['vip', 5],
] as const;
const RULES: Record<string, CallingRule> = {
  'first come': firstCome(),
  'appointments first': appointmentsFirst(),
  ageing: ageing({ pointsPerMinute: 0.5 }),
  'appointments first, then ageing': { ...appointmentsFirst(), finally: { call: 'ageing', pointsPerMinute: 2, points: [] } },
};
const aHall = (rule: CallingRule) => new RuleHall({ services: ['A'], appointments: WINDOW, rule, classes: CLASSES });

/** Of everybody who waits: how many are said to be before them, and whom the rule then really calls, one after another. */
function told(hall: RuleHall, clock: string): { said: Record<string, number | null>; called: Record<string, number> } {
  const now = at(clock);
  const waiting = [...hall.state.tickets.values()].filter((ticket) => {
    const due = dueFrom(hall.state, ticket);
    return due === null || due <= now;
  });
  const said = Object.fromEntries(waiting.map(({ id, number }) => [number, calledBefore(hall.state, id, now)]));
  const called: Record<string, number> = {};
  for (let before = 0; ; before += 1) {
    const next = hall.calls(clock);
    if (!next) return { said, called };
    called[next.number] = before;
  }
}

const clockOf = (minutes: number) => `10:${String(minutes).padStart(2, '0')}`;
const aVisitor = fc.record({
  minute: fc.integer({ min: 0, max: 30 }),
  words: fc.oneof(
    fc.constantFrom('ordinary', 'elder', 'vip'),
    fc.integer({ min: 0, max: 50 }).map((minute) => `booked ${clockOf(minute)}`),
    fc.integer({ min: 0, max: 15 }).map((minute) => `booked ${clockOf(minute)} late`),
  ),
});

describe.each(Object.entries(RULES))('%s', (_, rule) => {
  test.each(runsOf(150))('who is said to have so many before them is called after so many: $name', { timeout: PATIENCE }, (run) => {
    fc.assert(
      fc.property(fc.array(aVisitor, { maxLength: 24 }), (visitors) => {
        const hall = aHall(rule);
        const byTime = visitors.toSorted((a, b) => a.minute - b.minute);
        for (const [n, { minute, words }] of byTime.entries()) hall.arrives(clockOf(minute), `A${String(n + 1).padStart(3, '0')} ${words}`);
        const { said, called } = told(hall, '10:30');
        expect(said).toEqual(called);
      }),
      run,
    );
  });
});

describe('an appointment at 10:35, due from 10:33', () => {
  const hall = aHall(appointmentsFirst());
  hall.arrives('10:20', 'A001 ordinary');
  hall.arrives('10:24', 'A002 booked 10:35');
  hall.arrives('10:25', 'A003 ordinary');
  const ahead = (number: string, clock: string) => calledBefore(hall.state, hall.id(number), at(clock));

  test('says from when it can be called', () => {
    expect(['A001', 'A002'].map((number) => dueFrom(hall.state, hall.state.tickets.get(hall.id(number)) as never))).toEqual([
      null,
      at('10:33'),
    ]);
  });

  test('is before nobody while it is early, and before all once it is due', () => {
    expect(['A001', 'A002', 'A003'].map((number) => ahead(number, '10:32'))).toEqual([0, 0, 1]);
    expect(['A001', 'A002', 'A003'].map((number) => ahead(number, '10:33'))).toEqual([1, 0, 2]);
  });

  test('counts with the more of two counters that are not at one', () => {
    hall.addProfile('other', ['A'], firstCome(), 'b');
    expect(['A001', 'A002', 'A003'].map((number) => ahead(number, '10:33'))).toEqual([1, 2, 2]);
  });
});

test('who waits for a counter or its person alone is counted with both', () => {
  const hall = aHall(firstCome());
  for (const n of [1, 2, 3]) hall.arrives('10:00', `A00${n} ordinary`);
  const bind = (number: string, boundTo: Bond) => {
    const here = { ticketId: hall.id(number), serviceId: serviceId('A'), key: Number(number.slice(1)) };
    hall.happens('10:01', { type: 'ticket_moved', ...here, boundTo, cause: 'assigned', releasedFrom: null });
  };
  hall.happens('10:01', { type: 'counter_taken', counterId: counterId('a'), userId: userId('eva'), name: 'Eva' });
  bind('A002', { kind: 'counter', counterId: counterId('a') });
  bind('A003', { kind: 'user', userId: userId('eva') });
  expect(['A001', 'A002', 'A003'].map((number) => calledBefore(hall.state, hall.id(number), at('10:02')))).toEqual([0, 0, 1]);
});
