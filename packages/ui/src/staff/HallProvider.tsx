import type { HallView } from '@foyer/contract';
import type { Live, LiveState } from '@foyer/hub-client';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../hooks/use-live.ts';
import { useNow } from '../hooks/use-now.ts';
import { localized } from '../i18n/locales.ts';
import { clockTime } from '../i18n/time.ts';
import { useSession } from './SessionProvider.tsx';

interface HallPicture {
  readonly state: LiveState;
  readonly live: Live | null;
}

const Context = createContext<HallPicture | null>(null);

/** The live picture of the hall for everything below; one connection per screen. */
export function HallProvider({ rooms, children }: { readonly rooms: readonly string[]; readonly children: ReactNode }) {
  const { baseUrl, session } = useSession();
  const picture = useLive({ baseUrl, rooms, token: session?.accessToken ?? null });
  const value = useMemo(() => ({ state: picture.state, live: picture.live }), [picture.state, picture.live]);
  useWelcome(picture.live, picture.state.turnedAway === 'person');
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/**
 * A socket that was away longer than a token lasts comes back with an old one, and is told so: then with a fresh one, unless the session
 * has ended.
 */
function useWelcome(live: Live | null, turnedAway: boolean): void {
  const { renew } = useSession();
  useEffect(() => {
    const again = () =>
      renew().then(
        (token) => token !== null && live?.refresh(),
        // The hub is away: it is told so above, and the next subscription asks again.
        () => undefined,
      );
    if (turnedAway) void again();
    return live?.on('error', ({ code }) => code === 'UNAUTHENTICATED' && void again());
  }, [live, turnedAway, renew]);
}

export function useHall(): HallPicture {
  const value = useContext(Context);
  if (value === null) throw new Error('useHall outside of HallProvider');
  return value;
}

/** The hub's time, epoch milliseconds, again every second: durations on two screens must agree. */
export const useHubNow = (): number => useNow() + useHall().state.clockOffsetMs;

export interface Names {
  service(id: string): string;
  counter(id: string): string;
  priority(id: string): string;
  hall(): string;
  /** A moment of the contract as the hall's clocks show it, `14:05`. */
  time(moment: string): string;
}

/** What things are called, in the language of the screen; the id where the hall no longer has them. */
export function useNames(): Names {
  const { i18n } = useTranslation();
  const { hall, services, counters } = useHall().state;
  return useMemo(() => {
    const text = (texts: HallView['name']) => localized(texts, i18n.language, hall?.languages);
    const named =
      <Item extends { readonly id: string }>(items: readonly Item[] | undefined, name: (item: Item) => string) =>
      (id: string) => {
        const found = items?.find((item) => item.id === id);
        return found ? name(found) : id;
      };
    return {
      service: named(services, ({ names }) => text(names)),
      counter: named(counters, ({ name }) => name),
      priority: named(hall?.priorities, ({ name }) => text(name)),
      hall: () => (hall ? text(hall.name) : ''),
      time: (moment) => clockTime(Date.parse(moment), i18n.language, hall?.zone),
    };
  }, [i18n.language, hall, services, counters]);
}
