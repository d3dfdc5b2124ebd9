import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HallError } from '../hall/index.ts';
import { API_HEADERS } from '../http/security-headers.ts';
import type { Hosts } from './hosts.ts';
import { isOwnOrigin } from './origins.ts';
import { isForPhones, isPage } from './plain-http.ts';

export interface DoorParts {
  readonly hosts: Hosts;
  readonly isLocal: (address: string | undefined) => boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Plain HTTP from another machine: whoever is on the network can read along and change it. What it shows to be let in is not looked at. */
    overheard: boolean;
  }
}

const CHANGES = ['POST', 'PATCH', 'PUT', 'DELETE'];

/** What every request has to pass before anything looks at it, upgrades included. To be hung up before all other hooks. */
export function guardDoor(app: FastifyInstance, { hosts, isLocal }: DoorParts): void {
  app.decorateRequest('overheard', false);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(API_HEADERS);
    if (isInternal(request)) return done();
    if (request.headers.upgrade !== undefined) endRefusedUpgrade(request, reply);
    const code = refusalOf(request);
    if (code === null) return done();
    if (code === 'NEEDS_HTTPS' && isPage(request.method, request.url)) {
      reply.redirect(`https://${request.headers.host}${request.url}`, 308);
      return undefined;
    }
    const { host, origin } = request.headers;
    return done(new HallError(code, code === 'HOST_UNKNOWN' ? { host } : code === 'ORIGIN_FOREIGN' ? { origin } : undefined));
  });

  function refusalOf(request: FastifyRequest): 'HOST_UNKNOWN' | 'ORIGIN_FOREIGN' | 'NEEDS_HTTPS' | null {
    const { method, url, headers } = request;
    const { host } = headers;
    if (!hosts.know(host)) return 'HOST_UNKNOWN';
    const encrypted = request.protocol === 'https';
    const local = isLocal(request.socket.remoteAddress);
    const acts = CHANGES.includes(method) || headers.upgrade !== undefined;
    if (acts && !isOwnOrigin(headers.origin, host ?? '', pageSchemes(encrypted, local))) return 'ORIGIN_FOREIGN';
    if (encrypted || local) return null;
    request.overheard = true;
    delete headers.authorization;
    delete headers.cookie;
    return isForPhones(method, url) ? null : 'NEEDS_HTTPS';
  }
}

/** By which the hub's own pages may have come. On this machine a proxy may stand in front, which speaks HTTPS for the hub. */
function pageSchemes(encrypted: boolean, local: boolean): string[] {
  if (local) return ['http:', 'https:'];
  return encrypted ? ['https:'] : ['http:'];
}

/** An upgrade that is answered as a request leaves a connection that nobody reads any more. */
function endRefusedUpgrade({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.raw.once('finish', () => raw.socket.destroySoon());
}

/** What the hub asks of itself for a client on the WebSocket, whose upgrade has come through this door. */
const isInternal = ({ raw }: FastifyRequest): boolean => !(raw.socket instanceof Socket);
