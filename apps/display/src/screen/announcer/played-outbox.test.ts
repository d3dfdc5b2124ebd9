import type { PlayedCall } from '@foyer/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { playedOutbox } from './played-outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const played = (seq: number, times: number): PlayedCall => ({
  seq,
  outcome: 'spoken',
  engine: 'clips',
  language: 'en',
  times,
  at: '2026-03-02T09:00:00.000Z',
  done: times === 3,
});

it('tells all that was said while the hub was away, once it is back, and each call as it is by then', async () => {
  let isAway = true;
  const told: PlayedCall[][] = [];
  const outbox = playedOutbox(async (calls) => {
    if (isAway) throw new Error('no hub');
    told.push([...calls]);
  });
  for (const seq of [11, 12]) outbox.put(played(seq, 1));
  await vi.advanceTimersByTimeAsync(10_000);
  outbox.put(played(11, 3));
  isAway = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([[played(12, 1), played(11, 3)]]);
});

it('tells anew what changed while it was being told', async () => {
  const told: number[] = [];
  const outbox = playedOutbox(async ([call]) => {
    told.push(call?.times ?? 0);
    if (told.length === 1) outbox.put(played(11, 3));
  });
  outbox.put(played(11, 1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual([1, 3]);
});
