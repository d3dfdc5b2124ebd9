import { ENDPOINTS, type RouteName } from '@foyer/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Notebook } from '../auth/notebook.ts';
import { HallError } from '../hall/index.ts';
import { oneCaller } from '../network/addresses.ts';
import { FLOOD, LIMITS, type LimitName, limitOf, type Pace } from './limits.ts';
import { actorOf } from './note-refusals.ts';

export interface RateLimitParts {
  readonly isLocal: (address: string | undefined) => boolean;
  readonly notebook: Notebook;
}

type Done = (error?: Error) => void;

/** Refuses who asks too often, with TOO_MANY_REQUESTS and `Retry-After`. To be hung up before the routes are. */
export function limitRequests(app: FastifyInstance, { isLocal, notebook }: RateLimitParts): void {
  const ask = (limiters: readonly RateLimiterMemory[], key: string, limit: LimitName | 'flood', context: Asking) =>
    consumeAll(limiters, key).then(
      () => context.done(),
      (spent: unknown) => {
        if (!(spent instanceof RateLimiterRes)) return context.done(spent as Error);
        const { ip: address } = context.request;
        notebook.tell(actorOf(context.request), { type: 'limit_reached', limit, address });
        return context.done(tooMany(spent, limiters));
      },
    );

  const flood = [limiterOf('flood', FLOOD)];
  app.addHook('onRequest', (request, _reply, done: Done) => {
    // A proxy on this machine speaks for all the others, and has limits of its own.
    if (isLocal(request.socket.remoteAddress)) done();
    else void ask(flood, oneCaller(request.ip), 'flood', { request, done });
  });

  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, { paces }]) => [name, paces.map((pace) => limiterOf(name, pace))]),
  ) as Record<LimitName, RateLimiterMemory[]>;
  const ticketsFromAddress = [limiterOf('tickets:address', LIMITS.tickets.fromAddress)];

  app.addHook('onRoute', (route) => {
    const name = nameOf(route);
    if (!name) return;
    const limit = limitOf(name);
    if (limit === 'tickets')
      route.onRequest = [
        (request: FastifyRequest, _reply: FastifyReply, done: Done) =>
          void ask(ticketsFromAddress, oneCaller(request.ip), limit, { request, done }),
        ...[route.onRequest ?? []].flat(),
      ];
    // Once it is known who asks, and before anything is read.
    route.preParsing = (request, _reply, _payload, done) =>
      void ask(limiters[limit], callerKey(request), limit, { request, done: done as Done });
  });
}

interface Asking {
  readonly request: FastifyRequest;
  readonly done: Done;
}

const limiterOf = (name: string, { points, seconds }: Pace): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix: `${name}:${seconds}`, points, duration: seconds });

async function consumeAll(limiters: readonly RateLimiterMemory[], key: string): Promise<void> {
  for (const limiter of limiters) await limiter.consume(key);
}

function callerKey({ session, device, ip }: FastifyRequest): string {
  if (session) return `person ${session.user.id}`;
  return device ? `device ${device.id}` : `address ${oneCaller(ip)}`;
}

function tooMany({ msBeforeNext }: RateLimiterRes, limiters: readonly RateLimiterMemory[]): HallError {
  // The limiter asks the machine's clock, which may have been put back since.
  const longest = Math.max(...limiters.map(({ duration }) => duration));
  return new HallError('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.min(Math.max(1, Math.ceil(msBeforeNext / 1000)), longest) });
}

function nameOf({ schema }: RouteOptions): RouteName | null {
  const name = (schema as { readonly operationId?: string } | undefined)?.operationId;
  return name !== undefined && Object.hasOwn(ENDPOINTS, name) ? (name as RouteName) : null;
}
