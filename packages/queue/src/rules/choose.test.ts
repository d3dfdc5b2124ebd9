import { describe, expect, test } from 'vitest';
import type { CallingRule, Condition } from '../model.ts';
import { counterId, serviceId, userId } from '../test/people.ts';
import { type Example, playExample, RuleHall } from '../test/rule-hall.ts';
import { at } from '../test/time.ts';
import { choose, mayCall } from './choose.ts';
import { firstCome, ratio, strict } from './presets.ts';
import { waitingAt } from './waiting-at.ts';

const A = serviceId('A');
const B = serviceId('B');
const C = serviceId('C');

const custom = (...conditions: Condition[]): CallingRule => ({ preset: 'custom', conditions, finally: { call: 'first_come' } });

/*
 * Two levels of choice, the queue by the rule and then that queue's first, and a longest wait strictly above its limit: Qmatic, "Working
 * with calling rules and conditions", https://docs.qmatic.io/en/queue-management/working-with-calling-rules-and-conditions.html. Levels that
 * stand wholly before the next, in order of check-in within: Qtrac, "How do Priority Rules work",
 * https://support.qtrac.com/hc/en-us/articles/23817082827543-How-do-Priority-Rules-work-Practical-Example.
 */
const EXAMPLES: Record<string, Example> = {
  'first come: by class, then arrival, over all queues': {
    services: ['A', 'B'],
    rule: firstCome(),
    tickets: ['09:00 A001', '09:01 B001', '09:02 B002 paid', '09:03 A002 urgent', '09:04 A003 paid'],
    expected: [
      ['09:05', 'A002', 'priority_class 2'],
      ['09:06', 'B002', 'priority_class 4'],
      ['09:07', 'A003', 'priority_class 3'],
      ['09:08', 'A001', 'first_come 8'],
      ['09:09', 'B001', 'first_come 8'],
      ['09:10', '-', 'nobody'],
    ],
  },
  'strict: a later queue only while all before it are empty, whatever class waits there': {
    services: ['A', 'B', 'C'],
    rule: strict([B, A]),
    tickets: ['09:00 A001', '09:00 C001 urgent', '09:01 A002', '09:02 B001', '09:06 B002'],
    expected: [
      ['09:05', 'B001', 'waiting 3'],
      ['09:06', 'B002', 'waiting 0'],
      ['09:07', 'A001', 'waiting 7'],
      ['09:08', 'A002', 'waiting 7'],
      ['09:09', 'C001', 'in_order 9'],
    ],
  },
  'longest wait: not at the limit, just above it; of that queue the first, who need not be the one': {
    services: ['A', 'B'],
    rule: custom({ when: 'longest_wait', serviceId: B, seconds: 600 }, { when: 'waiting', serviceId: A }),
    tickets: ['09:00 B001', '09:01 A001', '09:02 A002', '09:05 B002 urgent', '09:06 A003'],
    expected: [
      ['09:09', 'A001', 'waiting 8'],
      ['09:10', 'A002', 'waiting 8'],
      ['09:11', 'B002', 'longest_wait 6>10'],
      ['09:12', 'B001', 'longest_wait 12>10'],
      ['09:13', 'A003', 'waiting 7'],
    ],
  },
  'a class: its first over all queues, before all else': {
    services: ['A', 'B', 'C'],
    rule: custom({ when: 'class_waiting', priority: 'paid' }, { when: 'waiting', serviceId: C }),
    tickets: ['09:00 A001', '09:01 C001', '09:02 B001 paid', '09:03 A002 paid', '09:04 A003 urgent'],
    expected: [
      ['09:05', 'B001', 'class_waiting 3'],
      ['09:06', 'A002', 'class_waiting 3'],
      ['09:07', 'C001', 'waiting 6'],
      ['09:08', 'A003', 'priority_class 4'],
      ['09:09', 'A001', 'first_come 9'],
    ],
  },
  'a ratio under an escalation and above a rest that nobody counts': {
    services: ['A', 'B', 'C'],
    rule: custom(
      { when: 'longest_wait', serviceId: C, seconds: 900 },
      { when: 'called_fewer', serviceId: A, times: 2 },
      { when: 'called_fewer', serviceId: B, times: 1 },
    ),
    tickets: ['09:00 A001', '09:00 A002', '09:00 A003', '09:00 B001', '09:00 B002', '09:00 C001', '09:01 C002', '09:09 C003'],
    expected: [
      ['09:10', 'A001', 'called_fewer 1/2'],
      ['09:11', 'A002', 'called_fewer 2/2'],
      ['09:12', 'B001', 'called_fewer 1/1'],
      ['09:13', 'C001', 'first_come 13 reset'],
      ['09:14', 'A003', 'called_fewer 1/2'],
      ['09:17', 'C002', 'longest_wait 16>15'],
      ['09:18', 'B002', 'called_fewer 1/1'],
      ['09:19', 'C003', 'first_come 10 reset'],
    ],
  },
  'one condition that never finds anybody hinders nobody': {
    services: ['A', 'B'],
    rule: custom({ when: 'waiting', serviceId: B }, { when: 'class_waiting', priority: 'urgent' }),
    tickets: ['09:00 A001', '09:01 A002 paid'],
    expected: [
      ['09:05', 'A002', 'priority_class 4'],
      ['09:06', 'A001', 'first_come 6'],
    ],
  },
};

describe('a calling rule', () => {
  test.each(Object.entries(EXAMPLES))('%s', (_, example) => expect(playExample(example)).toEqual(example.expected));
});

/** Three wait at A; then B001 and B002. */
function opened(rule: CallingRule = firstCome()): RuleHall {
  const hall = new RuleHall({ services: ['A', 'B'], others: ['C'], counters: ['a', 'b'], rule });
  for (const words of ['A001', 'A002', 'A003 urgent', 'B001', 'B002']) hall.arrives('09:00', words);
  return hall;
}

const moved = { cause: 'assigned', releasedFrom: null, key: 1 } as const;
const toCounter = (id: string) => ({ kind: 'counter', counterId: counterId(id) }) as const;
const toAnn = { kind: 'user', userId: userId('ann') } as const;
const assign = (hall: RuleHall, number: string, boundTo: ReturnType<typeof toCounter> | typeof toAnn, key = 1) =>
  hall.happens('09:01', {
    type: 'ticket_moved',
    ...moved,
    ticketId: hall.id(number),
    serviceId: serviceId(number.slice(0, 1)),
    boundTo,
    key,
  });
const park = (hall: RuleHall, number: string, until: string, counter = 'a') => {
  const here = { ticketId: hall.id(number), counterId: counterId(counter) };
  const reason = { code: 'first_come', priority: 'ordinary', waitedSeconds: 0, candidates: 1 } as const;
  hall.happens('09:01', { type: 'ticket_called', ...here, userId: null, reason }, { type: 'ticket_parked', ...here, until: at(until) });
};

describe('what is promised to a counter', () => {
  test('an assigned ticket comes first, at that counter alone', () => {
    const hall = opened();
    assign(hall, 'B002', toCounter('b'));
    expect(hall.calls('09:05', 'a')).toMatchObject({ number: 'A003', why: 'priority_class 5' });
    expect(hall.calls('09:05', 'b')).toMatchObject({ number: 'B002', why: 'assigned 5', reason: { condition: 0, candidates: 4 } });
    expect(hall.calls('09:06', 'b')).toMatchObject({ number: 'A001' });
  });

  test('what is assigned to a person waits at the counter where they sit; a higher class first', () => {
    const hall = opened();
    assign(hall, 'B002', toAnn);
    assign(hall, 'A003', toCounter('b'), 9);
    expect(hall.calls('09:05', 'b')?.number).toBe('A003');
    hall.happens('09:05', { type: 'counter_taken', counterId: counterId('b'), userId: userId('ann'), name: 'Ann' });
    expect(hall.calls('09:06', 'a')?.number).toBe('A001');
    expect(hall.calls('09:06', 'b')).toMatchObject({ number: 'B002', why: 'assigned 6' });
  });

  test('nothing assigned is lost under a rule that does not ask for it', () => {
    const hall = opened(custom({ when: 'waiting', serviceId: A }));
    assign(hall, 'B002', toCounter('a'));
    const called = ['A003', 'A001', 'A002', 'B002', 'B001'].map(() => hall.calls('09:05')?.number);
    expect(called).toEqual(['A003', 'A001', 'A002', 'B002', 'B001']);
  });

  test('a parked ticket comes back when its time is up, to the minute, at the counter that parked it', () => {
    const hall = opened();
    park(hall, 'A001', '09:20');
    expect(hall.calls('09:19')?.number).toBe('A003');
    expect(choose(hall.state, counterId('b'), at('09:20'))?.reason.code).toBe('first_come');
    expect(hall.calls('09:20')).toMatchObject({ number: 'A001', why: 'park_due 20', reason: { condition: 1 } });
  });

  test('of several parked ones, whose time was up first', () => {
    const hall = opened();
    park(hall, 'A001', '09:20');
    park(hall, 'B001', '09:10');
    expect(hall.calls('09:30')?.number).toBe('B001');
    expect(hall.calls('09:30')?.number).toBe('A001');
  });
});

describe('of a queue the first is called', () => {
  test('who was put in front, though another has waited longer', () => {
    // The manual's own example: the rule turns to the queue with the longest wait, and there the transferred one stands first.
    const hall = new RuleHall({
      services: ['A', 'B'],
      others: ['C'],
      rule: custom({ when: 'longest_wait', serviceId: A, seconds: 1500 }, { when: 'waiting', serviceId: B }),
    });
    hall.arrives('09:00', 'A001');
    hall.arrives('09:10', 'B001');
    hall.arrives('09:12', 'C001');
    const here = { ticketId: hall.id('C001'), counterId: counterId('a') };
    const reason = { code: 'cherry_pick', priority: 'ordinary', waitedSeconds: 0, candidates: 1 } as const;
    hall.happens('09:15', { type: 'ticket_called', ...here, userId: null, reason });
    hall.happens('09:20', {
      type: 'ticket_transferred',
      ...here,
      serviceId: A,
      boundTo: null,
      place: 'first',
      key: -1,
      outcome: null,
    });
    expect(hall.calls('09:30')).toMatchObject({ number: 'C001', why: 'longest_wait 10>25' });
    expect(hall.calls('09:35')).toMatchObject({ number: 'A001', why: 'longest_wait 35>25' });
    expect(hall.calls('09:36')).toMatchObject({ number: 'B001', why: 'waiting 26' });
  });
});

describe('the reason', () => {
  test('has every figure that its sentence needs', () => {
    const rule = ratio([
      { serviceId: A, share: 2 },
      { serviceId: B, share: 1 },
    ]);
    expect(choose(opened(rule).state, counterId('a'), at('09:14'))?.reason).toEqual({
      code: 'called_fewer',
      priority: 'urgent',
      waitedSeconds: 840,
      candidates: 5,
      profileId: 'desk',
      serviceId: 'A',
      condition: 2,
      call: 1,
      times: 2,
    });
  });

  test('is the default rule’s at a counter without a work profile', () => {
    const hall = opened();
    const counter = hall.state.counters.get(counterId('a'));
    hall.happens('09:00', {
      type: 'counter_put',
      counter: { ...(counter as NonNullable<typeof counter>), profileId: null, serviceIds: [B] },
    });
    expect(choose(hall.state, counterId('a'), at('08:59'))).toMatchObject({
      ticket: { number: 'B001' },
      reason: { code: 'first_come', profileId: null, condition: null, waitedSeconds: 0, candidates: 2 },
    });
  });

  test('there is none at a counter that is not there', () => {
    expect(choose(opened().state, counterId('x'), at('09:05'))).toBeNull();
  });
});

describe('whom a counter may call, whatever its rule says', () => {
  const may = (hall: RuleHall, number: string, counter: string, clock = '09:05') =>
    mayCall(hall.state, counterId(counter), hall.state.tickets.get(hall.id(number)) as Parameters<typeof mayCall>[2], at(clock));

  test('who waits for one of its services', () => {
    const hall = opened();
    hall.arrives('09:01', 'C001');
    expect([may(hall, 'B002', 'a'), may(hall, 'C001', 'a')]).toEqual([true, false]);
  });

  test('who is assigned to it or to its person, and nobody who is assigned elsewhere', () => {
    const hall = opened();
    assign(hall, 'A001', toCounter('a'));
    assign(hall, 'A002', toAnn);
    expect([may(hall, 'A001', 'a'), may(hall, 'A001', 'b'), may(hall, 'A002', 'a')]).toEqual([true, false, false]);
    hall.happens('09:05', { type: 'counter_taken', counterId: counterId('a'), userId: userId('ann'), name: 'Ann' });
    expect(may(hall, 'A002', 'a')).toBe(true);
  });

  test('who is in its own pool, and nobody who is at a counter', () => {
    const hall = opened();
    park(hall, 'A001', '09:20');
    expect([may(hall, 'A001', 'a'), may(hall, 'A001', 'b')]).toEqual([true, false]);
    hall.happens('09:05', {
      type: 'ticket_called',
      ticketId: hall.id('B001'),
      counterId: counterId('a'),
      userId: null,
      reason: { code: 'first_come', priority: 'ordinary', waitedSeconds: 0, candidates: 1 },
    });
    expect(may(hall, 'B001', 'a')).toBe(false);
  });

  test('an appointment once it is due', () => {
    const hall = opened();
    hall.arrives('09:00', 'A009 booked 09:30');
    expect([may(hall, 'A009', 'a', '09:29'), may(hall, 'A009', 'a', '09:30')]).toEqual([false, true]);
  });
});

describe('the list to choose from', () => {
  const listed = (hall: RuleHall, limit: number, clock?: string) =>
    waitingAt(hall.state, counterId('a'), limit, clock === undefined ? undefined : at(clock)).map((ticket) => ticket.number);

  test('is what is assigned, then by class and wait, then who is too early', () => {
    const hall = opened();
    hall.arrives('09:02', 'C001');
    hall.arrives('09:02', 'A007 urgent booked 09:40');
    hall.arrives('09:02', 'A008 booked 09:01');
    hall.arrives('09:03', 'B009');
    assign(hall, 'B002', toCounter('a'));
    expect(listed(hall, 99, '09:05')).toEqual(['B002', 'A003', 'A001', 'A002', 'B001', 'A008', 'B009', 'A007']);
    expect(listed(hall, 99)).toEqual(['B002', 'A003', 'A007', 'A001', 'A002', 'B001', 'A008', 'B009']);
    expect(listed(hall, 2, '09:05')).toEqual(['B002', 'A003']);
    expect(listed(hall, 0)).toEqual([]);
  });
});
