import type { BusinessDay, CounterId, EpochMs, PrintJobId, ServiceId, TicketId } from './ids.ts';
import type { Actor, Counter, CounterStatus, Customer, Hall, Locale, PrintJobState, Service } from './model.ts';

/**
 * Every command at a counter carries the ticket its sender saw there (`null`: none), so that a stale press is
 * refused. `undefined` says that the sender does not care.
 */
export interface AtCounter {
  readonly counterId: CounterId;
  readonly expectTicketId?: TicketId | null | undefined;
}

export interface Commands {
  configure_hall: { readonly hall: Hall };
  put_service: { readonly service: Service };
  remove_service: { readonly serviceId: ServiceId };
  put_counter: { readonly counter: Counter };
  remove_counter: { readonly counterId: CounterId };
  issue_ticket: {
    readonly ticketId: TicketId;
    readonly serviceId: ServiceId;
    /** Defaults to the ordinary class. */
    readonly priority?: string | undefined;
    /** Defaults to the hall's first language. */
    readonly locale?: Locale | undefined;
    readonly customer?: Customer | undefined;
    /** Present: the ticket is also to be printed. */
    readonly printJobId?: PrintJobId | undefined;
  };
  call_next: AtCounter;
  recall: AtCounter;
  start_service: AtCounter;
  finish_service: AtCounter & { readonly outcome?: string | undefined };
  mark_no_show: AtCounter;
  set_counter_status: { readonly counterId: CounterId; readonly status: CounterStatus };
  cancel_ticket: { readonly ticketId: TicketId };
  /** A person asks for the same number on paper again: it is marked as a copy. */
  reprint_ticket: { readonly ticketId: TicketId; readonly printJobId: PrintJobId };
  /** The printer's side reports how a job goes. */
  report_print_job: { readonly printJobId: PrintJobId; readonly state: PrintJobState; readonly trouble: string | null };
}

export type CommandName = keyof Commands;
export type Command = { [Name in CommandName]: { readonly type: Name } & Commands[Name] }[CommandName];
export type CommandOf<Name extends CommandName> = { readonly type: Name } & Commands[Name];

/** What a decision may know of the world. The same state, command and context give the same events. */
export interface Context {
  readonly now: EpochMs;
  readonly businessDay: BusinessDay;
  readonly actor: Actor;
}
