import type { TicketStatus } from '@foyer/contract';
import type { ServiceId, TicketId } from '@foyer/queue';
import { beforeEach, expect, test } from 'vitest';
import type { Changes } from './changes.ts';
import { TicketFollower } from './ticket-follower.ts';

const mine = 'mine' as TicketId;
const [deposit, passbook] = ['deposit', 'passbook'] as ServiceId[] as [ServiceId, ServiceId];
const NOTHING: Changes = { setUp: null, counters: new Map(), queues: new Set(), services: new Set(), tickets: new Set() };
let status: TicketStatus;
let asked: number;
let follower: TicketFollower;

beforeEach(() => {
  status = { number: 'A001', serviceId: deposit, locale: 'en', state: 'waiting', position: 3, eta: null, printJob: null } as TicketStatus;
  asked = 0;
  follower = new TicketFollower(mine, () => {
    asked += 1;
    return status;
  });
  follower.whole();
  asked = 0;
});

test('another queue, or another ticket that is called, is not even looked at', () => {
  expect(
    follower.after({ ...NOTHING, queues: new Set([passbook]), services: new Set([passbook]), tickets: new Set(['other' as TicketId]) }),
  ).toBeNull();
  expect(asked).toBe(0);
});

test('its queue moved: told, if it moved itself', () => {
  const moved = { ...NOTHING, queues: new Set([deposit]), services: new Set([deposit]) };
  expect(follower.after(moved)).toBeNull();
  status = { ...status, position: 2 };
  expect(follower.after(moved)).toEqual(status);
  expect(follower.after(moved)).toBeNull();
});

test('only the estimate can have changed: it rides with the heartbeat, once', () => {
  status = { ...status, eta: { lowSeconds: 60, highSeconds: 120 } };
  expect(follower.overdue()).toBeNull();
  expect(follower.after({ ...NOTHING, services: new Set([deposit]) })).toBeNull();
  expect(follower.overdue()).toEqual(status);
  expect(follower.overdue()).toBeNull();
});

test('once called, only what happens to itself counts', () => {
  status = { ...status, state: 'called', position: null };
  expect(follower.after({ ...NOTHING, tickets: new Set([mine]) })).toEqual(status);
  asked = 0;
  expect(follower.after({ ...NOTHING, queues: new Set([deposit]), services: new Set([deposit]) })).toBeNull();
  expect(asked).toBe(0);
});
