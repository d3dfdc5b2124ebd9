import type {
  AnnouncementView,
  CounterView,
  DeviceStateView,
  DisplaySettings,
  HallView,
  HubMessage,
  HubMessageOf,
  RecentCallView,
  ServiceView,
  TicketStatus,
} from '@foyer/contract';
import type { TurnedAway } from './turned-away.ts';

/** What a screen knows of the hall, as of `seq`. */
export interface LiveData {
  /** The last group of events that is in here; null before the first snapshot. `ticket:` rooms hear of no groups: it stays. */
  readonly seq: number | null;
  readonly hall: HallView | null;
  readonly services: readonly ServiceView[];
  readonly counters: readonly CounterView[];
  /** Newest first, at most 12. */
  readonly recentCalls: readonly RecentCallView[];
  /** Texts for the displays; one whose `until` is over is no longer shown. */
  readonly announcements: readonly AnnouncementView[];
  /** For a `ticket:` room. */
  readonly ticket: TicketStatus | null;
  /** For a display in its room: how it is to look and sound; null until the hub has said it. */
  readonly display: DisplaySettings | null;
  /** For the room `devices`: every part of every device; null until the hub has said it. */
  readonly devices: readonly DeviceStateView[] | null;
}

/**
 * - `connecting` nothing was heard yet, and it is not long ago
 * - `live`       what is shown is what is
 * - `stale`      nothing was heard for a while: what is shown may be old
 * - `closed`     by `close()`
 */
export type Connection = 'connecting' | 'live' | 'stale' | 'closed';

export interface LiveState extends LiveData {
  readonly connection: Connection;
  /** When the data was last known to be what is: milliseconds since the epoch, by this machine's clock; null before that. */
  readonly lastHeardAt: number | null;
  /** The hub's clock minus this machine's, milliseconds. */
  readonly clockOffsetMs: number;
  /** The hub closed the connection on purpose: this device was revoked, or the person's session has ended. It is still tried again. */
  readonly turnedAway: TurnedAway | null;
}

export const NOTHING_KNOWN: LiveData = {
  seq: null,
  hall: null,
  services: [],
  counters: [],
  recentCalls: [],
  announcements: [],
  ticket: null,
  display: null,
  devices: null,
};

const RECENT_CALLS = 12;

type Reducers = { readonly [Type in HubMessage['type']]?: (state: LiveData, message: HubMessageOf<Type>) => LiveData };

const REDUCERS: Reducers = {
  snapshot: ({ display, devices }, { type, ...picture }) => ({ ...picture, display, devices }),
  devices: (state, { states }) => ({ ...state, devices: states }),
  hall_changed: (state, { hall, services, counters }) => ({ ...state, hall, services, counters }),
  counter_status: (state, { counter }) => ({ ...state, counters: put(state.counters, counter) }),
  ticket_called: (state, call) => ({ ...state, recentCalls: withCall(state.recentCalls, call) }),
  announcement: (state, { announcements }) => ({ ...state, announcements }),
  services_now: (state, { services }) => ({ ...state, services: merge(state.services, services) }),
  ticket_update: (state, { ticket }) => ({ ...state, ticket }),
  print_job: (state, { number, printJob }) =>
    state.ticket?.number === number ? { ...state, ticket: { ...state.ticket, printJob } } : state,
  display: (state, { display }) => ({ ...state, display }),
  printer: (state, { printer }) => (state.hall === null ? state : { ...state, hall: { ...state.hall, printer } }),
  queue_update: (state, update) => ({
    ...state,
    seq: update.seq,
    services: merge(state.services, update.services),
    counters: merge(state.counters, update.counters),
  }),
};

/**
 * The state after a message. Pure; messages may repeat without harm. A type that is not known here changes nothing, so that
 * a newer hub does not break an older screen. Order and gaps are the caller's care (`live-feed.ts`).
 */
export function applyMessage<State extends LiveData>(state: State, message: HubMessage): State {
  const reduce = Object.hasOwn(REDUCERS, message.type)
    ? (REDUCERS[message.type] as (state: LiveData, message: HubMessage) => LiveData)
    : undefined;
  const next = reduce?.(state, message) ?? state;
  return next === state ? state : { ...state, ...next };
}

function withCall(
  calls: readonly RecentCallView[],
  { seq, number, counterId, counterName, locale, at, visitorName }: HubMessageOf<'ticket_called'>,
): readonly RecentCallView[] {
  if (calls.some((call) => call.seq === seq)) return calls;
  const call = { seq, number, counterId, counterName, locale, at, ...(visitorName !== undefined && { visitorName }) };
  return [call, ...calls].sort((one, other) => other.seq - one.seq).slice(0, RECENT_CALLS);
}

function put<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  return items.some(({ id }) => id === item.id) ? items.map((old) => (old.id === item.id ? item : old)) : [...items, item];
}

function merge<Item extends { readonly id: string }>(
  items: readonly Item[],
  changes: readonly (Partial<Item> & { readonly id: string })[],
): readonly Item[] {
  if (changes.length === 0) return items;
  return items.map((item) => ({ ...item, ...changes.find(({ id }) => id === item.id) }));
}
