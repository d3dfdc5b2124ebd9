import type { ClientMessage, HubMessage, HubMessageOf } from '@foyer/contract';
import { SOCKET_PATH, STALE_AFTER_MS } from '@foyer/contract/constants';
import { deviceInDoubt } from './device-in-doubt.ts';
import { LiveFeed } from './live-feed.ts';
import type { LiveState } from './live-state.ts';
import { parseFrame } from './parse-frame.ts';
import { asQuery } from './speak-as.ts';
import { putsDeviceInDoubt, turnedAwayBy } from './turned-away.ts';

export interface LiveOptions {
  /** `http://host:port` of the hub. */
  readonly baseUrl: string;
  /** `global`, `service:<id>`, `counter:<id>`, `ticket:<id>`, `display:<id>`; at most 16. */
  readonly rooms: readonly string[];
  /** A staff member's access token: with it, tickets carry their ids. Read at every subscription. */
  readonly token?: string | null | (() => string | null);
  readonly onState?: (state: LiveState) => void;
  readonly WebSocket?: new (url: string) => WebSocket;
  /** Milliseconds; for tests. */
  readonly timing?: { readonly staleAfterMs?: number; readonly firstRetryMs?: number; readonly longestRetryMs?: number };
}

/** A live picture of the hall. It keeps itself fresh until closed. */
export interface Live {
  getState(): LiveState;
  /** @returns how to stop. The listener hears of every change of the state. */
  subscribe(listener: () => void): () => void;
  /** Every message once, in order, after its effect is in the state. A snapshot says nothing of what led to it. */
  on<Type extends HubMessage['type']>(type: Type, listener: (message: HubMessageOf<Type>) => void): () => void;
  /** Tries at once, e.g. when a phone wakes up. */
  refresh(): void;
  /** The hub's time now, milliseconds since the epoch: durations on screens must not depend on this machine's clock. */
  now(): number;
  close(): void;
}

type AnyListener = (message: HubMessage) => void;

class LiveStore implements Live {
  #state: LiveState;
  readonly #feed: LiveFeed;
  readonly #options: LiveOptions;
  readonly #staleAfterMs: number;
  readonly #listeners = new Set<() => void>();
  readonly #handlers = new Map<string, Set<AnyListener>>();
  #socket: WebSocket | null = null;
  /** Until what is shown counts as old. */
  #freshness: ReturnType<typeof setTimeout> | undefined;
  /** Until a socket without a word is given up. */
  #patience: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #asked = false;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#staleAfterMs = options.timing?.staleAfterMs ?? STALE_AFTER_MS;
    this.#feed = new LiveFeed(options.rooms);
    this.#state = { ...this.#feed.data, connection: 'connecting', lastHeardAt: null, clockOffsetMs: 0, turnedAway: null };
    this.#stayFresh();
    this.#connect();
    globalThis.addEventListener?.('online', this.#wake);
    globalThis.document?.addEventListener('visibilitychange', this.#wake);
  }

  getState = (): LiveState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  on<Type extends HubMessage['type']>(type: Type, listener: (message: HubMessageOf<Type>) => void): () => void {
    const handlers = this.#handlers.get(type) ?? new Set();
    this.#handlers.set(type, handlers.add(listener as AnyListener));
    return () => handlers.delete(listener as AnyListener);
  }

  now = (): number => Date.now() + this.#state.clockOffsetMs;

  refresh = (): void => {
    if (this.#state.connection === 'closed') return;
    this.#failures = 0;
    this.#connect();
  };

  close = (): void => {
    globalThis.removeEventListener?.('online', this.#wake);
    globalThis.document?.removeEventListener('visibilitychange', this.#wake);
    this.#drop();
    clearTimeout(this.#retry);
    clearTimeout(this.#freshness);
    this.#change({ connection: 'closed' });
    this.#listeners.clear();
    this.#handlers.clear();
  };

  /** A sleeping phone hears nothing and its timers stand still: what it shows on waking may be old. */
  readonly #wake = (): void => {
    const { lastHeardAt } = this.#state;
    if (globalThis.document?.visibilityState === 'hidden') return;
    if (lastHeardAt !== null && Date.now() - lastHeardAt < this.#staleAfterMs) return;
    if (lastHeardAt !== null) this.#change({ connection: 'stale' });
    this.refresh();
  };

  #connect(): void {
    this.#drop();
    clearTimeout(this.#retry);
    this.#feed.reconnected();
    const Socket = this.#options.WebSocket ?? WebSocket;
    const socket = new Socket(
      this.#options.baseUrl.replace(/^http/, 'ws').replace(/\/+$/, '') + SOCKET_PATH + asQuery(this.#options.baseUrl),
    );
    this.#socket = socket;
    socket.onopen = () => this.#ask('missing');
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code }) => this.#closed(code);
    this.#expectWord();
  }

  #closed(code: number): void {
    const turnedAway = turnedAwayBy(code);
    if (turnedAway !== null) this.#change({ turnedAway });
    if (putsDeviceInDoubt(code)) deviceInDoubt(this.#options.baseUrl);
    this.#connectLater();
  }

  #expectWord(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#drop();
      this.#connectLater();
    }, this.#staleAfterMs);
  }

  #stayFresh(): void {
    clearTimeout(this.#freshness);
    this.#freshness = setTimeout(() => this.#change({ connection: 'stale' }), this.#staleAfterMs);
  }

  /** Leaves the socket without waiting for its farewell, which a dead line never gives. */
  #drop(): void {
    clearTimeout(this.#patience);
    const socket = this.#socket;
    this.#socket = null;
    if (socket === null) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.onerror = () => undefined;
    socket.close();
  }

  #connectLater(): void {
    clearTimeout(this.#patience);
    this.#socket = null;
    const { firstRetryMs = 250, longestRetryMs = 5000 } = this.#options.timing ?? {};
    const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** this.#failures);
    this.#failures += 1;
    clearTimeout(this.#retry);
    // Half fixed, half random: a hall's hundred phones do not come back in the same moment.
    this.#retry = setTimeout(() => this.#connect(), longest / 2 + (Math.random() * longest) / 2);
  }

  #ask(what: 'missing' | 'everything'): void {
    const { token, rooms } = this.#options;
    const known = what === 'missing' ? this.#feed.since : undefined;
    const bearer = (typeof token === 'function' ? token() : token) ?? undefined;
    const request: ClientMessage = {
      type: 'subscribe',
      rooms: [...rooms],
      ...(known !== undefined && { since: known }),
      ...(bearer !== undefined && { token: bearer }),
    };
    this.#asked = true;
    this.#socket?.send(JSON.stringify(request));
  }

  #receive(data: unknown): void {
    this.#expectWord();
    const news: HubMessage[] = [];
    let current = false;
    for (const message of parseFrame(data)) {
      if (message.type === 'error' && message.code === 'DEVICE_UNKNOWN') deviceInDoubt(this.#options.baseUrl);
      const heard = this.#feed.hear(message);
      news.push(...heard.news);
      current ||= heard.current;
      if (heard.ask !== null) this.#askOnce(heard.ask, message.type === 'heartbeat');
    }
    this.#settle(current, clockOffset(news, this.#state.clockOffsetMs));
    this.#tell(news);
  }

  /** One question at a time. One that a heartbeat later still has no answer is asked again, for everything. */
  #askOnce(what: 'missing' | 'everything', late: boolean): void {
    if (!this.#asked) this.#ask(what);
    else if (late) this.#ask('everything');
  }

  #settle(current: boolean, clockOffsetMs: number): void {
    if (!current) return this.#change({ ...this.#feed.data, clockOffsetMs });
    this.#asked = false;
    this.#failures = 0;
    this.#stayFresh();
    this.#change({ ...this.#feed.data, clockOffsetMs, lastHeardAt: Date.now(), connection: 'live', turnedAway: null });
  }

  #change(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onState?.(this.#state);
    for (const listener of [...this.#listeners]) listener();
  }

  #tell(news: readonly HubMessage[]): void {
    for (const message of news) for (const handler of [...(this.#handlers.get(message.type) ?? [])]) handler(message);
  }
}

/** Small differences are the network's. */
const CLOCK_TOLERANCE_MS = 300;

function clockOffset(news: readonly HubMessage[], known: number): number {
  const word = news.findLast((message) => message.type === 'heartbeat' || message.type === 'snapshot');
  if (word === undefined) return known;
  const offset = Date.parse(word.type === 'snapshot' ? word.hall.serverTime : word.at) - Date.now();
  return Number.isNaN(offset) || Math.abs(offset - known) < CLOCK_TOLERANCE_MS ? known : offset;
}

/** Opens a live picture of the hall over the hub's WebSocket. Runs in browsers and on Node 24. */
export const openLive = (options: LiveOptions): Live => new LiveStore(options);
