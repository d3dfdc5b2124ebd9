import type { TicketStatus } from '@foyer/contract';
import type { QueueName, ServiceId, TicketId } from '@foyer/queue';
import { beforeEach, expect, test } from 'vitest';
import type { Changes } from './changes.ts';
import { TicketFollower } from './ticket-follower.ts';

const mine = 'mine' as TicketId;
const [deposit, passbook] = ['deposit', 'passbook'] as ServiceId[] as [ServiceId, ServiceId];
const [queue, other]: [QueueName, QueueName] = [`service:${deposit}`, `service:${passbook}`];
const NOTHING: Changes = {
  setUp: null,
  announcements: null,
  counters: new Map(),
  queues: new Set(),
  services: new Set(),
  tickets: new Set(),
};
let status: TicketStatus;
let asked: number;
let follower: TicketFollower;

beforeEach(() => {
  status = { number: 'A001', serviceId: deposit, locale: 'en', state: 'waiting', position: 3, eta: null, printJob: null } as TicketStatus;
  asked = 0;
  follower = new TicketFollower(mine, () => {
    asked += 1;
    return { status, queue: status.state === 'waiting' ? queue : null };
  });
  follower.whole();
  asked = 0;
});

test('another queue, or another ticket that is called, is not even looked at', () => {
  expect(
    follower.after({ ...NOTHING, queues: new Set([other]), services: new Set([passbook]), tickets: new Set(['other' as TicketId]) }),
  ).toBeNull();
  expect(asked).toBe(0);
});

test('its queue moved: told, if it moved itself', () => {
  const moved = { ...NOTHING, queues: new Set([queue]), services: new Set([deposit]) };
  expect(follower.after(moved)).toBeNull();
  status = { ...status, position: 2 };
  expect(follower.after(moved)).toEqual(status);
  expect(follower.after(moved)).toBeNull();
});

test('the appointments of its service moved: it may have more or fewer before it', () => {
  status = { ...status, position: 4 };
  expect(follower.after({ ...NOTHING, queues: new Set<QueueName>([`appointments:${passbook}`]) })).toBeNull();
  expect(follower.after({ ...NOTHING, queues: new Set<QueueName>([`appointments:${deposit}`]) })).toEqual(status);
});

test('only the estimate is another one: it rides with the heartbeat, once', () => {
  expect(follower.overdue()).toBeNull();
  status = { ...status, eta: { lowSeconds: 60, highSeconds: 120 } };
  expect(follower.after({ ...NOTHING, services: new Set([deposit]) })).toBeNull();
  expect(follower.overdue()).toEqual(status);
  expect(follower.overdue()).toBeNull();
});

test('a few seconds more or less are no news, until they add up', () => {
  const told = [100, 97, 92, 88, 84, 80].filter((highSeconds) => {
    status = { ...status, eta: { lowSeconds: 10, highSeconds } };
    return follower.overdue() !== null;
  });
  expect(told).toEqual([100, 84]);
});

test('once called, only what happens to itself counts', () => {
  status = { ...status, state: 'called', position: null };
  expect(follower.after({ ...NOTHING, tickets: new Set([mine]) })).toEqual(status);
  asked = 0;
  expect(follower.after({ ...NOTHING, queues: new Set([queue]), services: new Set([deposit]) })).toBeNull();
  expect(asked).toBe(0);
});
