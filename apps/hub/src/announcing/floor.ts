import type { FloorState, HubMessage } from '@foyer/contract';
import type { RecentCall } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';
import { recentCallView } from '../hall/views/index.ts';
import { groupBy } from '../storage/group-by.ts';
import { elect, hasStandIn } from './elect.ts';
import type { RecentCalls } from './recent-calls.ts';
import type { SpeakingDisplay } from './speaking-displays.ts';

/** A display that is reconnecting keeps the floor for so long. */
const AWAY_MS = 4000;
/** A call that has not been taken up after this, and nothing else was said meanwhile, was not heard. */
const UNHEARD_MS = 30_000;

interface Holder {
  readonly deviceId: string;
  /** Since when it can be expected to speak. */
  since: number;
  awaySince: number | null;
}

interface Parts {
  readonly hall: Pick<Hall, 'state'>;
  readonly calls: RecentCalls;
  readonly clock: { now(): number };
  readonly tell: (deviceId: string, message: HubMessage) => void;
  /** A display whose turn it was has let a call pass. */
  readonly unheard: (deviceId: string, call: RecentCall) => void;
}

/** By what a call is remembered as said: by a display of a zone, or by one display of many that all speak. */
export const zoneKey = (zoneId: string | null): string => `zone ${zoneId ?? ''}`;
export const displayKey = (deviceId: string): string => `display ${deviceId}`;

/** Who speaks: of each zone's displays one, or all. It is told to each of them, with what it is to go on with. */
export function floor({ hall, calls, clock, tell, unheard }: Parts) {
  const startedAt = clock.now();
  const holders = new Map<string, Holder>();
  const told = new Map<string, string>();
  const progressAt = new Map<string, number>();

  const speakAll = (): boolean => hall.state.hall?.voice.speakers === 'all';
  const counterIsOf = (zoneId: string | null) => (call: RecentCall) =>
    zoneId === null || hall.state.counters.get(call.counterId)?.zoneId === zoneId;
  const keyOf = ({ deviceId, zoneId }: SpeakingDisplay): string => (speakAll() ? displayKey(deviceId) : zoneKey(zoneId));
  const isHolder = ({ deviceId, zoneId }: SpeakingDisplay): boolean => holders.get(zoneKey(zoneId))?.deviceId === deviceId;
  const speaks = (display: SpeakingDisplay): boolean => display.speaks && (speakAll() || isHolder(display));

  /** Displays come back one after another when the hub was away: the first of them is not the only one. */
  const isEarly = (): boolean => clock.now() - startedAt < AWAY_MS && (hall.state.recentCalls[0]?.at ?? 0) > startedAt - 10 * 60_000;

  function electIn(key: string, displays: readonly SpeakingDisplay[]): void {
    const now = clock.now();
    const holder = holders.get(key);
    const there = displays.filter((display) => display.isListening && display.speaks);
    if (holder && there.some(({ deviceId }) => deviceId === holder.deviceId)) holder.awaySince = null;
    else if (holder && displays.some(({ deviceId, speaks }) => deviceId === holder.deviceId && speaks)) {
      holder.awaySince ??= now;
      if (now - holder.awaySince < AWAY_MS) return;
    }
    if (!holder && isEarly()) return;
    const next = elect(there, holder?.deviceId ?? null);
    if (next === null) holders.delete(key);
    else if (next !== holder?.deviceId) holders.set(key, { deviceId: next, since: now, awaySince: null });
  }

  function stateFor(display: SpeakingDisplay, displays: readonly SpeakingDisplay[]): FloorState {
    if (!speaks(display)) return { speaks: false, standIn: false, calls: [] };
    if (speakAll()) return { speaks: true, standIn: false, calls: [] };
    const others = displays.filter(({ zoneId, isListening, speaks }) => zoneId === display.zoneId && isListening && speaks);
    const open = calls.unheard(zoneKey(display.zoneId), counterIsOf(display.zoneId));
    return {
      speaks: true,
      standIn: hasStandIn(others, display.deviceId),
      calls: open.map((call) => recentCallView(hall.state, call, true)),
    };
  }

  function tellOne(display: SpeakingDisplay, displays: readonly SpeakingDisplay[]): void {
    const state = stateFor(display, displays);
    const known = `${state.speaks} ${state.standIn} ${display.zoneId}`;
    if (told.get(display.deviceId) === known) return;
    told.set(display.deviceId, known);
    tell(display.deviceId, { type: 'floor', ...state });
  }

  function listen(display: SpeakingDisplay): void {
    if (!display.isListening || !speaks(display) || display.voice === 'blocked' || display.voice === 'unheard') return;
    const now = clock.now();
    const since = Math.max(progressAt.get(display.deviceId) ?? 0, holders.get(zoneKey(display.zoneId))?.since ?? 0);
    const [oldest] = calls.unheard(keyOf(display), counterIsOf(display.zoneId));
    if (oldest && now - Math.max(since, oldest.at) > UNHEARD_MS) unheard(display.deviceId, oldest);
  }

  return {
    speaks,
    /** It has just subscribed, or begins anew: whatever it was told is forgotten. */
    greet(deviceId: string): void {
      told.delete(deviceId);
      progressAt.set(deviceId, clock.now());
    },
    progress: (deviceId: string): void => void progressAt.set(deviceId, clock.now()),
    /** Looks at everything anew: who is there, who is silent, who is to be told. */
    review(displays: readonly SpeakingDisplay[]): void {
      const zones = groupBy(displays, ({ zoneId }) => zoneKey(zoneId));
      for (const key of holders.keys()) if (!zones.has(key)) holders.delete(key);
      for (const [key, ofZone] of zones) electIn(key, ofZone);
      for (const display of displays) if (!display.isListening) told.delete(display.deviceId);
      // Whoever loses the floor hears it before the one who gets it.
      const [losing, getting] = [displays.filter((one) => !speaks(one)), displays.filter(speaks)];
      for (const display of [...losing, ...getting]) if (display.isListening) tellOne(display, displays);
      for (const display of displays) listen(display);
    },
  };
}
