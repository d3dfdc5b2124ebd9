import { Agent, request } from 'node:http';

export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  /** The cookie of a paired device. */
  readonly device?: string | null;
  readonly key: string | null;
  readonly body?: unknown;
}

export interface WireAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the test reads answers as any foreign client would.
  readonly body: any;
}

const ANSWER_WITHIN_MS = 20_000;

/** Sends requests over connections that stay open, as a counter's or a kiosk's program does. */
export class Wire {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /**
   * @param cutAfterMs the connection is torn down so long after the request went out, whatever was done with it
   * @throws when no whole answer came
   */
  send({ method, path, token, device = null, key, body }: WireRequest, cutAfterMs?: number): Promise<WireAnswer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(device !== null && { cookie: device }),
      ...(key !== null && { 'idempotency-key': key }),
    };
    return new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port: this.#port, method, path, headers, agent: this.#agent }, (incoming) => {
        const chunks: string[] = [];
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          if (!incoming.complete) return reject(new Error('the answer was torn off'));
          const said = chunks.join('');
          resolve({ status: incoming.statusCode ?? 0, body: said === '' ? null : JSON.parse(said) });
        });
      });
      const limit = setTimeout(
        () => outgoing.destroy(new Error(`${method} ${path} had no answer in time`)),
        cutAfterMs ?? ANSWER_WITHIN_MS,
      );
      outgoing.on('error', reject);
      outgoing.on('close', () => clearTimeout(limit));
      outgoing.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
