import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorBody } from '@foyer/contract';
import { errorBody } from './errors.ts';

interface Answer {
  readonly status: number;
  readonly body: ErrorBody;
  readonly headers?: string;
}

const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST'];
const NOT_HTTP: Answer = { status: 400, body: errorBody('INVALID_REQUEST', undefined, 'This is not a well-formed HTTP request.') };

/** By Node's code for what its parser met. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  HPE_INVALID_METHOD: {
    status: 405,
    body: errorBody('METHOD_NOT_ALLOWED', { allow: METHODS }),
    headers: `Allow: ${METHODS.join(', ')}\r\n`,
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    body: errorBody('BODY_TOO_LARGE', undefined, "The request's headers are too large: at most 16 KiB."),
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, body: errorBody('INVALID_REQUEST', undefined, 'The request did not come to its end in time.') },
};

/** For what never became a request, so that Fastify has nothing to answer to: said on the bare connection, which then ends. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body, headers = '' } = ANSWERS[error.code ?? ''] ?? NOT_HTTP;
  const text = JSON.stringify(body);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n`;
  // Read on to nowhere: closing with unread bytes would reset the connection, and the answer with it.
  socket.resume().setTimeout(LINGER_MS, () => socket.destroy());
  socket.end(`${head}Content-Length: ${Buffer.byteLength(text)}\r\n${headers}Connection: close\r\n\r\n${text}`);
}

const LINGER_MS = 1000;
