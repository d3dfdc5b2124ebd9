import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendError } from '../http/errors.ts';

/** The Electron apps load their screens from their own package. A browser's screens come from the hub itself. */
export const APP_ORIGIN = 'app://foyer';

/** For an origin that a browser names: programs name none. */
export function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined || origin === APP_ORIGIN) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const FOREIGN_PAGE = 'A page of another site (its Origin says which) may not listen to this hall.';

/** A page of another site may open a WebSocket to any address, without CORS: its `Origin` gives it away. A hook for WebSocket routes. */
export function ownOriginOnly(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const { origin } = request.headers;
  if (isOwnOrigin(origin, request.host)) done();
  else sendError(reply, 'FORBIDDEN', { origin }, FOREIGN_PAGE);
}
