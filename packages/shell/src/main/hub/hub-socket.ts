import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { openTls, refuseStranger } from './ask-hub.ts';
import type { Authority } from './certificate.ts';

const OPEN_WITHIN_MS = 5000;
/** A ticket with a large picture, many times over. */
const LARGEST_MESSAGE_BYTES = 16 * 1024 * 1024;

export interface HubSocketRequest {
  /** `wss://…/ws/queues`, or `ws://…` where the hub is asked without TLS. */
  readonly url: string;
  /** What the server has to be signed by. `null`: by whom every program trusts. */
  readonly authorities: readonly Authority[] | null;
  readonly cookie: string;
}

export interface HubSocketEvents {
  onMessage(text: string): void;
  /** Once. */
  onClose(why: string): void;
}

export interface HubSocket {
  send(text: string): void;
  close(): void;
}

/**
 * A socket of the app itself, not of a page. Nothing is sent before the certificate was looked at.
 * @throws UntrustedHub, and what the network throws
 */
export async function openHubSocket(request: HubSocketRequest, { onMessage, onClose }: HubSocketEvents): Promise<HubSocket> {
  const target = new URL(request.url);
  const options = {
    headers: { cookie: request.cookie },
    handshakeTimeout: OPEN_WITHIN_MS,
    maxPayload: LARGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
  };
  const pinned =
    target.protocol === 'wss:' && request.authorities !== null ? await openTls(target, AbortSignal.timeout(OPEN_WITHIN_MS)) : null;
  if (pinned !== null && request.authorities !== null) refuseStranger(pinned, target, request.authorities);
  const socket = new WebSocket(target, pinned === null ? options : { ...options, createConnection: () => pinned });
  socket.on('message', (data) => onMessage(String(data)));
  await opened(socket);
  socket.on('error', () => socket.terminate());
  socket.once('close', (code, reason) => onClose(`${code} ${String(reason)}`.trim()));
  return { send: (text) => socket.send(text), close: () => socket.terminate() };
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      socket.off('error', reject);
      resolve();
    });
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, { statusCode }: IncomingMessage) => {
      reject(new Error(`the hub answered with ${statusCode}`));
      socket.terminate();
    });
  });
}
