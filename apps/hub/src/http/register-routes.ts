import { ROUTES, type RouteContract, type RouteName } from '@foyer/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import { z } from 'zod';
import type { CallingDevice } from '../auth/calling-device.ts';
import type { DeviceDoor } from '../auth/device-door.ts';
import type { Session, Tokens } from '../auth/tokens.ts';
import type { CommandReply, Hall, StoredReply } from '../hall/index.ts';
import type { Upload } from '../media/take-in.ts';
import { authorise, identify } from './authentication.ts';
import { type AnswerCookie, DEVICE_COOKIE, deviceKeyOf, setCookies } from './cookies.ts';
import { idempotencyOf } from './idempotency.ts';
import { agentOf, originOf } from './request-facts.ts';
import type { Handlers, Streamed } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
    device: CallingDevice | null;
  }
}

/** A request that says something where nothing is expected is misunderstood somewhere: refuse it rather than drop it. */
export const NO_BODY = z.strictObject({}).nullish();

interface UntypedCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly session: Session | null;
  readonly device: CallingDevice | null;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly agent: string | null;
  readonly origin: string;
  readonly address: string;
  readonly upload: Upload;
  readonly signal: AbortSignal;
  readonly execute: (wish: never, actor: never, render: never) => Promise<CommandReply>;
}
type Answer = (StoredReply & { readonly cookies?: readonly AnswerCookie[] }) | CommandReply | Streamed;
type UntypedHandler = (call: UntypedCall) => Answer | Promise<Answer>;

export interface RouteParts {
  readonly hall: Hall;
  readonly tokens: Tokens;
  readonly devices: DeviceDoor;
  readonly handlers: Handlers;
}

/** Registers every route of the contract. Types end here: the contract's types hold up to `Handlers`, Fastify sees plain functions. */
export function registerRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { hall, handlers } = parts;
  app.decorateRequest('session', null);
  app.decorateRequest('device', null);
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const route: RouteContract = ROUTES[name];
    const handler = handlers[name] as unknown as UntypedHandler;
    const options: RouteOptions = {
      method: route.method,
      url: route.path,
      schema: schemaOf(name, route),
      onRequest: (request, _reply, done) => {
        admit(parts, request, route);
        done();
      },
      handler: async (request, reply) => send(request, reply, route, await handler(callOf(hall, route, request, reply))),
    };
    if (route.file) takeFile(app, options);
    else app.route(options);
  }
}

/** A file is not read into memory, whatever it is said to be: the handler looks at it as it comes in. */
function takeFile(app: FastifyInstance, options: RouteOptions): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _stream, done) => done(null));
    scope.addHook('onSend', async (request, reply) => {
      // What was refused half-way is not waited for to its end.
      if (!request.raw.complete) reply.header('connection', 'close');
    });
    scope.route(options);
  });
}

/** @throws HallError UNAUTHENTICATED, DEVICE_UNKNOWN, FORBIDDEN */
function admit({ hall, ...doors }: RouteParts, request: FastifyRequest, route: RouteContract): void {
  const { right } = route;
  const deviceKey = deviceKeyOf(request);
  const authorization = isSigningIn(route) ? undefined : request.headers.authorization;
  const caller = identify(doors, { authorization, deviceKey });
  Object.assign(request, caller);
  if (caller.device) hall.devices.seen(caller.device.id, { address: request.ip });
  authorise(caller, right, deviceKey !== undefined && caller.device === null);
}

/** Who signs in, renews or leaves may still have a token that is over: what counts is what else they show. */
const isSigningIn = ({ right, path }: RouteContract): boolean => right === 'reach_hub' && path.startsWith('/api/auth/');

function callOf(hall: Hall, route: RouteContract, request: FastifyRequest, reply: FastifyReply): UntypedCall {
  const { params, query, body, session, device, cookies, ip: address } = request;
  const execute: UntypedCall['execute'] = (wish, actor, render) => {
    const { method, url, headers } = request;
    const idempotency = idempotencyOf({
      header: headers['idempotency-key'],
      method,
      routePath: route.path,
      url,
      body,
      callerId: session?.user.id ?? device?.id ?? null,
    });
    return hall.execute(wish, { actor, idempotency, render });
  };
  return {
    params,
    query,
    body,
    session,
    device,
    cookies: { ...cookies, [DEVICE_COOKIE]: deviceKeyOf(request) },
    origin: originOf(request),
    agent: agentOf(request),
    address,
    execute,
    upload: { stream: request.raw, length: lengthOf(request) },
    // Few routes ask for it.
    get signal() {
      return untilGone(reply);
    },
  };
}

function lengthOf({ headers }: FastifyRequest): number | null {
  const length = headers['content-length'];
  return length === undefined ? null : Number(length);
}

function untilGone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort(new Error('the caller has gone'));
  });
  return controller.signal;
}

/** A command's answer goes out as the text that was stored with it, so that its repetitions are the same to the byte. */
function send(request: FastifyRequest, reply: FastifyReply, { streams }: RouteContract, answer: Answer): FastifyReply {
  reply.code(answer.status);
  if ('cookies' in answer) setCookies(request, reply, answer.cookies);
  if ('stream' in answer) return reply.headers(downloadHeaders(`${streams}; charset=utf-8`, answer.fileName)).send(answer.stream);
  if ('text' in answer) return answer.text === null ? reply.send() : reply.type('application/json; charset=utf-8').send(answer.text);
  return answer.body === null ? reply.send() : reply.send(answer.body);
}

function downloadHeaders(type: string, fileName: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

function schemaOf(name: RouteName, { params, query, body, method, file }: RouteContract): FastifySchema {
  return {
    operationId: name,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(method !== 'GET' && !file && { body: body ?? NO_BODY }),
  } as FastifySchema;
}
