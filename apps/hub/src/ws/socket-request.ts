import { ERROR_STATUS, ROUTES, type SocketRequest } from '@foyer/contract';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { DEVICE_COOKIE } from '../http/cookies.ts';
import { errorBody } from '../http/errors.ts';
import { isForPhones } from '../network/plain-http.ts';

/** What came with the upgrade, and holds for every request over the socket. */
interface From {
  readonly address: string;
  readonly deviceKey: string | undefined;
  readonly overheard: boolean;
}

/** Goes through the same door as HTTP, so that shapes, rights and answers cannot differ. @returns the reply as JSON text */
export async function answerRequest(app: FastifyInstance, request: z.output<typeof SocketRequest>, from: From): Promise<string> {
  const { id, method, path, token, idempotencyKey, body } = request;
  if (isDownload(method, path)) return replyText(id, ERROR_STATUS.INVALID_REQUEST, JSON.stringify(NO_DOWNLOADS));
  if (from.overheard && !isForPhones(method, path))
    return replyText(id, ERROR_STATUS.NEEDS_HTTPS, JSON.stringify(errorBody('NEEDS_HTTPS')));
  const headers = {
    ...(token !== undefined && !from.overheard && { authorization: `Bearer ${token}` }),
    ...(from.deviceKey !== undefined && { cookie: `${DEVICE_COOKIE}=${from.deviceKey}` }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const response = await app.inject({
    method,
    url: path,
    headers,
    remoteAddress: from.address,
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  const isJson = String(response.headers['content-type']).startsWith('application/json');
  const answer = isJson ? response.payload : JSON.stringify(response.payload || null);
  return replyText(id, response.statusCode, answer);
}

/** A table may be larger than memory should hold: it is sent while it is read, and so over HTTP only. */
function isDownload(method: string, path: string): boolean {
  return Object.values(ROUTES).some((route) => 'streams' in route && route.method === method && path.split('?', 1)[0] === route.path);
}

const NO_DOWNLOADS = errorBody('INVALID_REQUEST', undefined, 'A table does not go over the socket: get it with HTTP.');

const replyText = (id: string, status: number, body: string): string =>
  `{"type":"reply","id":${JSON.stringify(id)},"status":${status},"body":${body}}`;
