import type { RouteBody, RouteName, RouteParams, RouteQuery, RouteReply } from '@foyer/contract';
import { ENDPOINTS } from '@foyer/contract/constants';
import { errorOf, HubError } from './hub-error.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { pause, withDeadline } from './time.ts';

type Field<Key extends string, Value> = [Value] extends [never]
  ? object
  : undefined extends Value
    ? { readonly [K in Key]?: Value }
    : object extends Value
      ? { readonly [K in Key]?: Value }
      : { readonly [K in Key]: Value };

/** What a call to a route must and may carry; `params`, `query` and `body` are the contract's. */
export type CallOptions<Name extends RouteName> = Field<'params', RouteParams<Name>> &
  Field<'query', RouteQuery<Name>> &
  Field<'body', RouteBody<Name>> & {
    /** Made for a command where absent. Give one to repeat a command safely after its first answer was lost. */
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

export interface HubClientOptions {
  /** `http://host:port`, with or without a closing slash. */
  readonly baseUrl: string;
  /** A staff member's access token, or where to read it at each call. */
  readonly token?: string | null | (() => string | null);
  readonly fetch?: typeof fetch;
  /** Patience with one attempt. */
  readonly attemptMs?: number;
  /** Pauses between attempts while no answer comes; as many further attempts. */
  readonly retryAfterMs?: readonly number[];
}

export interface HubClient {
  readonly baseUrl: string;
  /**
   * Calls a route and gives the body of its answer, `null` where it has none (204).
   * Without an answer it tries again with the same idempotency key, so that a command has one effect.
   * @throws HubError for every answer that is not 2xx and for none; the signal's reason when aborted.
   */
  call<Name extends RouteName>(
    name: Name,
    ...options: object extends CallOptions<Name> ? [CallOptions<Name>?] : [CallOptions<Name>]
  ): Promise<RouteReply<Name>>;
}

interface AnyOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** A typed client of the hub's REST interface. */
export function createHubClient(options: HubClientOptions): HubClient {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const retryAfterMs = options.retryAfterMs ?? [300, 1200];
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));

  async function call(name: RouteName, parts: AnyOptions = {}): Promise<unknown> {
    const url = baseUrl + pathOf(ENDPOINTS[name].path, parts);
    const request = requestOf(name, parts, tokenOf(options.token));
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await exchange(url, request, parts.signal);
      } catch (thrown) {
        const wait = retryAfterMs[attempt];
        if (!(thrown instanceof HubError && thrown.code === 'HUB_UNREACHABLE') || wait === undefined) throw thrown;
        await pause(wait * (0.75 + Math.random() / 2), parts.signal);
      }
    }
  }

  async function exchange(url: string, request: RequestInit, signal: AbortSignal | undefined): Promise<unknown> {
    const deadline = withDeadline(options.attemptMs ?? 8000, signal);
    try {
      const response = await send(url, { ...request, signal: deadline.signal });
      return await bodyOf(response);
    } catch (thrown) {
      if (thrown instanceof HubError) throw thrown;
      signal?.throwIfAborted();
      throw new HubError('HUB_UNREACHABLE', 0, `no answer from ${baseUrl}`, {}, thrown);
    } finally {
      deadline.clear();
    }
  }

  return { baseUrl, call: call as HubClient['call'] };
}

function tokenOf(token: HubClientOptions['token']): string | null {
  return (typeof token === 'function' ? token() : token) ?? null;
}

function pathOf(template: string, { params = {}, query = {} }: AnyOptions): string {
  const path = template.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== null) search.set(key, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}

function requestOf(name: RouteName, parts: AnyOptions, token: string | null): RequestInit {
  const endpoint = ENDPOINTS[name];
  const headers: Record<string, string> = { accept: 'application/json' };
  if (token !== null) headers['authorization'] = `Bearer ${token}`;
  if ('command' in endpoint) headers['idempotency-key'] = parts.idempotencyKey ?? idempotencyKey();
  if (parts.body === undefined || parts.body === null) return { method: endpoint.method, headers };
  headers['content-type'] = 'application/json';
  return { method: endpoint.method, headers, body: JSON.stringify(parts.body) };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const body = text === '' ? null : parse(text, response.status);
  if (!response.ok) throw errorOf(response.status, body);
  return body;
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw errorOf(status, null);
  }
}
