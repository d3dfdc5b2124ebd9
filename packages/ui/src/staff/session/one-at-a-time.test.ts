import { describe, expect, it, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

function storage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

/** How many were at it at once, at most. */
async function crowd(windows: ((work: () => Promise<void>) => Promise<void>)[]): Promise<number> {
  let [now, most] = [0, 0];
  const work = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 20));
    now -= 1;
  };
  await Promise.all(windows.map((alone) => alone(work)));
  return most;
}

describe('without locks (plain HTTP)', () => {
  it('windows wait for each other by a lease', async () => {
    const shared = storage();
    expect(await crowd(['a', 'b', 'c'].map((self) => oneAtATime({ storage: shared, self })))).toBe(1);
    expect(shared.items.size).toBe(0);
  });

  it('a window that was closed in the middle holds up nobody for long', async () => {
    vi.useFakeTimers();
    const shared = storage();
    shared.setItem('foyer.session.renewal', `${Date.now() + 10_000} closed`);
    const done = oneAtATime({ storage: shared, self: 'a' })(async () => Date.now());
    const from = Date.now();
    await vi.runAllTimersAsync();
    expect((await done) - from).toBeLessThan(11_000);
    vi.useRealTimers();
  });

  it('a failure gives the lease back, and a storage that throws is no obstacle', async () => {
    const shared = storage();
    await expect(oneAtATime({ storage: shared, self: 'a' })(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(shared.items.size).toBe(0);
    const throws = () => {
      throw new Error('denied');
    };
    expect(await oneAtATime({ storage: { getItem: throws, setItem: throws, removeItem: throws } })(async () => 1)).toBe(1);
  });
});

it('with locks the browser keeps the order', async () => {
  const shared = storage();
  const { locks } = navigator;
  expect(await crowd([oneAtATime({ locks, storage: shared }), oneAtATime({ locks, storage: shared })])).toBe(1);
});
