import { z } from 'zod';
import {
  AppointmentIdSchema,
  BusinessDaySchema,
  CounterIdSchema,
  LocaleSchema,
  Moment,
  PrintJobIdSchema,
  ServiceIdSchema,
  TicketIdSchema,
} from './ids.ts';
import {
  AnnouncementView,
  AppointmentStateSchema,
  Availability,
  CounterView,
  DeviceStateView,
  DisplaySettings,
  Eta,
  FloorState,
  HallView,
  PrinterId,
  PrinterView,
  PrintFormat,
  PrintJobView,
  RecentCallView,
  RuleView,
  ServiceView,
  StationPrinter,
  TicketStatus,
  VoiceTest,
} from './shapes.ts';

/** `global` · `devices`: how their parts are, for staff who may see them · `service:<id>` · `counter:<id>` · `ticket:<id>` · `display:<id>` · `station`: of a device that prints */
export const Room = z
  .string()
  .regex(/^(?:global|devices|station|(?:service|counter|display):[a-z0-9-]{1,40}|ticket:[A-Za-z0-9_-]{22})$/, 'a room name');

// What a client says.

/** Replaces the client's rooms. `since`: the last `seq` it knows of; the hub sends the missing events, or a snapshot where it no longer has them. */
export const Subscribe = z.strictObject({
  type: z.literal('subscribe'),
  rooms: z.array(Room).min(1).max(16),
  since: z.int().min(0).optional(),
  /** A staff member's access token: with it, tickets carry their ids. */
  token: z.string().max(2000).optional(),
});
/** A REST request over the open socket: the same shapes, rights and answers. */
export const SocketRequest = z.strictObject({
  type: z.literal('request'),
  id: z.string().min(1).max(40),
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
  path: z.string().startsWith('/api/').max(500),
  token: z.string().max(2000).optional(),
  idempotencyKey: z.string().max(200).optional(),
  body: z.unknown().optional(),
});
export const ClientMessage = z.discriminatedUnion('type', [Subscribe, SocketRequest]);
export type ClientMessage = z.infer<typeof ClientMessage>;

// What the hub says. A number, a name only where an administrator has said so, and the ticket's id to staff only.

const stamp = { seq: z.int(), at: Moment };
const ticket = { number: z.string(), serviceId: ServiceIdSchema, ticketId: TicketIdSchema.optional() };
const atCounter = { ...ticket, counterId: CounterIdSchema };

/** The whole picture of the rooms asked for, as of `seq`. */
export const Snapshot = z.strictObject({
  type: z.literal('snapshot'),
  seq: z.int(),
  hall: HallView,
  services: z.array(ServiceView),
  counters: z.array(CounterView),
  /** Newest first. */
  recentCalls: z.array(RecentCallView),
  announcements: z.array(AnnouncementView),
  /** For a `ticket:` room. */
  ticket: TicketStatus.nullable(),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const TicketIssued = z.strictObject({ type: z.literal('ticket_issued'), ...stamp, ...ticket, priority: z.string() });
export const TicketCalled = z.strictObject({
  type: z.literal('ticket_called'),
  ...stamp,
  ...atCounter,
  counterName: z.string(),
  locale: LocaleSchema,
  rule: RuleView,
  recall: z.boolean(),
  /** Only where the hall's settings say so. */
  visitorName: z.string().optional(),
});
export const ServiceStarted = z.strictObject({ type: z.literal('service_started'), ...stamp, ...atCounter });
export const TicketServed = z.strictObject({ type: z.literal('ticket_served'), ...stamp, ...atCounter, outcome: z.string().nullable() });
export const TicketNoShow = z.strictObject({ type: z.literal('ticket_no_show'), ...stamp, ...atCounter });
export const TicketCancelled = z.strictObject({ type: z.literal('ticket_cancelled'), ...stamp, ...ticket });
/** It waits elsewhere now, or again. `serviceId` is that of the queue in which it waits. */
export const TicketMoved = z.strictObject({
  type: z.literal('ticket_moved'),
  ...stamp,
  ...ticket,
  cause: z.enum([
    'next_leg',
    'transferred',
    'requeued',
    'parked',
    'restored',
    'assigned',
    'moved',
    'break',
    'break_over',
    'closed',
    'counter_removed',
    'left',
    'unparked',
  ]),
  /** The counter that it left, or in whose pool it is; null where it came from none. */
  counterId: CounterIdSchema.nullable(),
});
/** Its business day ended before it was called. */
export const TicketExpired = z.strictObject({ type: z.literal('ticket_expired'), ...stamp, ...ticket });
/** To staff: something about a ticket that moves nobody (a remark, the plan of its journey). */
export const TicketNoted = z.strictObject({ type: z.literal('ticket_noted'), ...stamp, ...ticket });
/** Every text for the displays, after one was made or withdrawn. */
export const AnnouncementsMessage = z.strictObject({
  type: z.literal('announcement'),
  ...stamp,
  announcements: z.array(AnnouncementView),
});
/** To staff: a booking was made or changed. Neither name nor code. */
export const AppointmentChanged = z.strictObject({
  type: z.literal('appointment'),
  ...stamp,
  appointmentId: AppointmentIdSchema,
  state: AppointmentStateSchema,
});
export const DayClosed = z.strictObject({ type: z.literal('day_closed'), ...stamp, closedDay: BusinessDaySchema });
/** The whole counter after whatever changed it. */
export const CounterStatusMessage = z.strictObject({ type: z.literal('counter_status'), ...stamp, counter: CounterView });
/** The hall, its services or its counters were changed: the whole new set-up. */
export const HallChanged = z.strictObject({
  type: z.literal('hall_changed'),
  ...stamp,
  hall: HallView,
  services: z.array(ServiceView),
  counters: z.array(CounterView),
});
/** To the ticket's own room and, with its id, to staff. */
export const PrintJobChanged = z.strictObject({ type: z.literal('print_job'), ...stamp, ...ticket, printJob: PrintJobView });
/** To `ticket:` rooms: where it stands now, whole. */
export const TicketUpdate = z.strictObject({ type: z.literal('ticket_update'), seq: z.int(), ticket: TicketStatus });
/** Not from the log: as time goes by, services open and close, and estimates change. Only those that did. */
export const ServicesNow = z.strictObject({
  type: z.literal('services_now'),
  services: z.array(z.strictObject({ id: ServiceIdSchema, availability: Availability, eta: Eta.nullable() })),
});
/** Not from the log: the printer said something new. */
export const PrinterChanged = z.strictObject({ type: z.literal('printer'), printer: PrinterView });

/** To the room `devices`, at once and after each change: every part of every device. */
export const DevicesMessage = z.strictObject({ type: z.literal('devices'), states: z.array(DeviceStateView) });
/** To a display, when it subscribes to its room and after each change: how it is to look and sound. */
export const DisplaySet = z.strictObject({ type: z.literal('display'), display: DisplaySettings });

/** To a print station: what it is to drive, all of it; at once, and whenever that was changed. */
export const StationMessage = z.strictObject({ type: z.literal('station'), printers: z.array(StationPrinter) });
/** To a print station: one job. Before the first byte goes out it asks to begin. */
export const PrintMessage = z.strictObject({
  type: z.literal('print'),
  jobId: PrintJobIdSchema,
  printerId: PrinterId,
  format: PrintFormat,
  /** Base64. */
  data: z.string(),
  paper: z.strictObject({ widthMm: z.number(), heightMm: z.number() }),
});

/** To a display, when it subscribes to its room and after each change: whether the calls of its zone are its to say. */
export const Floor = z.strictObject({ type: z.literal('floor'), ...FloorState.shape });
/** To a display: somebody wants to hear it. Answered by `POST /api/voice/own`. */
export const VoiceTestMessage = z.strictObject({ type: z.literal('voice_test'), id: z.string(), ...VoiceTest.shape });

/**
 * Ends every group of events of the same commit, for every room but `ticket:` (which hears `ticket_update` alone): what changed in the queues. `prev` is the `seq` of the
 * group before: a client whose last `seq` is another one has missed something and subscribes again.
 */
export const QueueUpdate = z.strictObject({
  type: z.literal('queue_update'),
  seq: z.int(),
  prev: z.int(),
  /** Only the services whose queue changed. */
  services: z.array(
    z.strictObject({
      id: ServiceIdSchema,
      waiting: z.int(),
      issuedToday: z.int(),
      longestWaitSince: Moment.nullable(),
      eta: Eta.nullable(),
      availability: Availability,
    }),
  ),
  /** Only the counters for which the number waiting changed. */
  counters: z.array(z.strictObject({ id: CounterIdSchema, waiting: z.int(), parked: z.int() })),
});
export type QueueUpdate = z.infer<typeof QueueUpdate>;

/** Every two seconds: a client that hears nothing for five shows that it is stale. */
export const Heartbeat = z.strictObject({ type: z.literal('heartbeat'), seq: z.int(), at: Moment });
export const SocketReply = z.strictObject({ type: z.literal('reply'), id: z.string(), status: z.int(), body: z.unknown() });
/** The message could not be understood. The connection stays. */
export const SocketError = z.strictObject({ type: z.literal('error'), code: z.string(), message: z.string() });

export const HubMessage = z.discriminatedUnion('type', [
  Snapshot,
  TicketIssued,
  TicketCalled,
  ServiceStarted,
  TicketServed,
  TicketNoShow,
  TicketCancelled,
  TicketMoved,
  TicketExpired,
  TicketNoted,
  AnnouncementsMessage,
  AppointmentChanged,
  DayClosed,
  ServicesNow,
  CounterStatusMessage,
  HallChanged,
  PrintJobChanged,
  TicketUpdate,
  PrinterChanged,
  StationMessage,
  PrintMessage,
  Floor,
  VoiceTestMessage,
  DevicesMessage,
  DisplaySet,
  QueueUpdate,
  Heartbeat,
  SocketReply,
  SocketError,
]);
export type HubMessage = z.infer<typeof HubMessage>;
export type HubMessageOf<Type extends HubMessage['type']> = Extract<HubMessage, { type: Type }>;
