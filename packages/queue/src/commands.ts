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
  Counter,
  CounterStatus,
  Customer,
  ErasureCause,
  Forecast,
  Hall,
  Locale,
  LocalizedText,
  Note,
  PersonalField,
  Placement,
  PrintJobState,
  Series,
  Service,
  TicketState,
  Weekday,
  WorkProfile,
} from './model.ts';

/**
 * Every command at a counter carries the ticket its sender saw there (`null`: none), so that a stale press is
 * refused. `undefined` says that the sender does not care.
 */
export interface AtCounter {
  readonly counterId: CounterId;
  readonly expectTicketId?: TicketId | null | undefined;
}

/** A command for a ticket carries the state in which its sender saw it; `undefined`: the sender does not care. */
export interface ForTicket {
  readonly ticketId: TicketId;
  readonly expectState?: TicketState | undefined;
}

/** What is said when service ends. A service may require an outcome. */
export interface Ending {
  readonly outcome?: string | undefined;
  readonly remark?: string | undefined;
}

/** Where a ticket is sent: to a queue, or to a counter or person alone (with another service, or with the one it has). */
export interface Target {
  readonly serviceId?: ServiceId | undefined;
  /** Not together with `userId`. */
  readonly counterId?: CounterId | undefined;
  readonly userId?: UserId | undefined;
}

/** What is to become of the ticket at a counter that closes or is left. */
export type LeftTicket = 'finish' | 'requeue' | 'no_show';

/** Who takes a ticket. */
export interface Visitor {
  /** Defaults to the ordinary class. */
  readonly priority?: string | undefined;
  /** Defaults to the hall's first language. */
  readonly locale?: Locale | undefined;
  readonly customer?: Customer | undefined;
}

/** A service in the words of whoever sets it up; what is absent gets a default, or stays as it is. */
export interface ServiceWish extends Optional<Omit<Service, 'id' | 'name' | 'series' | 'openedFor'>> {
  /** In the hall's first language. */
  readonly name: string;
  /** In the other languages: all of them, a language that is left out goes. */
  readonly names?: LocalizedText | undefined;
  readonly series: Pick<Series, 'prefix'> & Optional<Omit<Series, 'prefix'>>;
}
export interface CounterWish extends Optional<Omit<Counter, 'id' | 'name'>> {
  readonly name: string;
}
export interface ProfileWish extends Pick<WorkProfile, 'name' | 'serviceIds'>, Optional<Pick<WorkProfile, 'rule' | 'cherryPick'>> {}
type Optional<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };
/** Only what is to change: all else stays as it is when the command is decided, not as its sender saw it. */
export type Changes<Wish> = { readonly [Field in keyof Wish]?: Wish[Field] | undefined };

/** A moment as the hall's clocks show it: the rules have no table of time zones. */
export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly weekday: Weekday;
  /** Since midnight, 0 to 1439. */
  readonly minutes: number;
}

/** A booked time, in both reckonings. */
export interface BookedTime {
  readonly at: EpochMs;
  readonly local: LocalTime;
}

export interface Commands {
  configure_hall: { readonly hall: Hall };
  /**
   * Everything that a new hall begins with, in one decision: all of it, or nothing. Settings first, then services, profiles, counters;
   * `notes` say who did it.
   */
  set_up_hall: {
    readonly hall: Hall;
    readonly services: readonly Service[];
    readonly profiles: readonly WorkProfile[];
    readonly counters: readonly Counter[];
    readonly notes: readonly Note[];
  };
  /** Only what is to change. `businessDay`: the one of this moment by the zone and cut-over that are to be; absent: the same as now. */
  change_hall: { readonly changes: Changes<Hall>; readonly businessDay?: BusinessDay | undefined };

  /** Makes it so, whatever was there. */
  put_service: { readonly service: Service };
  /** `id` null: one is made from the name. */
  create_service: { readonly id: ServiceId | null; readonly service: ServiceWish };
  change_service: { readonly serviceId: ServiceId; readonly changes: Changes<ServiceWish> };
  remove_service: { readonly serviceId: ServiceId };
  /** The supervisor's word for today: `by_hours` takes it back. */
  set_service_status: { readonly serviceId: ServiceId; readonly status: 'open' | 'closed' | 'by_hours' };

  /** Makes it so, whatever was there. */
  put_counter: { readonly counter: Counter };
  /** `id` null: one is made from the name. */
  create_counter: { readonly id: CounterId | null; readonly counter: CounterWish };
  change_counter: { readonly counterId: CounterId; readonly changes: Changes<CounterWish> };
  remove_counter: { readonly counterId: CounterId };

  put_profile: { readonly profile: WorkProfile };
  /** `id` null: one is made from the name. */
  create_profile: { readonly id: ProfileId | null; readonly profile: ProfileWish };
  change_profile: { readonly profileId: ProfileId; readonly changes: Changes<ProfileWish> };
  remove_profile: { readonly profileId: ProfileId };

  issue_ticket: Visitor & {
    readonly ticketId: TicketId;
    readonly serviceId: ServiceId;
    /** Services after the first, in this order. */
    readonly thenServiceIds?: readonly ServiceId[] | undefined;
    /** Present: the ticket is also to be printed. */
    readonly printJobId?: PrintJobId | undefined;
    /** The device beside which the paper is to come out; absent: the hub's own printers. */
    readonly printAt?: string | undefined;
    /** What the visitor is told, kept to be compared with what happens; null where the evidence is thin. */
    readonly forecast?: Forecast | null | undefined;
  };
  /** By staff, for a visitor who stands at the counter: issued, called and started at once. Ends what was there. */
  walk_direct: AtCounter & Ending & Visitor & { readonly ticketId: TicketId; readonly serviceId: ServiceId };
  /** The services after the current leg, whole. */
  plan_journey: ForTicket & { readonly serviceIds: readonly ServiceId[] };
  cancel_ticket: ForTicket;
  /** A waiting or parked ticket waits elsewhere: in another queue, or for one counter or person alone. */
  assign_ticket: ForTicket & { readonly to: Target; readonly place?: Placement | undefined };
  /** A no-show of today waits again. */
  restore_ticket: ForTicket & { readonly place?: Placement | undefined };
  set_remark: ForTicket & { readonly remark: string | null };

  call_next: AtCounter & Ending;
  /** Out of order: this ticket, or the one with this number. */
  call_ticket: AtCounter & Ending & { readonly ticketId?: TicketId | undefined; readonly number?: string | undefined };
  /** Like `call_next`; with nobody to call, the next arrival is called at once. */
  store_next: AtCounter & Ending;
  unstore_next: { readonly counterId: CounterId };
  recall: AtCounter;
  start_service: AtCounter;
  finish_service: AtCounter & Ending;
  mark_no_show: AtCounter;
  /** `after`: behind so many others; absent: last. 0: first. */
  requeue: AtCounter & { readonly after?: number | undefined };
  transfer: AtCounter & Ending & { readonly to: Target; readonly place?: Placement | undefined };
  /** 10 s to 4 h. */
  park: AtCounter & { readonly seconds: number };
  set_counter_status: AtCounter & {
    readonly status: CounterStatus;
    /** Of a break. */
    readonly reason?: string | undefined;
    /** Absent: a counter with a ticket does not close or take a break. */
    readonly leftTicket?: LeftTicket | undefined;
  };
  /** A specialist sits down at a counter, and leaves where they sat before. Whoever has left a closed counter without a word stands up. */
  take_counter: { readonly counterId: CounterId; readonly userId: UserId; readonly name: string };
  /** `userId` null: whoever sits there, by a supervisor's word. */
  leave_counter: AtCounter & { readonly userId: UserId | null; readonly leftTicket?: LeftTicket | undefined };
  pause_auto_call: { readonly counterId: CounterId; readonly paused: boolean };

  book_appointment: {
    readonly appointmentId: AppointmentId;
    /** Proposed by the hub; refused with `APPOINTMENT_CODE_TAKEN` where an open booking has it. */
    readonly code: string;
    readonly serviceId: ServiceId;
    readonly time: BookedTime;
    readonly locale?: Locale | undefined;
    readonly customer?: Customer | undefined;
    readonly note?: string | undefined;
  };
  change_appointment: {
    readonly appointmentId: AppointmentId;
    readonly serviceId?: ServiceId | undefined;
    readonly time?: BookedTime | undefined;
    readonly customer?: Customer | undefined;
    readonly note?: string | null | undefined;
  };
  cancel_appointment: { readonly appointmentId: AppointmentId };
  /** The visitor is here: a ticket is issued. Not refused because the service is closed or its quota is reached. */
  check_in: {
    readonly code: string;
    readonly ticketId: TicketId;
    readonly printJobId?: PrintJobId | undefined;
    readonly printAt?: string | undefined;
  };

  announce: { readonly announcement: Omit<Announcement, 'at'> };
  withdraw_announcement: { readonly announcementId: AnnouncementId };

  /**
   * Time alone has consequences: idle counters call, stored calls find somebody, bookings are released, announcements end, a
   * business day closes. Often nothing follows. The hub sends it every second and at its start.
   */
  pass_time: Record<never, never>;

  /** `asked` erases what is open too; the other causes leave it for later. */
  erase_personal: {
    readonly cause: ErasureCause;
    readonly fields: readonly PersonalField[];
    readonly ticketIds: readonly TicketId[];
    readonly appointmentIds: readonly AppointmentId[];
  };

  /** The hub notes down what happened to access. Always accepted, also before the hall is set up. */
  note: { readonly notes: readonly Note[] };

  /** A person asks for the same number on paper again: it is marked as a copy. */
  reprint_ticket: { readonly ticketId: TicketId; readonly printJobId: PrintJobId; readonly printAt?: string | undefined };
  /** The printer's side reports how a job goes. */
  report_print_job: {
    readonly printJobId: PrintJobId;
    readonly state: PrintJobState;
    readonly trouble: string | null;
    /** The printer that it was given to. */
    readonly printerId?: string | undefined;
  };
}

export type CommandName = keyof Commands;
export type Command = { [Name in CommandName]: { readonly type: Name } & Commands[Name] }[CommandName];
export type CommandOf<Name extends CommandName> = { readonly type: Name } & Commands[Name];

/** What a decision may know of the world. The same state, command and context give the same events. */
export interface Context {
  readonly now: EpochMs;
  readonly businessDay: BusinessDay;
  /** `now` in the hall's zone. */
  readonly local: LocalTime;
  readonly actor: Actor;
}
