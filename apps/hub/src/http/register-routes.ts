import { ROUTES, type RouteContract, type RouteName } from '@foyer/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import { z } from 'zod';
import type { Session, Tokens } from '../auth/tokens.ts';
import type { CommandReply, Hall, StoredReply } from '../hall/index.ts';
import { authenticate } from './authentication.ts';
import { idempotencyOf } from './idempotency.ts';
import type { Handlers } from './route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: Session | null;
  }
}

/** A request that says something where nothing is expected is misunderstood somewhere: refuse it rather than drop it. */
export const NO_BODY = z.strictObject({}).nullish();

interface UntypedCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly session: Session | null;
  readonly address: string;
  readonly execute: (command: never, actor: never, render: never) => Promise<CommandReply>;
}
type UntypedHandler = (call: UntypedCall) => StoredReply | CommandReply | Promise<StoredReply | CommandReply>;

/** Registers every route of the contract. Types end here: the contract's types hold up to `Handlers`, Fastify sees plain functions. */
export function registerRoutes(app: FastifyInstance, { hall, tokens, handlers }: { hall: Hall; tokens: Tokens; handlers: Handlers }): void {
  app.decorateRequest('session', null);
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const route: RouteContract = ROUTES[name];
    const handler = handlers[name] as unknown as UntypedHandler;
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(name, route),
      onRequest: (request, _reply, done) => {
        request.session = authenticate(tokens, request.headers.authorization, route.access);
        done();
      },
      handler: async (request, reply) => send(reply, await handler(callOf(hall, route, request))),
    });
  }
}

function callOf(hall: Hall, route: RouteContract, request: FastifyRequest): UntypedCall {
  const { params, query, body, session, ip: address } = request;
  const execute: UntypedCall['execute'] = (command, actor, render) => {
    const { method, url, headers } = request;
    const idempotency = idempotencyOf({
      header: headers['idempotency-key'],
      method,
      routePath: route.path,
      url,
      body,
      userId: session?.user.id ?? null,
    });
    return hall.execute(command, { actor, idempotency, render });
  };
  return { params, query, body, session, address, execute };
}

/** A command's answer goes out as the text that was stored with it, so that its repetitions are the same to the byte. */
function send(reply: FastifyReply, answer: StoredReply | CommandReply): FastifyReply {
  reply.code(answer.status);
  if ('text' in answer) return answer.text === null ? reply.send() : reply.type('application/json; charset=utf-8').send(answer.text);
  return answer.body === null ? reply.send() : reply.send(answer.body);
}

function schemaOf(name: RouteName, { params, query, body, method }: RouteContract): FastifySchema {
  return {
    operationId: name,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(method !== 'GET' && { body: body ?? NO_BODY }),
  } as FastifySchema;
}
