import type { SocketRequest } from '@foyer/contract';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

/** Goes through the same door as HTTP, so that shapes, rights and answers cannot differ. @returns the reply as JSON text */
export async function answerRequest(app: FastifyInstance, request: z.output<typeof SocketRequest>, remoteAddress: string): Promise<string> {
  const { id, method, path, token, idempotencyKey, body } = request;
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const response = await app.inject({
    method,
    url: path,
    headers,
    remoteAddress,
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  const isJson = String(response.headers['content-type']).startsWith('application/json');
  const answer = isJson ? response.payload : JSON.stringify(response.payload || null);
  return `{"type":"reply","id":${JSON.stringify(id)},"status":${response.statusCode},"body":${answer}}`;
}
