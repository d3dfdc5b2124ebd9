import type { ErrorCode } from '@foyer/contract';
import type { Actor } from '@foyer/queue';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { callerActor } from '../auth/actors.ts';
import type { Notebook } from '../auth/notebook.ts';
import { HallError } from '../hall/index.ts';

/** Somebody wanted what they may not have. What is wrong with a request itself is no such thing. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNAUTHENTICATED',
  'DEVICE_UNKNOWN',
  'FORBIDDEN',
  'HOST_UNKNOWN',
  'ORIGIN_FOREIGN',
]);

/** Notes down whoever is refused, and where. */
export function noteRefusals(app: FastifyInstance, notebook: Notebook): void {
  app.addHook('onError', (request, _reply, error, done) => {
    if (error instanceof HallError && REFUSALS.has(error.code)) {
      const route = `${request.method} ${request.routeOptions.url ?? ''}`;
      notebook.tell(actorOf(request), { type: 'access_refused', code: error.code, route, address: request.ip });
    }
    done();
  });
}

/** A refusal may come before it is known who asks. */
export const actorOf = ({ session, device, ip }: FastifyRequest): Actor =>
  callerActor({ session: session ?? null, device: device ?? null, address: ip });
