import { expect, test } from 'vitest';
import { counterId, serviceId } from '../test/people.ts';
import { RuleHall } from '../test/rule-hall.ts';

/*
 * A rule turns to a queue, and the queue says who is first in it: Qmatic, "Working with calling rules and conditions",
 * https://docs.qmatic.io/en/queue-management/working-with-calling-rules-and-conditions.html, where the longest wait finds the queue and
 * somebody who was put first in it is called.
 */
test('the longest wait finds the queue, and whoever was put first in it is called', () => {
  const X = serviceId('X');
  const hall = new RuleHall({
    services: ['X', 'Y'],
    others: ['Z'],
    rule: { preset: 'custom', conditions: [{ when: 'longest_wait', serviceId: X, seconds: 1500 }], finally: { call: 'first_come' } },
  });
  hall.arrives('09:00', 'X001');
  hall.arrives('09:02', 'Z002');
  hall.arrives('09:10', 'Y001');
  const [ticketId, here] = [hall.id('Z002'), counterId('a')];
  const reason = { code: 'cherry_pick', priority: 'ordinary', waitedSeconds: 0, candidates: 1 } as const;
  const goal = { serviceId: X, boundTo: null, place: 'first', key: -1, outcome: null } as const;
  hall.happens(
    '09:20',
    { type: 'ticket_called', ticketId, counterId: here, userId: null, reason },
    { type: 'ticket_transferred', ticketId, counterId: here, ...goal },
  );
  const calls = ['09:30', '09:35', '09:40'].map((clock) => hall.calls(clock));
  expect(calls.map((call) => `${call?.number} ${call?.why}`)).toEqual([
    'Z002 longest_wait 10>25',
    'X001 longest_wait 35>25',
    'Y001 first_come 30',
  ]);
});
