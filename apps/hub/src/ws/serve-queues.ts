import { SOCKET_PATH } from '@foyer/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { HallError } from '../hall/index.ts';
import type { HubContext } from '../http/handlers/context.ts';
import { Broadcaster } from './broadcaster.ts';
import { Connection } from './connection.ts';
import { isOwnOrigin } from './origin.ts';

/** The live hall at `/ws/queues`; the messages are in the contract, and in docs/protocol.md with examples. */
export function serveQueues(app: FastifyInstance, context: HubContext, appOrigin: string): void {
  const broadcaster = new Broadcaster(context);
  app.addHook('preClose', async () => broadcaster.close());
  app.get(SOCKET_PATH, { websocket: true, onRequest: ownOriginOnly(appOrigin) }, (socket: WebSocket, request: FastifyRequest) => {
    new Connection({ app, tokens: context.tokens, broadcaster, socket, stream: request.raw.socket, address: request.ip });
  });
}

export function ownOriginOnly(appOrigin: string) {
  return (request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void => {
    done(isOwnOrigin(request.headers.origin, request.host, appOrigin) ? undefined : new HallError('FORBIDDEN', { origin: request.headers.origin }));
  };
}
