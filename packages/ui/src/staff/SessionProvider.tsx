import type { LoginReply, User } from '@foyer/contract';
import { createHubClient, type HubClient, isHubError } from '@foyer/hub-client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { oneAtATime } from './session/one-at-a-time.ts';
import { type Session, SessionKeeper, type SessionState } from './session/session-keeper.ts';
import { expectSession, type SessionMemory, sessionMemory } from './session/session-memory.ts';

export interface StaffSession {
  readonly baseUrl: string;
  readonly client: HubClient;
  readonly state: SessionState;
  readonly session: Session | null;
  /** @throws HubError */
  signIn(username: string, password: string): Promise<void>;
  /** Signs somebody in another way: by a PIN, as the first administrator. @throws HubError */
  enter(ask: () => Promise<LoginReply>): Promise<void>;
  /** A fresh token; null where the session has ended, which leads back to the sign-in. @throws HubError */
  renew(): Promise<string | null>;
  signOut(): void;
  /** The hub no longer knows this session. */
  end(): void;
  /** To be told of anything a call threw: an ended session leads back to the sign-in. */
  notice(thrown: unknown): void;
  /** Before the browser leaves for the single sign-on. */
  expect(): void;
}

const Context = createContext<StaffSession | null>(null);

export function SessionProvider({ baseUrl, children }: { readonly baseUrl: string; readonly children: ReactNode }) {
  const parts = useMemo(() => sessionAt(baseUrl), [baseUrl]);
  const state = useSyncExternalStore(parts.keeper.subscribe, parts.keeper.get);
  const value = useMemo<StaffSession>(() => ({ ...parts.acts, state, session: sessionIn(state) }), [parts, state]);
  useForgetting(parts.keeper);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** What one person was shown is not there for the next. */
function useForgetting(keeper: SessionKeeper): void {
  const queries = useQueryClient();
  useEffect(() => {
    let before = keeper.session?.user.id;
    return keeper.subscribe(() => {
      const now = keeper.session?.user.id;
      if (now !== before) queries.clear();
      before = now;
    });
  }, [keeper, queries]);
}

const sessionIn = (state: SessionState): Session | null => (state.status === 'signed_in' ? state.session : null);

type Acts = Omit<StaffSession, 'state' | 'session'>;
const opened = new Map<string, { readonly keeper: SessionKeeper; readonly acts: Acts }>();

/** One for each hub, for as long as the page stands: whoever shows it anew finds the same session. */
function sessionAt(baseUrl: string) {
  const known = opened.get(baseUrl);
  if (known) return known;
  // The door is asked without a token: what it answers must not depend on an old one.
  const door = createHubClient({ baseUrl });
  const memory = sessionMemory(globalThis.localStorage, globalThis);
  const keeper = new SessionKeeper({
    refresh: () => door.call('refresh'),
    signOut: () => door.call('signOut'),
    oneAtATime: oneAtATime({ locks: globalThis.navigator.locks, storage: globalThis.localStorage }),
    memory,
  });
  const session = { keeper, acts: actsOf(baseUrl, door, keeper, memory) };
  opened.set(baseUrl, session);
  return session;
}

function actsOf(baseUrl: string, door: HubClient, keeper: SessionKeeper, memory: SessionMemory): Acts {
  const client = createHubClient({ baseUrl, token: () => keeper.session?.accessToken ?? null, renew: (refused) => keeper.renew(refused) });
  return {
    baseUrl,
    client,
    signIn: (username, password) => keeper.enter(() => door.call('login', { body: { username, password } })),
    enter: (ask) => keeper.enter(ask),
    renew: () => keeper.renew(),
    signOut: () => keeper.signOut(),
    end: () => keeper.leave('ended'),
    notice: (thrown) => {
      if (isHubError(thrown) && thrown.code === 'UNAUTHENTICATED' && keeper.session !== null) keeper.leave('ended');
    },
    expect: () => expectSession(memory),
  };
}

export function useSession(): StaffSession {
  const value = useContext(Context);
  if (value === null) throw new Error('useSession outside of StaffApp');
  return value;
}

/** The person signed in; only for what stands behind the sign-in. */
export function useUser(): User {
  const { session } = useSession();
  if (session === null) throw new Error('useUser without a session');
  return session.user;
}
