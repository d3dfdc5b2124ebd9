import type { LoginReply } from '@foyer/contract';

export type Session = LoginReply;

/** Who is signed in on this screen: kept over a reload, gone with the window. */
export interface SessionStore {
  get(): Session | null;
  set(session: Session | null): void;
  subscribe(listener: () => void): () => void;
}

/** @param storage `sessionStorage`; one that throws (private windows) only costs the memory over a reload. */
export function createSessionStore(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  now: () => number = Date.now,
  key = 'foyer.session',
): SessionStore {
  const listeners = new Set<() => void>();
  let session = read(storage, key, now());
  return {
    get: () => session,
    set: (next) => {
      session = next;
      write(storage, key, next);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: Pick<Storage, 'getItem'>, key: string, now: number): Session | null {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? 'null') as Session | null;
    const usable = typeof stored?.accessToken === 'string' && typeof stored.user?.role === 'string' && Date.parse(stored.expiresAt) > now;
    return usable ? stored : null;
  } catch {
    return null;
  }
}

function write(storage: Pick<Storage, 'setItem' | 'removeItem'>, key: string, session: Session | null): void {
  try {
    if (session === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(session));
  } catch {
    // Nothing is lost but the memory over a reload.
  }
}
