import { describe, expect, test } from 'vitest';
import type { CallingRule } from '../model.ts';
import { serviceId } from '../test/people.ts';
import { type Example, playExample, RuleHall } from '../test/rule-hall.ts';
import { ratio } from './presets.ts';

const P = serviceId('P');
const G = serviceId('G');
const S = serviceId('S');

/** Two platinum, one gold, one silver. */
const TWO_ONE_ONE = ratio([
  { serviceId: P, share: 2 },
  { serviceId: G, share: 1 },
  { serviceId: S, share: 1 },
]);
/** The same as the manual writes it: the last queue is what "finally" calls. */
const AS_WRITTEN: CallingRule = {
  preset: 'custom',
  conditions: [
    { when: 'called_fewer', serviceId: P, times: 2 },
    { when: 'called_fewer', serviceId: G, times: 1 },
  ],
  finally: { call: 'first_come' },
};

/*
 * A queue's share, counted by the work profile since the reset, and the reset when "finally" is reached: Qmatic, "Set up work profiles
 * for prioritized queues", https://docs.qmatic.io/en/queue-management/set-up-work-profiles-for-prioritized-queues.html, where two
 * platinum, one gold and finally silver are called P P G S. Escalation above it: Qmatic, "Working with calling rules and conditions",
 * https://docs.qmatic.io/en/queue-management/working-with-calling-rules-and-conditions.html. What an empty queue means is ours.
 */
const EXAMPLES: Record<string, Example> = {
  'all queues filled: P P G S, and again': {
    services: ['P', 'G', 'S'],
    rule: TWO_ONE_ONE,
    tickets: ['09:00 P001', '09:01 P002', '09:02 P003', '09:03 P004', '09:00 G001', '09:01 G002', '09:00 S001', '09:01 S002'],
    expected: [
      ['09:05', 'P001', 'called_fewer 1/2'],
      ['09:10', 'P002', 'called_fewer 2/2'],
      ['09:15', 'G001', 'called_fewer 1/1'],
      ['09:20', 'S001', 'called_fewer 1/1'],
      ['09:25', 'P003', 'called_fewer 1/2 reset'],
      ['09:30', 'P004', 'called_fewer 2/2'],
      ['09:35', 'G002', 'called_fewer 1/1'],
      ['09:40', 'S002', 'called_fewer 1/1'],
      ['09:45', '-', 'nobody'],
    ],
  },
  'the same with silver left to "finally", as the manual writes it': {
    services: ['P', 'G', 'S'],
    rule: AS_WRITTEN,
    tickets: ['09:00 P001', '09:01 P002', '09:02 P003', '09:03 P004', '09:00 G001', '09:01 G002', '09:00 S001', '09:01 S002'],
    expected: [
      ['09:05', 'P001', 'called_fewer 1/2'],
      ['09:10', 'P002', 'called_fewer 2/2'],
      ['09:15', 'G001', 'called_fewer 1/1'],
      ['09:20', 'S001', 'first_come 20 reset'],
      ['09:25', 'P003', 'called_fewer 1/2'],
      ['09:30', 'P004', 'called_fewer 2/2'],
      ['09:35', 'G002', 'called_fewer 1/1'],
      ['09:40', 'S002', 'first_come 39 reset'],
    ],
  },
  'an empty queue is passed over, and gets no credit for it': {
    services: ['P', 'G', 'S'],
    rule: TWO_ONE_ONE,
    tickets: ['09:00 P001', '09:01 P002', '09:02 P003', '09:03 P004', '09:04 P005', '09:22 G001', '09:00 S001', '09:01 S002', '09:02 S003'],
    expected: [
      ['09:05', 'P001', 'called_fewer 1/2'],
      ['09:10', 'P002', 'called_fewer 2/2'],
      ['09:15', 'S001', 'called_fewer 1/1'],
      ['09:20', 'P003', 'called_fewer 1/2 reset'],
      ['09:25', 'P004', 'called_fewer 2/2'],
      ['09:30', 'G001', 'called_fewer 1/1'],
      ['09:35', 'S002', 'called_fewer 1/1'],
      ['09:40', 'P005', 'called_fewer 1/2 reset'],
      ['09:45', 'S003', 'called_fewer 1/1'],
    ],
  },
  'the queue of "finally" is empty: the conditions are asked once more, so nobody waits at an idle counter': {
    services: ['P', 'G', 'S'],
    rule: AS_WRITTEN,
    tickets: ['09:00 P001', '09:01 P002', '09:02 P003', '09:03 P004', '09:00 G001', '09:01 G002', '09:02 G003', '09:31 S001'],
    expected: [
      ['09:05', 'P001', 'called_fewer 1/2'],
      ['09:10', 'P002', 'called_fewer 2/2'],
      ['09:15', 'G001', 'called_fewer 1/1'],
      ['09:20', 'P003', 'called_fewer 1/2 reset'],
      ['09:25', 'P004', 'called_fewer 2/2'],
      ['09:30', 'G002', 'called_fewer 1/1'],
      ['09:35', 'S001', 'first_come 4 reset'],
      ['09:40', 'G003', 'called_fewer 1/1'],
    ],
  },
  'a longest wait above the ratio: strictly longer than 20 minutes, and no reset': {
    services: ['P', 'S'],
    rule: {
      preset: 'custom',
      conditions: [
        { when: 'longest_wait', serviceId: S, seconds: 1200 },
        { when: 'called_fewer', serviceId: P, times: 2 },
      ],
      finally: { call: 'first_come' },
    },
    tickets: [
      ...['09:00 P001', '09:01 P002', '09:02 P003', '09:03 P004', '09:04 P005', '09:05 P006'],
      ...['09:00 S001', '09:06 S002', '09:07 S003'],
    ],
    expected: [
      ['09:05', 'P001', 'called_fewer 1/2'],
      ['09:10', 'P002', 'called_fewer 2/2'],
      ['09:15', 'S001', 'first_come 15 reset'],
      ['09:20', 'P003', 'called_fewer 1/2'],
      ['09:25', 'P004', 'called_fewer 2/2'],
      ['09:30', 'S002', 'longest_wait 24>20'],
      ['09:35', 'S003', 'longest_wait 28>20'],
      ['09:40', 'P005', 'called_fewer 1/2 reset'],
      ['09:45', 'P006', 'called_fewer 2/2'],
    ],
  },
  'two counters of one profile share its counts': {
    services: ['P', 'G', 'S'],
    counters: ['a', 'b'],
    rule: TWO_ONE_ONE,
    tickets: ['09:00 P001', '09:01 P002', '09:02 P003', '09:00 G001', '09:01 G002', '09:00 S001', '09:01 S002'],
    expected: [
      ['09:05 a', 'P001', 'called_fewer 1/2'],
      ['09:06 b', 'P002', 'called_fewer 2/2'],
      ['09:07 a', 'G001', 'called_fewer 1/1'],
      ['09:08 b', 'S001', 'called_fewer 1/1'],
      ['09:09 b', 'P003', 'called_fewer 1/2 reset'],
      ['09:10 a', 'G002', 'called_fewer 1/1'],
      ['09:11 b', 'S002', 'called_fewer 1/1'],
    ],
  },
};

describe('ratio', () => {
  test.each(Object.entries(EXAMPLES))('%s', (_, example) => expect(playExample(example)).toEqual(example.expected));
});

describe('the counts of a rule', () => {
  const opened = () => {
    const hall = new RuleHall({ services: ['P', 'G', 'S'], rule: TWO_ONE_ONE });
    for (const words of ['P001', 'P002', 'P003', 'P004', 'G001', 'S001']) hall.arrives('09:00', words);
    hall.calls('09:05');
    hall.calls('09:06');
    return hall;
  };

  test('stay when nothing happens', () => {
    expect(opened().calls('09:07')?.number).toBe('G001');
  });

  test('begin anew when the profile is changed', () => {
    const hall = opened();
    const profile = [...hall.state.profiles.values()][0];
    hall.happens('09:07', { type: 'profile_put', profile: { ...(profile as NonNullable<typeof profile>), name: 'Another name' } });
    expect(hall.calls('09:07')).toMatchObject({ number: 'P003', why: 'called_fewer 1/2' });
  });

  test('begin anew with the business day', () => {
    const hall = opened();
    const tomorrow = (clock: string) => hall.callsTomorrow(clock);
    expect(tomorrow('09:00')).toMatchObject({ number: 'P003', reason: { call: 1 } });
    expect(tomorrow('09:01')).toMatchObject({ number: 'P004', reason: { call: 2 } });
    expect(tomorrow('09:02')).toMatchObject({ number: 'G001' });
  });

  test('count every call under the profile, also one out of order', () => {
    const hall = opened();
    hall.cherryPicks('09:07', 'G001');
    expect(hall.calls('09:08')?.number).toBe('S001');
  });

  test('are each profile’s own: a reset of one leaves the others', () => {
    // https://docs.qmatic.io/…/set-up-work-profiles-for-prioritized-queues.html resets them all; here a profile stands for itself.
    const hall = new RuleHall({ services: ['P', 'G'], rule: AS_WRITTEN_FOR_TWO });
    hall.addProfile('second', ['P', 'G'], AS_WRITTEN_FOR_TWO, 'b');
    for (const n of [1, 2, 3, 4, 5, 6]) hall.arrives(`09:0${n - 1}`, `P00${n}`);
    for (const n of [1, 2, 3, 4]) hall.arrives('09:06', `G00${n}`);
    const calls = ['a 09:07', 'a 09:10', 'b 09:12', 'a 09:15', 'b 09:17', 'a 09:20', 'b 09:22'];
    expect(calls.map((call) => hall.calls(call.slice(2), call.slice(0, 1))?.number)).toEqual([
      ...['P001', 'P002', 'P003', 'G001', 'P004', 'P005', 'G002'],
    ]);
  });
});

const AS_WRITTEN_FOR_TWO: CallingRule = {
  preset: 'custom',
  conditions: [{ when: 'called_fewer', serviceId: P, times: 2 }],
  finally: { call: 'first_come' },
};
