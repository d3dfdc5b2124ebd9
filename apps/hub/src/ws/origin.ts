import type { FastifyRequest } from 'fastify';
import { HallError } from '../hall/index.ts';

/** The Electron apps load their screens from their own package. A browser's screens come from the hub itself. */
export const APP_ORIGIN = 'app://foyer';

/** For an origin that a browser names: programs name none. */
export function isOwnOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined || origin === APP_ORIGIN) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** A page of another site may open a WebSocket to any address, without CORS: its `Origin` gives it away. A hook for WebSocket routes. */
export function ownOriginOnly(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  const { origin } = request.headers;
  done(isOwnOrigin(origin, request.host) ? undefined : new HallError('FORBIDDEN', { origin }));
}
