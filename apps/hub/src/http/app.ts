import cors from '@fastify/cors';
import jwt from '@fastify/jwt';
import websocket from '@fastify/websocket';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { WebSocket } from 'ws';
import { createTokens } from '../auth/tokens.ts';
import type { Hall } from '../hall/index.ts';
import { serveQueues } from '../ws/serve-queues.ts';
import { handleErrors, sendError } from './errors.ts';
import type { HubConfig, HubContext } from './handlers/context.ts';
import { createHandlers } from './handlers/index.ts';
import { methodsOf } from './methods.ts';
import { documentRoutes } from './openapi.ts';
import { registerRoutes } from './register-routes.ts';
import { type ScreenFolders, serveScreens } from './screens.ts';

const BODY_LIMIT = 64 * 1024;
/** The Electron apps load their screens from their own package. A browser's screens come from the hub itself and need no leave. */
const APP_ORIGIN = 'app://foyer';

export interface HubOptions {
  readonly hall: Hall;
  readonly config: HubConfig;
  readonly clock: { now(): number };
  readonly logger: FastifyBaseLogger;
  readonly screens: ScreenFolders;
}

export interface Hub {
  readonly app: FastifyInstance;
  readonly context: HubContext;
}

/** The hub without a listener: everything it answers, over HTTP and over the WebSocket. Closing it leaves the hall open. */
export async function createHub({ hall, config, clock, logger, screens }: HubOptions): Promise<Hub> {
  const app = fastify({ loggerInstance: logger, disableRequestLogging: true, bodyLimit: BODY_LIMIT, forceCloseConnections: true, routerOptions: { maxParamLength: 200 } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  takeEmptyJson(app);
  handleErrors(app, hall);
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(request.url);
    return methods.length === 0 ? sendError(reply, 'NOT_FOUND') : sendError(reply.header('allow', methods.join(', ')), 'METHOD_NOT_ALLOWED', { allow: methods });
  });
  await app.register(cors, { origin: [APP_ORIGIN], methods: ['GET', 'POST', 'PATCH', 'DELETE'], maxAge: 600 });
  await app.register(jwt, { secret: hall.tokenSecret, verify: { algorithms: ['HS256'] }, sign: { algorithm: 'HS256' } });
  await app.register(websocket, { options: { maxPayload: BODY_LIMIT, perMessageDeflate: false }, errorHandler: endBroken });
  await documentRoutes(app, config.version);
  const context: HubContext = { hall, config, clock, tokens: createTokens(app.jwt, () => clock.now()) };
  registerRoutes(app, { hall, tokens: context.tokens, handlers: createHandlers(context) });
  serveQueues(app, context, APP_ORIGIN);
  await serveScreens(app, screens);
  return { app, context };
}

/** A command with nothing to say may come with a JSON content type and no body: many clients do that. */
function takeEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else parse(request, body as string, done);
  });
}

/** A client that breaks off or sends nonsense frames is daily life in a hall; `ws` has usually closed the connection already. */
function endBroken(this: FastifyInstance, error: Error, socket: WebSocket): void {
  this.log.debug({ err: error }, 'a WebSocket broke off');
  if (socket.readyState === socket.OPEN) socket.terminate();
}
