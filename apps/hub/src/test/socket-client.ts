import { once } from 'node:events';
import { type DeviceRole, HubMessage, type HubMessageOf } from '@foyer/contract';
import { eventually } from '@foyer/testkit';
import { WebSocket } from 'ws';
import type { DemoHub } from './demo-hub.ts';

type Type = HubMessage['type'];

/** A client of `/ws/queues` that keeps what it hears. Every message is held against the contract. */
export interface SocketClient {
  readonly socket: WebSocket;
  readonly heard: HubMessage[];
  say(message: object | string): void;
  /** The first message of this type from now on that `matches`; waits for it. */
  next<Wanted extends Type>(type: Wanted, matches?: (message: HubMessageOf<Wanted>) => boolean): Promise<HubMessageOf<Wanted>>;
  /** All of a type so far. */
  all<Wanted extends Type>(type: Wanted): HubMessageOf<Wanted>[];
  /** Forgets what was heard. */
  forget(): void;
  close(): void;
}

export async function socketClient(url: string, headers: Record<string, string> = {}): Promise<SocketClient> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/ws/queues`, { headers });
  const heard: HubMessage[] = [];
  socket.on('message', (data) => heard.push(HubMessage.parse(JSON.parse(String(data)))));
  await once(socket, 'open');
  const all: SocketClient['all'] = (type) => heard.filter((message) => message.type === type) as never;
  return {
    socket,
    heard,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: (type, matches = () => true) =>
      eventually(() => {
        const found = all(type).find(matches);
        if (!found) throw new Error(`no ${type} among ${heard.map((message) => message.type).join(', ') || 'nothing'}`);
        return found;
      }),
    all,
    forget: () => void heard.splice(0),
    close: () => socket.close(),
  };
}

interface Listening {
  readonly since?: number;
  readonly token?: string;
  /** Default: a display, which may hear everything, unless there is a token, or nothing but a ticket to follow. */
  readonly as?: DeviceRole;
}

/** Subscribed, and the snapshot has come. */
export async function listen(
  hub: Pick<DemoHub, 'url' | 'device'>,
  rooms: readonly string[],
  { as, ...more }: Listening = {},
): Promise<SocketClient> {
  const isPhone = rooms.every((room) => room.startsWith('ticket:'));
  const device = as ?? (more.token !== undefined || isPhone ? null : 'display');
  const client = await socketClient(hub.url, device ? { cookie: (await hub.device(device)).cookie } : {});
  client.say({ type: 'subscribe', rooms, ...more });
  await eventually(() => client.heard.length > 0);
  return client;
}
