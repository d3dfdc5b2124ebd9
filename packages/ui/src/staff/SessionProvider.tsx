import type { User } from '@foyer/contract';
import { createHubClient, type HubClient, isHubError } from '@foyer/hub-client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createSessionStore, type Session } from './session.ts';

export interface StaffSession {
  readonly baseUrl: string;
  readonly client: HubClient;
  readonly session: Session | null;
  /** True after the hub has ended the session by itself. */
  readonly ended: boolean;
  /** @throws HubError */
  signIn(username: string, password: string): Promise<void>;
  signOut(): void;
  /** The hub no longer knows this session. */
  end(): void;
  /** To be told of anything a call threw: an ended session leads back to the sign-in. */
  notice(thrown: unknown): void;
}

const Context = createContext<StaffSession | null>(null);
const store = createSessionStore(globalThis.sessionStorage);
/** The longest delay a timer takes. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function SessionProvider({ baseUrl, children }: { readonly baseUrl: string; readonly children: ReactNode }) {
  const session = useSyncExternalStore(store.subscribe, store.get);
  const [ended, setEnded] = useState(false);
  const queries = useQueryClient();
  const client = useMemo(() => createHubClient({ baseUrl, token: () => store.get()?.accessToken ?? null }), [baseUrl]);
  const leave = useCallback(
    (byTheHub: boolean) => {
      setEnded(byTheHub);
      store.set(null);
      queries.clear();
    },
    [queries],
  );
  const end = useCallback(() => leave(true), [leave]);
  useEffect(() => {
    if (session === null) return;
    const timer = setTimeout(() => leave(true), Math.min(Math.max(0, Date.parse(session.expiresAt) - Date.now()), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [session, leave]);
  const value = useMemo<StaffSession>(
    () => ({
      baseUrl,
      client,
      session,
      ended,
      signIn: async (username, password) => {
        store.set(await client.call('login', { body: { username, password } }));
        setEnded(false);
      },
      signOut: () => leave(false),
      end,
      notice: (thrown) => {
        if (isHubError(thrown) && thrown.code === 'UNAUTHENTICATED') end();
      },
    }),
    [baseUrl, client, session, ended, end, leave],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
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
