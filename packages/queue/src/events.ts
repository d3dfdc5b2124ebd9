import type {
  AnnouncementId,
  AppointmentId,
  BusinessDay,
  CounterId,
  EpochMs,
  PrintJobId,
  ProfileId,
  ServiceId,
  TicketId,
  UserId,
} from './ids.ts';
import type {
  Actor,
  Announcement,
  Appointment,
  Bond,
  CallReason,
  Counter,
  CounterStatus,
  Customer,
  ErasureCause,
  Forecast,
  Hall,
  Locale,
  Notes,
  PersonalField,
  Placement,
  PrintJobState,
  Service,
  WorkProfile,
} from './model.ts';

/** Why a waiting or parked ticket changed its queue without having been called. */
export type MoveCause = 'assigned' | 'moved' | 'break' | 'break_over' | 'closed' | 'counter_removed' | 'left' | 'unparked';

/**
 * What happened. An event says all that `evolve` needs; nothing is looked up again. Fields with `?` are those that older logs
 * do not have: absent, they mean what they meant then.
 */
export interface Events extends Notes {
  hall_configured: { readonly hall: Hall };
  service_put: { readonly service: Service };
  service_removed: { readonly serviceId: ServiceId };
  counter_put: { readonly counter: Counter };
  counter_removed: { readonly counterId: CounterId };
  profile_put: { readonly profile: WorkProfile };
  profile_removed: { readonly profileId: ProfileId };
  ticket_issued: {
    readonly ticketId: TicketId;
    readonly number: string;
    /** Place in the series, so that the next issue of the day goes on from here. */
    readonly serial: number;
    readonly serviceId: ServiceId;
    readonly priority: string;
    readonly locale: Locale;
    readonly customer: Customer | null;
    /** Services after the first. Absent: none. */
    readonly journey?: readonly ServiceId[];
    readonly appointment?: { readonly id: AppointmentId; readonly at: EpochMs; readonly late: boolean } | null;
    readonly forecast?: Forecast | null;
  };
  /** From wherever it was: a queue or a pool. */
  ticket_called: {
    readonly ticketId: TicketId;
    readonly counterId: CounterId;
    readonly userId: UserId | null;
    readonly reason: CallReason;
  };
  ticket_recalled: { readonly ticketId: TicketId; readonly counterId: CounterId };
  service_started: { readonly ticketId: TicketId; readonly counterId: CounterId };
  /** The visit is over. */
  ticket_served: { readonly ticketId: TicketId; readonly counterId: CounterId; readonly outcome: string | null };
  /** One service of the visit is over, and the next one begins: it waits there, with this key. */
  leg_served: {
    readonly ticketId: TicketId;
    readonly counterId: CounterId;
    readonly outcome: string | null;
    readonly serviceId: ServiceId;
    readonly key: number;
  };
  /** The leg at this counter is over, unfinished; the next one waits in another queue. */
  ticket_transferred: {
    readonly ticketId: TicketId;
    readonly counterId: CounterId;
    readonly serviceId: ServiceId;
    readonly boundTo: Bond | null;
    readonly place: Placement;
    readonly key: number;
    readonly outcome: string | null;
  };
  /** Back to its queue: the leg goes on. `after`: behind so many others; -1: last; 0: first. */
  ticket_requeued: { readonly ticketId: TicketId; readonly counterId: CounterId; readonly after: number; readonly key: number };
  /** Into the counter's pool. */
  ticket_parked: { readonly ticketId: TicketId; readonly counterId: CounterId; readonly until: EpochMs };
  /** A waiting or parked ticket waits elsewhere now. */
  ticket_moved: {
    readonly ticketId: TicketId;
    readonly serviceId: ServiceId;
    readonly boundTo: Bond | null;
    readonly key: number;
    readonly cause: MoveCause;
    /** Only with cause `break`: whose break it was. */
    readonly releasedFrom: CounterId | null;
  };
  ticket_no_show: { readonly ticketId: TicketId; readonly counterId: CounterId };
  /** A no-show was there after all, and waits again. */
  ticket_restored: { readonly ticketId: TicketId; readonly key: number };
  ticket_cancelled: { readonly ticketId: TicketId };
  /** Its business day ended before it was called. */
  ticket_expired: { readonly ticketId: TicketId };
  ticket_remarked: { readonly ticketId: TicketId; readonly remark: string | null };
  journey_changed: { readonly ticketId: TicketId; readonly journey: readonly ServiceId[] };
  counter_status: { readonly counterId: CounterId; readonly status: CounterStatus; readonly reason?: string | null };
  counter_taken: { readonly counterId: CounterId; readonly userId: UserId; readonly name: string };
  counter_left: { readonly counterId: CounterId; readonly userId: UserId };
  next_stored: { readonly counterId: CounterId };
  next_unstored: { readonly counterId: CounterId };
  auto_call_paused: { readonly counterId: CounterId; readonly paused: boolean };
  appointment_booked: { readonly appointment: Appointment };
  /** Another time or service, or other words. */
  appointment_changed: { readonly appointment: Appointment };
  appointment_cancelled: { readonly appointmentId: AppointmentId };
  appointment_checked_in: { readonly appointmentId: AppointmentId; readonly ticketId: TicketId };
  appointment_missed: { readonly appointmentId: AppointmentId };
  announcement_made: { readonly announcement: Announcement };
  announcement_withdrawn: { readonly announcementId: AnnouncementId };
  /** What was personal of these visits and bookings is gone: of these fields, nothing is left but that there was something. */
  personal_erased: {
    readonly cause: ErasureCause;
    readonly fields: readonly PersonalField[];
    readonly ticketIds: readonly TicketId[];
    readonly appointmentIds: readonly AppointmentId[];
  };
  /** Everything that ends with this business day has ended: once a day, also when the hub was off at that moment. */
  day_closed: { readonly closedDay: BusinessDay; readonly expired: number; readonly carriedOver: number };
  print_job_queued: {
    readonly printJobId: PrintJobId;
    readonly ticketId: TicketId;
    readonly copy: boolean;
    /** The device that asked for it; absent: for the hub's own printers. */
    readonly deviceId?: string | undefined;
  };
  print_job_changed: {
    readonly printJobId: PrintJobId;
    readonly ticketId: TicketId;
    readonly state: PrintJobState;
    readonly trouble: string | null;
    /** The printer that it was given to; absent: as before. */
    readonly printerId?: string | undefined;
  };
}

export type EventName = keyof Events;
export type EventBody = { [Name in EventName]: { readonly type: Name } & Events[Name] }[EventName];
export type EventBodyOf<Name extends EventName> = { readonly type: Name } & Events[Name];

/** Where and when an event stands in the log. */
export interface EventStamp {
  /** 1, 2, 3, … without a gap. */
  readonly seq: number;
  readonly at: EpochMs;
  readonly businessDay: BusinessDay;
  readonly actor: Actor;
}

export type QueueEvent = EventStamp & EventBody;
export type QueueEventOf<Name extends EventName> = EventStamp & EventBodyOf<Name>;
