import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers as any foreign client would.
  readonly body: any;
}

/**
 * A client that behaves as Foyer's own do across a power cut: a command that got no answer is sent again
 * under the same Idempotency-Key until it gets one.
 */
export function persistentApi(baseUrl: string, token?: string) {
  async function once(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const headers: Record<string, string> = {};
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (token) headers.authorization = `Bearer ${token}`;
    if (key) headers['idempotency-key'] = key;
    const init: RequestInit = { method, headers, signal: AbortSignal.timeout(20_000) };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(baseUrl + path, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  async function untilAnswered(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      try {
        const answer = await once(method, path, body, key);
        if (answer.status !== 503) return answer;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      await sleep(20 + Math.random() * 50);
    }
  }

  return {
    get: (path: string) => untilAnswered('GET', path),
    post: (path: string, body: unknown, key: string) => untilAnswered('POST', path, body, key),
    once,
  };
}

export type PersistentApi = ReturnType<typeof persistentApi>;

export async function signIn(baseUrl: string, username: string): Promise<string> {
  const answer = await persistentApi(baseUrl).once('POST', '/api/auth/login', { username, password: 'demo' });
  if (answer.status !== 200) throw new Error(`sign-in of ${username} failed: ${JSON.stringify(answer)}`);
  return answer.body.accessToken;
}
