import type { LoginReply } from '@foyer/contract';
import { HubError } from '@foyer/hub-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionKeeper } from './session-keeper.ts';
import { expectSession, sessionMemory } from './session-memory.ts';

const MINUTE = 60_000;
const person = (name: string, token: string) =>
  ({
    accessToken: token,
    expiresInSeconds: 600,
    // A machine whose clock is years off must not be shut out: nobody may look at this.
    expiresAt: '1970-01-01T00:00:00.000Z',
    user: { id: name, username: name, name, role: 'operator' },
  }) as unknown as LoginReply;
const unreachable = () => new HubError('HUB_UNREACHABLE', 0, 'no answer');
const refused = () => new HubError('UNAUTHENTICATED', 401, 'ended');

/** A browser with one storage and several windows; each hears what the others write. */
function browser() {
  const items = new Map<string, string>();
  const windows: EventTarget[] = [];
  const openWindow = (refresh: () => Promise<LoginReply>, signOut: () => Promise<void> = async () => undefined) => {
    const self = new EventTarget();
    windows.push(self);
    const put = (key: string, newValue: string | null) => {
      if ((items.get(key) ?? null) === newValue) return;
      if (newValue === null) items.delete(key);
      else items.set(key, newValue);
      for (const other of windows) if (other !== self) other.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    };
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => put(key, value),
      removeItem: (key: string) => put(key, null),
    };
    const memory = sessionMemory(storage, self);
    const keeper = new SessionKeeper({ refresh, signOut, oneAtATime: (work) => work(), memory });
    return { keeper, memory };
  };
  return { items, openWindow };
}

let tokens = 0;
const nextToken = () => {
  tokens += 1;
  return `token-${tokens}`;
};
const renewing = (name = 'ann') => vi.fn(async () => person(name, nextToken()));
/** An answer that takes its time. */
function answered<Reply = LoginReply>() {
  let resolve: (reply: Reply) => void = () => undefined;
  const promise = new Promise<Reply>((done) => {
    resolve = done;
  });
  return { promise, resolve: (reply: Reply) => resolve(reply) };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  tokens = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a session', () => {
  it('outlives a reload by the cookie alone: no storage ever holds a token', async () => {
    const { openWindow, items } = browser();
    await openWindow(renewing()).keeper.enter(async () => person('ann', 'secret'));
    expect([...items.values()].join()).not.toContain('secret');
    const { keeper } = openWindow(renewing());
    expect(keeper.get().status).toBe('restoring');
    await settled();
    expect(keeper.session).toMatchObject({ accessToken: 'token-1', user: { id: 'ann' } });
  });

  it('asks nothing where nobody was signed in', async () => {
    const refresh = renewing();
    const { keeper } = browser().openWindow(refresh);
    await settled();
    expect(keeper.get()).toEqual({ status: 'signed_out', why: 'nobody' });
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is renewed before each token ends, for a whole working day', async () => {
    const refresh = renewing();
    const { keeper } = browser().openWindow(refresh);
    await keeper.enter(async () => person('ann', 'first'));
    await vi.advanceTimersByTimeAsync(7 * MINUTE);
    expect(refresh).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(keeper.session?.accessToken).toBe('token-1');
    await vi.advanceTimersByTimeAsync(8 * 60 * MINUTE);
    expect(keeper.get().status).toBe('signed_in');
    expect(refresh).toHaveBeenCalledTimes(1 + (8 * 60) / 7.5);
  });

  it('is kept through a hub that is away, and renewed when it is back', async () => {
    const refresh = renewing();
    refresh.mockRejectedValueOnce(unreachable()).mockRejectedValueOnce(unreachable());
    const { keeper } = browser().openWindow(refresh);
    await keeper.enter(async () => person('ann', 'first'));
    await vi.advanceTimersByTimeAsync(7.5 * MINUTE);
    expect(keeper.session?.accessToken).toBe('first');
    await vi.advanceTimersByTimeAsync(3000);
    expect(keeper.session?.accessToken).toBe('token-1');
    expect(refresh).toHaveBeenCalledTimes(3);
  });

  it('says why it is not restored, and goes on trying', async () => {
    const { openWindow } = browser();
    await openWindow(renewing()).keeper.enter(async () => person('ann', 'first'));
    const refresh = renewing();
    refresh.mockRejectedValueOnce(unreachable());
    const { keeper } = openWindow(refresh);
    await settled();
    expect(keeper.get()).toMatchObject({ status: 'restoring', trouble: { code: 'HUB_UNREACHABLE' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(keeper.get().status).toBe('signed_in');
  });
});

describe('a token that the hub refuses', () => {
  it('is renewed once, however many calls it fails', async () => {
    const refresh = renewing();
    const { keeper } = browser().openWindow(refresh);
    await keeper.enter(async () => person('ann', 'first'));
    expect(await Promise.all([keeper.renew('first'), keeper.renew('first'), keeper.renew('first')])).toEqual(Array(3).fill('token-1'));
    expect(await keeper.renew('first')).toBe('token-1');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('and cannot be renewed ends the session', async () => {
    const refresh = renewing();
    refresh.mockRejectedValue(refused());
    const { keeper, memory } = browser().openWindow(refresh);
    await keeper.enter(async () => person('ann', 'first'));
    expect(await keeper.renew('first')).toBeNull();
    expect(keeper.get()).toEqual({ status: 'signed_out', why: 'ended' });
    expect(memory.read()).toBeNull();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('while the hub is away tells the call so, and ends nothing', async () => {
    const refresh = renewing();
    refresh.mockRejectedValueOnce(unreachable());
    const { keeper } = browser().openWindow(refresh);
    await keeper.enter(async () => person('ann', 'first'));
    await expect(keeper.renew('first')).rejects.toMatchObject({ code: 'HUB_UNREACHABLE' });
    expect(keeper.get().status).toBe('signed_in');
  });

  it('comes too late to undo a sign-out', async () => {
    const answer = answered();
    const { keeper } = browser().openWindow(() => answer.promise);
    await keeper.enter(async () => person('ann', 'first'));
    const renewal = keeper.renew('first');
    keeper.leave('nobody');
    answer.resolve(person('ann', 'late'));
    expect(await renewal).toBeNull();
    expect(keeper.get()).toEqual({ status: 'signed_out', why: 'nobody' });
  });
});

describe('a sign-out', () => {
  it('shows nobody at once, and its answer cannot take away the cookie of whoever comes next', async () => {
    const told = answered<void>();
    const { keeper } = browser().openWindow(renewing(), () => told.promise);
    await keeper.enter(async () => person('ann', 'a'));
    keeper.signOut();
    expect(keeper.get()).toEqual({ status: 'signed_out', why: 'nobody' });
    const byPin = vi.fn(async () => person('bob', 'b'));
    const entering = keeper.enter(byPin);
    await settled();
    expect(byPin).not.toHaveBeenCalled();
    told.resolve();
    await entering;
    expect(keeper.session).toMatchObject({ accessToken: 'b', user: { id: 'bob' } });
  });

  it('that the hub was not told of says so, and keeps nobody out', async () => {
    const { keeper } = browser().openWindow(renewing(), async () => Promise.reject(unreachable()));
    await keeper.enter(async () => person('ann', 'a'));
    keeper.signOut();
    await settled();
    expect(keeper.get()).toEqual({ status: 'signed_out', why: 'untold' });
    await keeper.enter(async () => person('bob', 'b'));
    expect(keeper.session?.user.id).toBe('bob');
  });

  it('is not undone by a sign-in that is refused', async () => {
    const { keeper } = browser().openWindow(renewing());
    await expect(keeper.enter(() => Promise.reject(refused()))).rejects.toMatchObject({ status: 401 });
    expect(keeper.get()).toEqual({ status: 'signed_out', why: 'nobody' });
  });
});

describe('the windows of one browser', () => {
  it('sign out together', async () => {
    const { openWindow } = browser();
    const [one, other] = [openWindow(renewing()).keeper, openWindow(renewing()).keeper];
    await one.enter(async () => person('ann', 'a'));
    await other.enter(async () => person('ann', 'b'));
    one.leave('nobody');
    expect(other.get()).toEqual({ status: 'signed_out', why: 'nobody' });
  });

  it('sign in together, and change the person together', async () => {
    const { openWindow } = browser();
    const one = openWindow(renewing()).keeper;
    const refresh = renewing('ann');
    const other = openWindow(refresh).keeper;
    await one.enter(async () => person('ann', 'a'));
    await settled();
    expect(other.session?.user.id).toBe('ann');
    refresh.mockImplementation(async () => person('bob', 'b'));
    await one.enter(async () => person('bob', 'b'));
    expect(other.session).toBeNull();
    await settled();
    expect(other.session?.user.id).toBe('bob');
  });

  it('ask again where the person changed while they were asking', async () => {
    const { openWindow } = browser();
    const one = openWindow(renewing()).keeper;
    const late = answered();
    const refresh = vi.fn(() => late.promise);
    const other = openWindow(refresh).keeper;
    await other.enter(async () => person('ann', 'a'));
    const renewal = other.renew('a').catch(() => null);
    await one.enter(async () => person('bob', 'b'));
    refresh.mockImplementation(async () => person('bob', 'c'));
    late.resolve(person('ann', 'stale'));
    await renewal;
    await settled();
    expect(other.session).toMatchObject({ accessToken: 'c', user: { id: 'bob' } });
  });

  it('come back from the single sign-on with a session, or without a reproach', async () => {
    const { openWindow } = browser();
    const { memory } = openWindow(renewing());
    expectSession(memory);
    const back = openWindow(renewing()).keeper;
    await settled();
    expect(back.session?.user.id).toBe('ann');
    back.leave('nobody');
    expectSession(memory);
    const failing = openWindow(vi.fn(async () => Promise.reject(refused()))).keeper;
    await settled();
    expect(failing.get()).toEqual({ status: 'signed_out', why: 'nobody' });
  });
});

it('a storage that throws costs a question at the start, nothing else', async () => {
  const throws = () => {
    throw new Error('denied');
  };
  const memory = sessionMemory({ getItem: throws, setItem: throws, removeItem: throws }, new EventTarget());
  const keeper = new SessionKeeper({ refresh: renewing(), signOut: async () => undefined, oneAtATime: (work) => work(), memory });
  await settled();
  expect(keeper.get().status).toBe('signed_in');
});
