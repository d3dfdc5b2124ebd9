import type { ErrorCode, RouteName } from '@foyer/contract';
import { expect } from 'vitest';
import type { Answer, DemoHub, Request } from '../../test/demo-hub.ts';

/** A request that is to be refused, and what the refusal says. */
export type Attempt = (Request & { readonly route: RouteName } & Says) | ({ readonly raw: RawRequest } & Says);
interface Says {
  readonly details?: object;
}
interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly text?: string;
  readonly headers?: Record<string, string>;
  readonly as?: string;
}

/** Brings the hall to where the request is bad, and says the request. */
export type Prepare = (hub: DemoHub) => Attempt | Promise<Attempt>;
export type Case = readonly [code: ErrorCode, what: string, prepare: Prepare];

export const send = (hub: DemoHub, attempt: Attempt): Promise<Answer> =>
  'raw' in attempt ? hub.send(attempt.raw.method, attempt.raw.path, attempt.raw) : hub.call(attempt.route, attempt);

let made = 0;
const next = () => (made += 1);
/** Letters that the demo hall does not use. */
const letters = (n: number) => `Q${String.fromCharCode(65 + Math.floor(n / 26), 65 + (n % 26))}`;

async function accepted(answer: Promise<Answer>) {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

/** Sends what must be accepted. */
export const done = (hub: DemoHub, route: RouteName, request: Request = {}) => accepted(hub.call(route, { as: 'admin', ...request }));

/** A service of its own: what one case does to it is no other case's concern. */
export async function aService(hub: DemoHub, { series = {}, ...more }: Record<string, unknown> = {}): Promise<string> {
  const n = next();
  const body = { id: `s-${n}`, name: `Service ${n}`, series: { prefix: letters(n), ...(series as object) }, ...more };
  return (await done(hub, 'createService', { body })).id;
}

/** An open counter for these services. */
export async function aCounter(hub: DemoHub, serviceIds: readonly string[], more: object = {}): Promise<string> {
  const n = next();
  const { id } = await done(hub, 'createCounter', { body: { id: `c-${n}`, name: `${n}`, serviceIds, ...more } });
  await done(hub, 'setCounterStatus', { id, body: { status: 'open' } });
  return id;
}

export const aTicket = (hub: DemoHub, serviceId: string, more: object = {}): Promise<{ id: string; number: string }> =>
  done(hub, 'issueTicket', { body: { serviceId, ...more } });

/** A visitor who was called to a counter of a service that is all their own. */
export async function atCounter(hub: DemoHub, service: Record<string, unknown> = {}) {
  const serviceId = await aService(hub, service);
  const counterId = await aCounter(hub, [serviceId]);
  const ticket = await aTicket(hub, serviceId);
  await done(hub, 'callNext', { id: counterId });
  return { serviceId, counterId, ticket };
}

export const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA';
const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The same every day. */
export function hours(...ranges: readonly { from: string; to: string }[]) {
  return { weekly: Object.fromEntries(EVERY_DAY.map((day) => [day, ranges])), exceptions: [] };
}
