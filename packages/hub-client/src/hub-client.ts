import type { RouteBody, RouteName, RouteParams, RouteQuery, RouteReply, Routes } from '@foyer/contract';
import { ENDPOINTS } from '@foyer/contract/constants';
import { deviceInDoubt } from './device-in-doubt.ts';
import { errorOf, HubError } from './hub-error.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { asHeader } from './speak-as.ts';
import { pause, withDeadline } from './time.ts';

type Field<Key extends string, Value> = [Value] extends [never]
  ? object
  : undefined extends Value
    ? { readonly [K in Key]?: Value }
    : object extends Value
      ? { readonly [K in Key]?: Value }
      : { readonly [K in Key]: Value };

/** Routes whose good answer is a text in a stream, not JSON. */
export type DownloadName = { [Name in RouteName]: Routes[Name] extends { readonly streams: string } ? Name : never }[RouteName];

export interface Download {
  readonly content: Blob;
  /** As the hub calls the file. */
  readonly fileName: string | null;
}

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
  /**
   * Gives a fresh token when the hub does not take this one any more (401 UNAUTHENTICATED); the call is then made once more, with the
   * same idempotency key. Null: there is none, and the refusal stands. What it throws, the call throws.
   */
  readonly renew?: (refused: string) => Promise<string | null>;
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
  /**
   * Fetches a file that the hub streams, as a browser's link could not: with the token. Tried once; its beginning has to come within
   * the client's patience, its end may take as long as it takes.
   * @throws HubError, also when the stream breaks off; the signal's reason when aborted.
   */
  download<Name extends DownloadName>(name: Name, options?: CallOptions<Name>): Promise<Download>;
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
  const patienceMs = options.attemptMs ?? 8000;
  const retryAfterMs = options.retryAfterMs ?? [300, 1200];
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));

  /** With the token that there is, and once more with a fresh one where the hub does not take it. */
  async function signed<Answer>(send: (token: string | null) => Promise<Answer>): Promise<Answer> {
    const token = tokenOf(options.token);
    try {
      return await send(token);
    } catch (thrown) {
      if (thrown instanceof HubError && thrown.code === 'DEVICE_UNKNOWN') deviceInDoubt(baseUrl);
      if (token === null || !(thrown instanceof HubError && thrown.code === 'UNAUTHENTICATED')) throw thrown;
      const fresh = (await options.renew?.(token)) ?? null;
      if (fresh === null) throw thrown;
      return send(fresh);
    }
  }

  function call(name: RouteName, parts: AnyOptions = {}): Promise<unknown> {
    const url = baseUrl + pathOf(ENDPOINTS[name].path, parts);
    const request = requestOf(name, parts, asHeader(baseUrl));
    if ('file' in ENDPOINTS[name]) return signed((token) => exchange(url, withToken(request, token), parts.signal, FILE_MS));
    return signed((token) => repeated(url, withToken(request, token), parts.signal));
  }

  async function repeated(url: string, request: RequestInit, signal: AbortSignal | undefined): Promise<unknown> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await exchange(url, request, signal);
      } catch (thrown) {
        const wait = retryAfterMs[attempt];
        if (!(thrown instanceof HubError && thrown.code === 'HUB_UNREACHABLE') || wait === undefined) throw thrown;
        await pause(wait * (0.75 + Math.random() / 2), signal);
      }
    }
  }

  async function exchange(url: string, request: RequestInit, signal: AbortSignal | undefined, ms = patienceMs): Promise<unknown> {
    const deadline = withDeadline(ms, signal);
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

  const download = (name: RouteName, parts: AnyOptions = {}): Promise<Download> => signed((token) => fetched(name, parts, token));

  async function fetched(name: RouteName, parts: AnyOptions, token: string | null): Promise<Download> {
    const { accept: _, ...headers } = headersOf(name, parts, asHeader(baseUrl));
    const deadline = withDeadline(patienceMs, parts.signal);
    try {
      const response = await send(baseUrl + pathOf(ENDPOINTS[name].path, parts), {
        ...withToken({ headers }, token),
        signal: deadline.signal,
      });
      deadline.clear();
      if (!response.ok) await bodyOf(response);
      return { content: await response.blob(), fileName: fileNameOf(response) };
    } catch (thrown) {
      if (thrown instanceof HubError) throw thrown;
      parts.signal?.throwIfAborted();
      throw new HubError('HUB_UNREACHABLE', 0, `no whole answer from ${baseUrl}`, {}, thrown);
    } finally {
      deadline.clear();
    }
  }

  return { baseUrl, call: call as HubClient['call'], download };
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

const withToken = (request: RequestInit & { headers: Record<string, string> }, token: string | null): RequestInit =>
  token === null ? request : { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };

function headersOf(name: RouteName, parts: AnyOptions, as: Record<string, string>): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', ...as };
  if ('command' in ENDPOINTS[name]) headers['idempotency-key'] = parts.idempotencyKey ?? idempotencyKey();
  return headers;
}

function requestOf(name: RouteName, parts: AnyOptions, as: Record<string, string>): RequestInit & { headers: Record<string, string> } {
  const endpoint = ENDPOINTS[name];
  const headers = headersOf(name, parts, as);
  if (parts.body === undefined || parts.body === null) return { method: endpoint.method, headers };
  if ('file' in endpoint) return { method: endpoint.method, headers: { ...headers, ...FILE_TYPE }, body: parts.body as Blob };
  headers['content-type'] = 'application/json';
  return { method: endpoint.method, headers, body: JSON.stringify(parts.body) };
}

/** What it is, the hub sees for itself. */
const FILE_TYPE = { 'content-type': 'application/octet-stream' };
/** A film over a hall's Wi-Fi. */
const FILE_MS = 15 * 60_000;

const fileNameOf = ({ headers }: Response): string | null =>
  /filename="?([^";]+)/.exec(headers.get('content-disposition') ?? '')?.[1] ?? null;

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
