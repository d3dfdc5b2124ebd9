import type { BusinessDay, CounterId, EpochMs, PrintJobId, ServiceId, TicketId, UserId } from './ids.ts';
import type { Actor, CallReason, Counter, CounterStatus, Customer, Hall, Locale, PrintJobState, Service } from './model.ts';

/** What happened. An event says all that `evolve` needs; nothing is looked up again. */
export interface Events {
  hall_configured: { readonly hall: Hall };
  service_put: { readonly service: Service };
  service_removed: { readonly serviceId: ServiceId };
  counter_put: { readonly counter: Counter };
  counter_removed: { readonly counterId: CounterId };
  ticket_issued: {
    readonly ticketId: TicketId;
    readonly number: string;
    /** Place in the series, so that the next issue of the day goes on from here. */
    readonly serial: number;
    readonly serviceId: ServiceId;
    readonly priority: string;
    readonly locale: Locale;
    readonly customer: Customer | null;
  };
  ticket_called: {
    readonly ticketId: TicketId;
    readonly counterId: CounterId;
    readonly userId: UserId | null;
    readonly reason: CallReason;
  };
  ticket_recalled: { readonly ticketId: TicketId; readonly counterId: CounterId };
  service_started: { readonly ticketId: TicketId; readonly counterId: CounterId };
  ticket_served: { readonly ticketId: TicketId; readonly counterId: CounterId; readonly outcome: string | null };
  ticket_no_show: { readonly ticketId: TicketId; readonly counterId: CounterId };
  ticket_cancelled: { readonly ticketId: TicketId };
  counter_status: { readonly counterId: CounterId; readonly status: CounterStatus };
  print_job_queued: { readonly printJobId: PrintJobId; readonly ticketId: TicketId; readonly copy: boolean };
  print_job_changed: {
    readonly printJobId: PrintJobId;
    readonly ticketId: TicketId;
    readonly state: PrintJobState;
    readonly trouble: string | null;
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
