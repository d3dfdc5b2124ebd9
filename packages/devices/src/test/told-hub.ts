import type { ConnectToHub, HubSocketEvents } from '../station/index.ts';

interface Asked {
  readonly path: string;
  readonly body: unknown;
}

/** The hub's end of a station's socket, in the test's hands: it says what the test says, and keeps what it was asked. */
export interface ToldHub {
  readonly connect: ConnectToHub;
  /** All that any connection brought, in order. A subscription is `subscribe`. */
  readonly asked: Asked[];
  /** Status by the beginning of the path; 204 where there is none. `lost`: it is taken, and the connection breaks before the answer. */
  readonly answers: Map<string, number | 'lost' | 'never'>;
  say(message: object): void;
  /** The connection breaks. */
  drop(): void;
  /** No connection is taken until further notice. */
  away: boolean;
  connections: number;
}

export function toldHub(): ToldHub {
  let events: HubSocketEvents | null = null;
  const answers: ToldHub['answers'] = new Map();
  const hub: ToldHub = {
    asked: [],
    answers,
    away: false,
    connections: 0,
    say: (message) => events?.onMessage(JSON.stringify(message)),
    drop() {
      const gone = events;
      events = null;
      gone?.onClose('dropped');
    },
    async connect(listener) {
      if (hub.away) throw new Error('nobody there');
      hub.connections += 1;
      events = listener;
      return {
        send: (text) => queueMicrotask(() => events === listener && take(listener, JSON.parse(text))),
        close: () => {
          if (events === listener) hub.drop();
        },
      };
    },
  };

  function take(from: HubSocketEvents, message: { type: string; id?: string; path?: string; body?: unknown }): void {
    hub.asked.push({ path: message.path ?? message.type, body: message.body });
    if (message.type !== 'request') return;
    const [, answer] = [...answers].find(([path]) => message.path?.startsWith(path)) ?? [];
    if (answer === 'lost') hub.drop();
    else if (answer !== 'never') from.onMessage(JSON.stringify({ type: 'reply', id: message.id, status: answer ?? 204, body: null }));
  }
  return hub;
}
