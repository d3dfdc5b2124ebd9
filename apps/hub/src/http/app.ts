import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import jwt from '@fastify/jwt';
import websocket from '@fastify/websocket';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { WebSocket } from 'ws';
import { announcing } from '../announcing/index.ts';
import { deviceDoor } from '../auth/device-door.ts';
import { notebook } from '../auth/notebook.ts';
import { Sessions } from '../auth/sessions.ts';
import { signIn } from '../auth/sign-in.ts';
import { sso } from '../auth/sso.ts';
import { createTokens } from '../auth/tokens.ts';
import { type Hall, HallError } from '../hall/index.ts';
import { guardDoor } from '../network/door.ts';
import type { Network } from '../network/open-network.ts';
import { APP_ORIGIN } from '../network/origins.ts';
import { serveLines } from '../pads/serve-lines.ts';
import { printerSearch } from '../printers/search.ts';
import { setUpCodeFrom } from '../set-up/set-up-code.ts';
import { setUpDesk } from '../set-up/set-up-desk.ts';
import { watchDevices } from '../watch/index.ts';
import { serveQueues } from '../ws/serve-queues.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { serveDocs } from './docs.ts';
import { handleErrors, sendError, sendUnreadable } from './errors.ts';
import type { HubConfig, HubContext } from './handlers/context.ts';
import { createHandlers } from './handlers/index.ts';
import { DEEPEST_JSON, isTooDeep } from './json-depth.ts';
import { limitRequests } from './limit-requests.ts';
import { methodsOf } from './methods.ts';
import { noteRefusals } from './note-refusals.ts';
import { documentRoutes } from './openapi.ts';
import { registerRoutes } from './register-routes.ts';
import { type ScreenFolders, serveScreens } from './screens.ts';
import { API_HEADERS } from './security-headers.ts';
import { serveAuthority } from './serve-authority.ts';
import { serveClips } from './serve-clips.ts';
import { serveMedia } from './serve-media.ts';
import { serveSso } from './serve-sso.ts';

const BODY_LIMIT = 64 * 1024;

export interface HubOptions {
  readonly hall: Hall;
  readonly config: HubConfig;
  readonly clock: { now(): number };
  readonly logger: FastifyBaseLogger;
  readonly screens: ScreenFolders;
  readonly network: Network;
}

export interface Hub {
  readonly app: FastifyInstance;
  readonly context: HubContext;
  /** Everything it answers, `GET /health`: for whoever looks whether each was thought of. */
  readonly routes: readonly string[];
}

/** The hub without a listener: everything it answers, over HTTP and over the WebSocket. Closing it leaves the hall open. */
export async function createHub({ hall, config, clock, logger, screens, network }: HubOptions): Promise<Hub> {
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // Nothing is logged for a request that goes well, so none needs a logger of its own.
    childLoggerFactory: (parent) => parent,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: sendUnreadable,
    clientErrorHandler: answerBrokenRequest,
    serverFactory: network.createServer,
  });
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  guardDoor(app, network);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  takeEmptyJson(app);
  handleErrors(app, hall);
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(request.url);
    // A file that is not there is not kept as the one that was looked for would be.
    reply.headers(API_HEADERS);
    return methods.length === 0
      ? sendError(reply, 'NOT_FOUND')
      : sendError(reply.header('allow', methods.join(', ')), 'METHOD_NOT_ALLOWED', { allow: methods });
  });
  // A browser's screens come from the hub itself and need no leave.
  await app.register(cors, { origin: [APP_ORIGIN], methods: ['GET', 'POST', 'PATCH', 'DELETE'], maxAge: 600, strictPreflight: false });
  await app.register(cookie);
  await app.register(jwt, { secret: hall.tokenSecret, verify: { algorithms: ['HS256'] }, sign: { algorithm: 'HS256' } });
  await app.register(websocket, {
    options: { maxPayload: BODY_LIMIT, perMessageDeflate: false },
    errorHandler: endBroken,
    preClose: sayGoodbye,
  });
  await documentRoutes(app, config.version);
  const sessions = new Sessions(hall, clock);
  hall.onTick(() => sessions.sweep());
  const notes = notebook(hall, logger);
  const devices = deviceDoor(hall, clock);
  const { watch, alarms } = watchDevices({ hall, presence: devices.presence, clock, logger });
  const context: HubContext = {
    hall,
    config,
    clock,
    tokens: createTokens(app.jwt, () => clock.now(), sessions),
    sessions,
    signIn: signIn({ hall, clock, notebook: notes }),
    sso: sso(hall, clock),
    devices,
    watch,
    alarms,
    announcing: announcing({ hall, presence: devices.presence, watch, clock }),
    notebook: notes,
    pads: serveLines({ hall, watch, clock, logger }),
    network,
    search: printerSearch({ logger }),
    setUp: setUpDesk({ hall, code: config.setUpCode ?? setUpCodeFrom(undefined), clock, notebook: notes }),
  };
  noteRefusals(app, context.notebook);
  if (config.rateLimits) limitRequests(app, { isLocal: network.isLocal, notebook: notes });
  app.addHook('onClose', async () => {
    context.search.stop();
    context.devices.presence.close();
    await alarms.close();
    await context.announcing.close();
    context.pads.close();
    await context.notebook.close();
  });
  registerRoutes(app, { ...context, handlers: createHandlers(context) });
  serveSso(app, context);
  serveQueues(app, context);
  await serveScreens(app, screens);
  serveMedia(app, context);
  serveClips(app, config.clips);
  serveDocs(app);
  serveAuthority(app, network);
  return { app, context, routes };
}

/** A command with nothing to say may come with a JSON content type and no body: many clients do that. */
function takeEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else if (isTooDeep(body as string)) done(new HallError('INVALID_JSON', { deepest: DEEPEST_JSON }));
    else parse(request, body as string, done);
  });
}

/** A client that breaks off or sends nonsense frames is daily life in a hall; `ws` has usually closed the connection already. */
function endBroken(this: FastifyInstance, error: Error, socket: WebSocket): void {
  this.log.debug({ err: error }, 'a WebSocket broke off');
  if (socket.readyState === socket.OPEN) socket.terminate();
}

const GOING_AWAY = 1001;
const GOODBYE_MS = 300;

/** A screen that does not answer the closing handshake does not keep the hub from ending. */
function sayGoodbye(this: FastifyInstance, done: () => void): void {
  const { websocketServer } = this;
  for (const client of websocketServer.clients) client.close(GOING_AWAY, 'the hub is shutting down');
  const late = setTimeout(() => {
    for (const client of websocketServer.clients) client.terminate();
  }, GOODBYE_MS);
  websocketServer.close(() => {
    clearTimeout(late);
    done();
  });
}
