import { SOCKET_PATH } from '@foyer/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { deviceKeyOf } from '../http/cookies.ts';
import { sendError } from '../http/errors.ts';
import type { HubContext } from '../http/handlers/context.ts';
import { SOCKET_PACE } from '../http/limits.ts';
import { Broadcaster } from './broadcaster.ts';
import { Connection } from './connection.ts';
import { messagePace } from './message-pace.ts';
import { partNews } from './part-news.ts';

/** The live hall at `/ws/queues`; the messages are in the contract, and in docs/protocol.md with examples. */
export function serveQueues(app: FastifyInstance, context: HubContext): void {
  const broadcaster = new Broadcaster(context);
  const parts = partNews(context.watch, context.clock);
  app.addHook('preClose', async () => {
    broadcaster.close();
    parts.close();
  });
  app.route({
    method: 'GET',
    url: SOCKET_PATH,
    schema: { hide: true },
    handler: (_request: FastifyRequest, reply: FastifyReply) => sendError(reply, 'INVALID_REQUEST', { upgrade: 'websocket' }, NO_UPGRADE),
    wsHandler: (socket: WebSocket, request: FastifyRequest) => {
      const { tokens, sessions, devices, announcing, notebook, config } = context;
      const { ip: address, overheard, raw } = request;
      const deviceKey = deviceKeyOf(request);
      const withinPace = config.rateLimits ? messagePace(SOCKET_PACE) : null;
      new Connection({
        app,
        tokens,
        sessions,
        devices,
        announcing,
        notebook,
        broadcaster,
        partNews: parts,
        stationOf: context.hall.printers.station,
        socket,
        stream: raw.socket,
        address,
        overheard,
        withinPace,
        deviceKey,
      });
    },
  });
}

const NO_UPGRADE = 'This address speaks WebSocket only: connect with a WebSocket client.';
