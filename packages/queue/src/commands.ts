import type { BusinessDay, CounterId, EpochMs, PrintJobId, ServiceId, TicketId } from './ids.ts';
import type { Actor, Counter, CounterStatus, Customer, Hall, Locale, LocalizedText, PrintJobState, Series, Service } from './model.ts';

/**
 * Every command at a counter carries the ticket its sender saw there (`null`: none), so that a stale press is
 * refused. `undefined` says that the sender does not care.
 */
export interface AtCounter {
  readonly counterId: CounterId;
  readonly expectTicketId?: TicketId | null | undefined;
}

/** A service in the words of whoever sets it up; what is absent gets a default, or stays as it is. */
export interface ServiceWish {
  /** In the hall's first language. */
  readonly name: string;
  /** In the other languages: all of them, a language that is left out goes. */
  readonly names?: LocalizedText | undefined;
  readonly series: Pick<Series, 'prefix'> & { readonly [Part in 'first' | 'last' | 'step']?: Series[Part] | undefined };
  readonly expectedServiceSeconds?: number | undefined;
  readonly order?: number | undefined;
  readonly open?: boolean | undefined;
}
export interface CounterWish {
  readonly name: string;
  readonly serial?: string | undefined;
  readonly serviceIds?: readonly ServiceId[] | undefined;
}
/** Only what is to change: all else stays as it is when the command is decided, not as its sender saw it. */
export type Changes<Wish> = { readonly [Field in keyof Wish]?: Wish[Field] | undefined };

export interface Commands {
  configure_hall: { readonly hall: Hall };
  /** Makes it so, whatever was there. */
  put_service: { readonly service: Service };
  /** `id` null: one is made from the name. */
  create_service: { readonly id: ServiceId | null; readonly service: ServiceWish };
  change_service: { readonly serviceId: ServiceId; readonly changes: Changes<ServiceWish> };
  remove_service: { readonly serviceId: ServiceId };
  /** Makes it so, whatever was there. */
  put_counter: { readonly counter: Counter };
  /** `id` null: one is made from the name. */
  create_counter: { readonly id: CounterId | null; readonly counter: CounterWish };
  change_counter: { readonly counterId: CounterId; readonly changes: Changes<CounterWish> };
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
  set_counter_status: AtCounter & { readonly status: CounterStatus };
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
