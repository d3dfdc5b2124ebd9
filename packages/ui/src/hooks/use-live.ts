import { type Live, type LiveState, openLive } from '@foyer/hub-client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

export interface UseLiveOptions {
  /** `http://host:port` of the hub. */
  readonly baseUrl: string;
  /** As in the contract's `Room`; none closes the connection. */
  readonly rooms: readonly string[];
  readonly token?: string | null | (() => string | null);
}

const BEFORE: LiveState = {
  seq: null,
  hall: null,
  services: [],
  counters: [],
  recentCalls: [],
  announcements: [],
  ticket: null,
  display: null,
  devices: null,
  connection: 'connecting',
  lastHeardAt: null,
  clockOffsetMs: 0,
  turnedAway: null,
};
const nothingToHear = () => () => undefined;

/**
 * The live picture of some rooms for as long as the component stands; another hub or other rooms open another one.
 * `live` is null before the first effect has run.
 */
export function useLive({ baseUrl, rooms, token }: UseLiveOptions): { readonly state: LiveState; readonly live: Live | null } {
  const [live, setLive] = useState<Live | null>(null);
  const latestToken = useRef(token);
  latestToken.current = token;
  const roomList = rooms.join(' ');
  useEffect(() => {
    if (roomList === '') return;
    const readToken = () => (typeof latestToken.current === 'function' ? latestToken.current() : (latestToken.current ?? null));
    const opened = openLive({ baseUrl, rooms: roomList.split(' '), token: readToken });
    setLive(opened);
    return () => {
      opened.close();
      setLive(null);
    };
  }, [baseUrl, roomList]);
  const state = useSyncExternalStore(live?.subscribe ?? nothingToHear, live?.getState ?? (() => BEFORE));
  return { live, state };
}
