import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { request as requestTls, Agent as TlsAgent } from 'node:https';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { temporaryFolder } from '@foyer/testkit';
import { pino } from 'pino';
import { DEMO_PASSWORD } from '../../demo/people.ts';
import { seedDemoHall } from '../../demo/seed.ts';
import { openHall } from '../../hall/index.ts';
import { createHub } from '../../http/app.ts';
import { screenFolders } from '../../main/screen-folders.ts';
import { type NetworkOptions, openNetwork } from '../open-network.ts';
import { ownNames } from '../own-names.ts';

/** On Linux the whole of 127.0.0.0/8 is this machine: the second address plays another one, which only the injected `isLocal` tells apart. */
export const ELSEWHERE = '127.0.0.2';

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly tls?: boolean;
  /** Where the request comes from. Default: this machine. */
  readonly from?: string;
}

export type GuardedHub = Awaited<ReturnType<typeof guardedHub>>;

/** The demo hall behind its real door, which takes nobody but 127.0.0.1 for this machine. */
export async function guardedHub(wishes: Partial<NetworkOptions> & { readonly rateLimits?: boolean; readonly told?: string[] } = {}) {
  const dataDir = wishes.dataDir ?? temporaryFolder('door');
  const clock = wishes.clock ?? { now: Date.now };
  const logger = pino({ level: 'silent' });
  const hall = await openHall({ dataDir, clock, logger });
  await seedDemoHall(hall);
  const network = await openNetwork({
    dataDir,
    clock,
    names: () => ownNames(wishes.told ?? []),
    isLocal: (address) => address === '127.0.0.1',
    ...wishes,
  });
  const config = { version: '9.9.9', demo: true, publicUrl: () => 'http://hall.example', rateLimits: wishes.rateLimits ?? true };
  const hub = await createHub({ hall, config, clock, logger, screens: screenFolders(temporaryFolder('screens')), network });
  await hub.app.listen({ host: '0.0.0.0', port: 0 });
  const { port } = hub.app.server.address() as { port: number };
  const agents = { http: new Agent({ keepAlive: true }), https: new TlsAgent({ keepAlive: true }) };
  const ca = () => network.authorities.map(({ pair }) => pair.certificate);

  async function ask({ method = 'GET', path, headers = {}, body, tls = false, from = '127.0.0.1' }: Asked) {
    const common = { host: '127.0.0.1', port, method, path, headers, localAddress: from };
    const sent = tls
      ? requestTls({ ...common, servername: 'localhost', ca: ca(), agent: agents.https })
      : request({ ...common, agent: agents.http });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const said = await text(answer);
    const isJson = answer.headers['content-type']?.startsWith('application/json') ?? false;
    return { status: answer.statusCode ?? 0, headers: answer.headers, body: isJson ? JSON.parse(said) : said };
  }

  return {
    hub,
    hall,
    network,
    port,
    ca,
    ask,
    /** A bare connection. */
    async connection(from = '127.0.0.1'): Promise<Socket> {
      const socket = connect({ host: '127.0.0.1', port, localAddress: from });
      await once(socket, 'connect');
      return socket;
    },
    async token(username = 'admin'): Promise<string> {
      const body = JSON.stringify({ username, password: DEMO_PASSWORD });
      const answer = await ask({ method: 'POST', path: '/api/auth/login', headers: JSON_TYPE, body });
      return answer.body.accessToken as string;
    },
    async close() {
      for (const agent of Object.values(agents)) agent.destroy();
      await hub.app.close();
      await hall.close();
    },
  };
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** What a socket is sent until it is closed, and for how long it stayed open. */
export async function untilClosed(socket: Socket): Promise<{ said: string; afterMs: number }> {
  const since = performance.now();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve));
  return { said: Buffer.concat(chunks).toString(), afterMs: performance.now() - since };
}
