import { describe, expect, test } from 'vitest';
import type { CallingRule, Condition, Finally } from '../model.ts';
import { aHall, aService, serviceId } from '../test/people.ts';
import { ageing, appointmentsFirst, firstCome, ratio, strict } from './presets.ts';
import { mendedRule, type Problem, ruleProblem } from './rule-problems.ts';

const [A, B, C] = ['A', 'B', 'C'].map(serviceId) as [
  ReturnType<typeof serviceId>,
  ReturnType<typeof serviceId>,
  ReturnType<typeof serviceId>,
];
const appointments = { slotMinutes: 15, capacity: 1, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 900 };

/** A takes bookings, B does not; C is a service of another profile. `vip` and `urgent` have one rank. */
const setUp = {
  hall: aHall({ priorities: [...aHall().priorities, { id: 'vip', rank: 20, name: { en: 'VIP' } }] }),
  services: new Map([A, B, C].map((id) => [id, aService(id, { appointments: id === A ? appointments : null })])),
};

const problemOf = (conditions: readonly Condition[], last: Finally = { call: 'first_come' }, serviceIds = [A, B]) =>
  ruleProblem(setUp, { serviceIds, rule: { preset: 'custom', conditions, finally: last } });

const waiting = (id = A): Condition => ({ when: 'waiting', serviceId: id });
const longest = (seconds: number, id = A): Condition => ({ when: 'longest_wait', serviceId: id, seconds });
const fewer = (times: number, id = A): Condition => ({ when: 'called_fewer', serviceId: id, times });
const due = (id: typeof A | null = null): Condition => ({ when: 'appointment_due', serviceId: id });
const ofClass = (priority: string): Condition => ({ when: 'class_waiting', priority });

describe('a condition that nobody could ever meet', () => {
  test.each<[string, readonly Condition[], number, Problem]>([
    ['another profile’s queue: waiting', [waiting(C)], 0, 'queue_not_in_profile'],
    ['another profile’s queue: longest wait', [waiting(), longest(60, C)], 1, 'queue_not_in_profile'],
    ['another profile’s queue: called fewer', [fewer(1, C)], 0, 'queue_not_in_profile'],
    ['another profile’s queue: appointments', [due(C)], 0, 'queue_not_in_profile'],
    ['called fewer than 0 times', [fewer(0)], 0, 'limit'],
    ['called fewer than half a time', [fewer(0.5)], 0, 'limit'],
    ['a wait below a second', [longest(0)], 0, 'limit'],
    ['a wait that is no number', [longest(Number.NaN)], 0, 'limit'],
    ['a class that the hall does not have', [ofClass('gold')], 0, 'class_unknown'],
    ['appointments of a service that takes none', [due(B)], 0, 'no_appointments'],
    ['the same twice', [{ when: 'assigned' }, waiting(), { when: 'assigned' }], 2, 'hidden_by_earlier'],
    ['parked, twice', [{ when: 'park_due' }, { when: 'park_due' }], 1, 'hidden_by_earlier'],
    ['a queue behind one that takes everybody from it', [waiting(), longest(60)], 1, 'hidden_by_earlier'],
    ['a share behind one that takes everybody', [waiting(), fewer(2)], 1, 'hidden_by_earlier'],
    ['the only bookings behind everybody of their queue', [waiting(), due()], 1, 'hidden_by_earlier'],
    ['a longer wait behind a shorter one', [longest(60), longest(120)], 1, 'hidden_by_earlier'],
    ['a smaller share behind a larger one', [fewer(3), fewer(2)], 1, 'hidden_by_earlier'],
    ['the bookings of one behind those of all', [due(), due(A)], 1, 'hidden_by_earlier'],
    ['a class behind another of the same rank', [ofClass('vip'), ofClass('urgent')], 1, 'hidden_by_earlier'],
    ['a class behind all queues', [waiting(A), waiting(B), ofClass('paid')], 2, 'hidden_by_earlier'],
    ['a queue behind all classes', [ofClass('ordinary'), ofClass('paid'), ofClass('vip'), waiting()], 3, 'hidden_by_earlier'],
  ])('%s', (_, conditions, condition, problem) => {
    expect(problemOf(conditions)).toEqual({ code: 'RULE_NEVER_MATCHES', details: { condition, problem } });
  });
});

describe('a condition that somebody can meet', () => {
  test.each<[string, readonly Condition[]]>([
    ['a shorter wait behind a longer one', [longest(120), longest(60)]],
    ['a larger share behind a smaller one', [fewer(1), fewer(1, B), fewer(3)]],
    ['another queue behind one that takes everybody', [waiting(A), longest(60, B), waiting(B)]],
    ['what is assigned or parked, behind all queues', [waiting(A), waiting(B), { when: 'assigned' }, { when: 'park_due' }]],
    ['the bookings of all behind those of one', [due(A), waiting(B)]],
    ['some classes before a queue', [ofClass('urgent'), ofClass('paid'), waiting(A)]],
  ])('%s', (_, conditions) => expect(problemOf(conditions)).toBeNull());

  test.each<[string, CallingRule]>([
    ['first come', firstCome()],
    ['strict', strict([B, A])],
    ['ratio', ratio([A, B].map((id) => ({ serviceId: id, share: 2 })))],
    ['ageing', ageing({ pointsPerMinute: 1, points: [{ serviceId: A, points: -5 }] })],
    ['appointments first', appointmentsFirst()],
  ])('every one of the preset %s', (_, rule) => expect(ruleProblem(setUp, { serviceIds: [A, B], rule })).toBeNull());

  test('appointments first make no sense where nobody takes bookings', () => {
    expect(ruleProblem(setUp, { serviceIds: [B], rule: appointmentsFirst() })?.details).toEqual({
      condition: 2,
      problem: 'no_appointments',
    });
  });
});

describe('ageing', () => {
  const ofPoints = (points: number, id = A, pointsPerMinute = 1): Finally => ({
    call: 'ageing',
    pointsPerMinute,
    points: [{ serviceId: id, points }],
  });

  test.each<[string, Finally, 'points_per_minute' | 'points']>([
    ['no points a minute: somebody would wait for ever', ofPoints(1, A, 0), 'points_per_minute'],
    ['points that are taken away by waiting', ofPoints(1, A, -1), 'points_per_minute'],
    ['points a minute without end', ofPoints(1, A, Infinity), 'points_per_minute'],
    ['a queue’s points that are no number', ofPoints(Number.NaN), 'points'],
    ['points of another profile’s queue', ofPoints(1, C), 'points'],
    [
      'two of one queue',
      {
        call: 'ageing',
        pointsPerMinute: 1,
        points: [
          { serviceId: A, points: 1 },
          { serviceId: A, points: 2 },
        ],
      },
      'points',
    ],
  ])('%s', (_, last, problem) => expect(problemOf([], last)).toEqual({ code: 'RULE_INVALID', details: { problem } }));
});

describe('a rule whose world has changed', () => {
  test('loses what can no longer match, and nothing else', () => {
    const rule: CallingRule = {
      preset: 'custom',
      conditions: [due(), fewer(2, C), longest(60), waiting(C), ofClass('paid')],
      finally: { call: 'ageing', pointsPerMinute: 1, points: [A, C].map((id) => ({ serviceId: id, points: 3 })) },
    };
    expect(mendedRule(setUp, { serviceIds: [A, B], rule })).toEqual({
      preset: 'custom',
      conditions: [due(), longest(60), ofClass('paid')],
      finally: { call: 'ageing', pointsPerMinute: 1, points: [{ serviceId: A, points: 3 }] },
    });
  });

  test('is the same one where all is well', () => {
    const rule = strict([A, B]);
    expect(mendedRule(setUp, { serviceIds: [A, B], rule })).toBe(rule);
  });
});
