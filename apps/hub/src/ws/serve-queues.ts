import { SOCKET_PATH } from '@foyer/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { HubContext } from '../http/handlers/context.ts';
import { Broadcaster } from './broadcaster.ts';
import { Connection } from './connection.ts';
import { ownOriginOnly } from './origin.ts';

/** The live hall at `/ws/queues`; the messages are in the contract, and in docs/protocol.md with examples. */
export function serveQueues(app: FastifyInstance, context: HubContext): void {
  const broadcaster = new Broadcaster(context);
  app.addHook('preClose', async () => broadcaster.close());
  app.get(SOCKET_PATH, { websocket: true, onRequest: ownOriginOnly }, (socket: WebSocket, request: FastifyRequest) => {
    new Connection({ app, tokens: context.tokens, broadcaster, socket, stream: request.raw.socket, address: request.ip });
  });
}
