import type { Readable } from 'node:stream';
import type { RouteName, Routes } from '@foyer/contract';
import type { Actor } from '@foyer/queue';
import type { z } from 'zod';
import type { CallingDevice } from '../auth/calling-device.ts';
import type { Session } from '../auth/tokens.ts';
import type { CommandReply, Decided, Wish } from '../hall/index.ts';
import type { Upload } from '../media/take-in.ts';
import type { AnswerCookie } from './cookies.ts';

/** A body that is a file is read by its handler, while it comes in. */
type Parsed<Route, Part extends string> = Route extends { readonly file: true }
  ? Part extends 'body'
    ? undefined
    : Schema<Route, Part>
  : Schema<Route, Part>;
type Schema<Route, Part extends string> = Route extends { readonly [P in Part]: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

export type ParamsOf<Name extends RouteName> = Parsed<Routes[Name], 'params'>;
export type QueryOf<Name extends RouteName> = Parsed<Routes[Name], 'query'>;
export type BodyOf<Name extends RouteName> = Parsed<Routes[Name], 'body'>;

type Replies<Name extends RouteName> = Routes[Name]['replies'];
/** One of the answers the contract lists: the status together with its body. */
export type ReplyOf<Name extends RouteName> = {
  [Status in keyof Replies<Name>]: {
    readonly status: Status & number;
    readonly body: Replies<Name>[Status] extends z.ZodType ? z.output<Replies<Name>[Status]> : null;
    readonly cookies?: readonly AnswerCookie[];
  };
}[keyof Replies<Name>];

/** A request that was parsed, authenticated and authorised. */
export interface RouteCall<Name extends RouteName> {
  readonly params: ParamsOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  /** The signed-in person, or null on an open route. */
  readonly session: Session | null;
  /** The paired device that the request comes from, or null. */
  readonly device: CallingDevice | null;
  /** What the request's cookies say, by name. */
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** What calls itself how (`User-Agent`), cut to what a list of sessions has room for. */
  readonly agent: string | null;
  /** How the caller reaches the hub: `https://hub.example:4100`. */
  readonly origin: string;
  /** Where the request came from: an IP address. */
  readonly address: string;
  /** The file that the body is; empty where the route takes none. */
  readonly upload: Upload;
  /** Aborted when the caller has gone before the answer. */
  readonly signal: AbortSignal;
  /** Gives the command to the hall, under the request's idempotency key. `render` makes the answer from what was decided. */
  execute(wish: Wish, actor: Actor, render: (decided: Decided) => ReplyOf<Name>): Promise<Committed<Name>>;
}

/** The answer to a command, as it is stored with it. */
export interface Committed<Name extends RouteName> extends CommandReply {
  readonly route?: Name;
}

/** A text that is sent while it is read. */
export interface Streamed {
  readonly status: 200;
  readonly stream: Readable;
  /** Under which a browser saves it. */
  readonly fileName: string;
}

type Answer<Name extends RouteName> = Routes[Name] extends { readonly command: true }
  ? Promise<Committed<Name>>
  : Routes[Name] extends { readonly streams: string }
    ? Promise<Streamed>
    : ReplyOf<Name> | Promise<ReplyOf<Name>>;
export type Handler<Name extends RouteName> = (call: RouteCall<Name>) => Answer<Name>;
/** One handler per route: a route without one does not compile, nor does a command that answers without the hall. */
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };
