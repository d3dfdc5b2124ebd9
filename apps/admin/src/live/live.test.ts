import type { CounterView, QueueView, ServiceView, WaitingTicket } from '@foyer/contract';
import { describe, expect, it, test } from 'vitest';
import { callOrder } from './call-order.ts';
import { attended, inMovingOrder, moveBody, present, targetOf } from './moving.ts';
import { oneByOne } from './one-by-one.ts';
import { boundQueues, serviceSections, waitingAlone } from './queue-sections.ts';
import { remarkWith } from './reason-remark.ts';

const SERVICES: Readonly<Record<string, string>> = { A: 'deposit', E: 'loans' };
const tickets = (...numbers: string[]) =>
  numbers.map((number) => ({ number, serviceId: SERVICES[number.charAt(0)] }) as unknown as WaitingTicket);
const queue = (kind: QueueView['kind'], ownerId: string, listed: WaitingTicket[], count = listed.length): QueueView => ({
  kind,
  ownerId,
  count,
  tickets: listed,
});
const queues = [
  queue('pool', 'a', tickets('A009')),
  queue('user', 'ben', tickets('E008')),
  queue('service', 'loans', tickets('E001', 'E002'), 40),
  queue('counter', 'a', tickets('A006', 'A007')),
  queue('appointments', 'loans', tickets('E009')),
];

describe('the sections of the queues', () => {
  const services = [{ id: 'deposit' }, { id: 'loans' }] as ServiceView[];

  it('show every service in the order of the hall, and say how many are not listed', () => {
    expect(serviceSections(services, queues)).toEqual([
      { service: services[0], inTurn: [], booked: [], elsewhere: 2, more: 0 },
      { service: services[1], inTurn: tickets('E001', 'E002'), booked: tickets('E009'), elsewhere: 1, more: 38 },
    ]);
  });
  it('show apart what is for one counter or person alone, then what is parked', () => {
    expect(boundQueues(queues).map(({ kind, ownerId }) => `${kind} ${ownerId}`)).toEqual(['counter a', 'user ben', 'pool a']);
  });
  it('count for a counter what waits for it and for the person there', () => {
    const counter = (id: string, person: string | null) =>
      ({ id, specialist: person === null ? null : { id: person, name: person } }) as unknown as CounterView;
    expect(waitingAlone(queues, counter('a', 'ben'))).toBe(3);
    expect(waitingAlone(queues, counter('a', null))).toBe(2);
    expect(waitingAlone(queues, counter('b', 'ann'))).toBe(0);
  });
});

describe('moving several tickets', () => {
  it('keeps their order among each other', () => {
    expect(inMovingOrder(['one', 'two'], 'last')).toEqual(['one', 'two']);
    expect(inMovingOrder(['one', 'two'], 'first')).toEqual(['two', 'one']);
  });
  it('offers only counters and people where somebody would call', () => {
    const counters = (['open', 'busy', 'break', 'closed'] as const).map((setStatus) => ({
      setStatus,
      specialist: { id: setStatus, name: setStatus },
    }));
    expect(attended(counters).map(({ setStatus }) => setStatus)).toEqual(['open', 'busy']);
    expect(present(counters as never).map(({ id }) => id)).toEqual(['open', 'busy', 'break']);
    expect(present([{ setStatus: 'open', specialist: null }])).toEqual([]);
  });
  it('says where to, and from which state', () => {
    const waiting = { state: 'waiting' } as const;
    expect(moveBody(waiting, targetOf('service', 'loans'), 'age')).toEqual({ serviceId: 'loans', place: 'age', expectState: 'waiting' });
    expect(moveBody(waiting, targetOf('person', 'ben'), 'first')).toEqual({ userId: 'ben', place: 'first', expectState: 'waiting' });
    expect(moveBody({ state: 'parked' }, targetOf('counter', 'a'), 'last')).toMatchObject({ counterId: 'a', expectState: 'parked' });
  });
  it('goes on after a refusal, and tells which ones were refused', async () => {
    const refusal = new Error('gone');
    const sent: number[] = [];
    const outcome = await oneByOne([1, 2, 3], async (item) => {
      sent.push(item);
      if (item === 2) throw refusal;
    });
    expect(sent).toEqual([1, 2, 3]);
    expect(outcome).toEqual({ done: [1, 3], refused: [{ item: 2, error: refusal }] });
  });
});

test.each([
  [null, ' left, in a hurry ', 'left, in a hurry'],
  ['In a wheelchair', 'left', 'In a wheelchair · left'],
  ['In a wheelchair', '  ', null],
  ['left', 'left', null],
])('the remark %j with the reason %j becomes %j', (remark, reason, expected) => {
  expect(remarkWith(remark, reason)).toBe(expected);
});
test('a remark grows no longer than the hub takes', () => {
  expect(remarkWith('a'.repeat(399), 'left')).toHaveLength(400);
});

test('a ticket is offered first to an open counter that serves it and is free', () => {
  const counter = (id: string, setStatus: string, serviceIds: string[], busy = false) =>
    ({ id, setStatus, serviceIds, currentTicket: busy ? {} : null }) as unknown as CounterView;
  const counters = [
    counter('elsewhere', 'open', ['loans']),
    counter('busy', 'open', ['deposit'], true),
    counter('away', 'break', ['deposit']),
    counter('free', 'open', ['deposit']),
  ];
  expect(callOrder(counters, 'deposit' as ServiceView['id']).map(({ id }) => id)).toEqual(['free', 'busy', 'elsewhere']);
  expect(callOrder(counters, null).map(({ id }) => id)).toEqual(['elsewhere', 'free', 'busy']);
});
