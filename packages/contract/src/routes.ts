import type { z } from 'zod';
import type { ENDPOINTS } from './endpoints.ts';
import { APPOINTMENT_ROUTES } from './routes/appointments.ts';
import { COUNTER_ROUTES } from './routes/counters.ts';
import { DEVICE_ROUTES } from './routes/devices.ts';
import { HALL_ROUTES } from './routes/hall.ts';
import { MEDIA_ROUTES } from './routes/media.ts';
import { NETWORK_ROUTES } from './routes/network.ts';
import { PAD_LINE_ROUTES } from './routes/pad-lines.ts';
import { PAPER_ROUTES } from './routes/paper.ts';
import { PEOPLE_ROUTES } from './routes/people.ts';
import { PRINTER_ROUTES } from './routes/printers.ts';
import { PRIVACY_ROUTES } from './routes/privacy.ts';
import { REPORT_ROUTES } from './routes/reports.ts';
import type { RouteContract } from './routes/route-contract.ts';
import { SERVICE_ROUTES } from './routes/services.ts';
import { SET_UP_ROUTES } from './routes/set-up.ts';
import { TICKET_ROUTES } from './routes/tickets.ts';
import { VOICE_ROUTES } from './routes/voice.ts';
import { WATCH_ROUTES } from './routes/watch.ts';

export * from './routes/appointments.ts';
export * from './routes/counters.ts';
export * from './routes/devices.ts';
export * from './routes/hall.ts';
export * from './routes/media.ts';
export * from './routes/network.ts';
export * from './routes/pad-lines.ts';
export * from './routes/paper.ts';
export * from './routes/people.ts';
export * from './routes/printers.ts';
export * from './routes/privacy.ts';
export * from './routes/reports.ts';
export type { RouteContract } from './routes/route-contract.ts';
export * from './routes/services.ts';
export * from './routes/set-up.ts';
export * from './routes/tickets.ts';
export * from './routes/voice.ts';
export * from './routes/watch.ts';

/** Every route of the hub, one line of meaning each. The server, the client and the OpenAPI document are made from this. */
export const ROUTES = {
  ...HALL_ROUTES,
  ...PEOPLE_ROUTES,
  ...SET_UP_ROUTES,
  ...SERVICE_ROUTES,
  ...COUNTER_ROUTES,
  ...TICKET_ROUTES,
  ...APPOINTMENT_ROUTES,
  ...DEVICE_ROUTES,
  ...VOICE_ROUTES,
  ...PAD_LINE_ROUTES,
  ...PRINTER_ROUTES,
  ...WATCH_ROUTES,
  ...REPORT_ROUTES,
  ...PRIVACY_ROUTES,
  ...MEDIA_ROUTES,
  ...PAPER_ROUTES,
  ...NETWORK_ROUTES,
} as const satisfies Record<keyof typeof ENDPOINTS, RouteContract>;

export type Routes = typeof ROUTES;
export type RouteName = keyof Routes;

// What a client gives and gets, by route. `never`: the route has no such part.

type Part<Name extends RouteName, Key extends 'params' | 'query' | 'body'> = Routes[Name] extends {
  readonly [K in Key]: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : never;
export type RouteParams<Name extends RouteName> = Part<Name, 'params'>;
export type RouteQuery<Name extends RouteName> = Part<Name, 'query'>;
export type RouteBody<Name extends RouteName> = Part<Name, 'body'>;

type ReplyBody<Schema> = Schema extends z.ZodType ? z.output<Schema> : null;
/** The body of a good answer; `null` where it has none (204). */
export type RouteReply<Name extends RouteName> = {
  [Status in keyof Routes[Name]['replies']]: ReplyBody<Routes[Name]['replies'][Status]>;
}[keyof Routes[Name]['replies']];
