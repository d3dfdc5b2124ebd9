import type {
  AppointmentView,
  AuditEntry,
  AuditPage,
  AuditQuery,
  ForecastReport,
  FoundVisitor,
  HistoryPage,
  HistoryQuery,
  LogState,
  PrinterView,
  PrivacyRecord,
  Role,
  SimulatorInput,
  SimulatorReply,
  Stats,
  TicketView,
  User,
} from '@foyer/contract';
import type {
  Actor,
  Appointment,
  AppointmentId,
  BusinessDay,
  Command,
  CommandOf,
  EpochMs,
  HallState,
  Note,
  PrintJob,
  QueueEvent,
  ServiceId,
  Ticket,
  TicketId,
} from '@foyer/queue';
import type { z } from 'zod';
import type { Printers, PrintersOptions } from '../printers/printers.ts';
import type { DeviceRow, SessionRow, SideWrite } from '../storage/index.ts';
import type { MediaBook } from './media.ts';
import type { PadLineBook } from './pad-lines.ts';
import type { Outlook } from './views/outlook.ts';
import type { WatchBook } from './watch-book.ts';

/** The one hall of this hub: it decides, writes, and only then tells. Adapters (http, ws) call this and nothing below it. */
export interface Hall {
  /** What is on the disk. Read-only; replaced as a whole after a failed commit, so never keep it. */
  readonly state: HallState;
  /** The last event's `seq` on the disk. */
  readonly seq: number;
  /**
   * Decides, commits, and resolves after the commit. The same key with the same fingerprint gets the first answer,
   * refusals included: while it is in flight, afterwards, and after a restart.
   * @throws HallError with the refusal's code, `IDEMPOTENCY_KEY_REUSED`, `NOT_SAVED` or `SHUTTING_DOWN`.
   */
  execute(command: Wish, request: CommandRequest): Promise<CommandReply>;
  /** Notes down what happened to access, and writes what belongs to it beside the log in the same transaction. */
  note(actor: Actor, notes: readonly Note[], writes?: readonly SideWrite[]): Promise<void>;
  /** After each commit: `displays` listeners, then the replies resolve, then `phones` listeners. Returns the way to stop listening. */
  onCommit(phase: CommitPhase, listener: (group: CommitGroup) => void): () => void;
  readonly reads: Reads;
  readonly users: Users;
  readonly sessions: SessionBook;
  readonly singleSignOn: SingleSignOn;
  readonly devices: DeviceBook;
  readonly media: MediaBook;
  readonly padLines: PadLineBook;
  readonly privacy: PrivacyDesk;
  /** How the hall's clocks stand, and what the last forecast says: at most about a second old. */
  outlook(): Outlook;
  /** Every second, once everything that time alone brings about is on the disk and there is a new forecast. */
  onTick(listener: () => void): () => void;
  /**
   * Away from the thread that answers.
   * @throws HallError DAY_EMPTY, or a refusal of the profile that is tried; the signal's reason when it is aborted
   */
  simulate(input: SimulatorInput, signal: AbortSignal): Promise<SimulatorReply>;
  /** How it stands with the log; `verify` begins to read all of it, away from the thread that answers. */
  readonly log: { state(): LogState; verify(): void };
  /** Its ticket printers, and what drives them. */
  readonly printers: Printers;
  readonly printer: {
    /** How it is where this device has its tickets printed; null: at the hub. */
    view(deviceId: string | null): PrinterView;
    /** Some printer is in another state, or there are other printers. */
    onChange(listener: () => void): () => void;
    /** Once nobody works on the job any more, and what became of it is on the disk. */
    whenOver(job: PrintJob['id']): Promise<void>;
  };
  /** What the watch over the devices keeps. */
  readonly watchBook: WatchBook;
  /** Of the database. */
  readonly dataDir: string;
  /** The business day it is now, in the hall's zone. */
  businessDay(): BusinessDay;
  /** 32 random bytes, base64url: made with the database and kept in it, to sign access tokens with. */
  readonly tokenSecret: string;
  /** Stable words for what is wrong now: `not_saved`, `log_damaged` (found at the start, or by `log.verify`). Empty when all is well. */
  alarms(): string[];
  /** Waits for what was accepted, then closes. Commands that come later are refused with `SHUTTING_DOWN`. */
  close(): Promise<void>;
}

/**
 * A command, or how to make one from the state that it will meet: asked once, and not when the first answer is repeated. A HallError
 * that it throws is the refusal, and is kept like one.
 */
export type Wish = Command | ((head: HallState) => Command);

export type CommitPhase = 'displays' | 'phones';

export interface CommitGroup {
  /** Never empty, in the order of `seq`. */
  readonly events: readonly QueueEvent[];
  /** The last `seq` before this group. */
  readonly prevSeq: number;
  readonly seq: number;
}

export interface CommandRequest {
  readonly actor: Actor;
  /** `fingerprint` says what was asked (method, path, body, person): a key is one request and no other. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string } | undefined;
  /** Written in the same transaction as the events, unless the command is refused. */
  readonly writes?: readonly SideWrite[] | undefined;
  /** The answer. Runs right after the decision, on the state that the decision made: keep nothing of it. */
  readonly render: (decided: Decided) => StoredReply;
}

export interface Decided {
  readonly state: HallState;
  readonly events: readonly QueueEvent[];
  /** The tickets that the decision ended, as they are now: `state.tickets` holds open ones only. */
  readonly ended: readonly Ticket[];
  readonly outlook: Outlook;
}

export interface StoredReply {
  readonly status: number;
  /** JSON; `null` or `undefined` for an answer without a body. */
  readonly body: unknown;
}

export interface CommandReply extends StoredReply {
  /** The body as JSON text, the same bytes for every repetition: send it as it is. `null`: no body. */
  readonly text: string | null;
  /** Answered from memory of an earlier request with the same key. */
  readonly replayed: boolean;
}

export type HistoryFilter = z.output<typeof HistoryQuery>;
export type AuditFilter = z.output<typeof AuditQuery>;
/** The same without a page: all of it. */
export type HistoryExport = Omit<HistoryFilter, 'cursor' | 'limit'>;
export type AuditExport = Omit<AuditFilter, 'cursor' | 'limit'>;

export interface AppointmentFilter {
  /** The first moment, and the first one after the last. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly serviceId?: ServiceId | undefined;
}

/** What the hall holds of its visitors. What is erased, and when, is in the log. */
export interface PrivacyDesk {
  record(): Promise<PrivacyRecord>;
  /** Newest first. */
  find(text: string): Promise<FoundVisitor>;
  /** In any state; null: there never was one. */
  booking(id: AppointmentId): Appointment | null;
  /** Of these, those of whom something is left to erase. */
  left(chosen: Pick<CommandOf<'erase_personal'>, 'ticketIds' | 'appointmentIds'>): Promise<typeof chosen>;
  /** In the hall's first language. */
  hallName(): string;
}

/** Questions about what is on the disk. None of them delays a command. */
export interface Reads {
  /** Open or finished; null: there never was one. */
  ticket(id: TicketId): Ticket | null;
  /** The ticket's latest print job, finished or not. */
  printJob(ticketId: TicketId): PrintJob | null;
  /** Newest first. @throws HallError `CURSOR_INVALID` */
  history(filter: HistoryFilter): Promise<HistoryPage>;
  /** Oldest first, a page at a time: only one of them is in memory. */
  exportHistory(filter: HistoryExport): AsyncIterable<TicketView>;
  /** All that happened to a ticket, oldest first. */
  story(ticketId: TicketId): Promise<AuditEntry[]>;
  /** Newest first. @throws HallError `CURSOR_INVALID` */
  audit(filter: AuditFilter): Promise<AuditPage>;
  /** Oldest first, a page at a time. */
  exportAudit(filter: AuditExport): AsyncIterable<AuditEntry>;
  /** By time. */
  appointments(filter: AppointmentFilter): Promise<AppointmentView[]>;
  /** @param from, to local days, both included */
  forecastReport(from: string, to: string): Promise<ForecastReport>;
  stats(day: BusinessDay): Promise<Stats>;
  /** Events after `seq`, oldest first; null when more than `limit` are missing. */
  eventsSince(seq: number, limit: number): QueueEvent[] | null;
}

/** A person as the hub keeps them, without what proves who they are. */
export interface Account extends User {
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  readonly hasPin: boolean;
  /** Who this is at the provider of single sign-on. */
  readonly ssoSubject: string | null;
  readonly createdAt: EpochMs | null;
}

/** Only what is to change. A PIN of null takes it away. */
export interface PersonChanges {
  readonly username?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
  readonly ssoSubject?: string | null | undefined;
  readonly password?: string | undefined;
  readonly pin?: string | null | undefined;
}

/** The people of the hall. Their hashes are beside the log, what happens to them is in it. Nobody is ever deleted. */
export interface Users {
  /** Disabled people too: the history names them. */
  get(id: User['id']): User | null;
  /** Who may sign in, by username. */
  list(): User[];
  account(id: User['id']): Account | null;
  /** Everybody, by username. */
  accounts(): Account[];
  /** Upper and lower case are the same name. */
  byUsername(username: string): Account | null;
  bySubject(ssoSubject: string): Account | null;
  /** Null for a wrong name or password, or a disabled person; all take the time of an argon2id hash. */
  signIn(username: string, password: string): Promise<User | null>;
  passwordIs(id: User['id'], password: string): Promise<boolean>;
  pinIs(id: User['id'], pin: string): Promise<boolean>;
  /**
   * Without an `id` it is made of the username. Whether the password is a good one is not asked here.
   * @param within the command in whose transaction the person is added, with the note of it: both happen, or neither
   * @throws HallError USERNAME_TAKEN, or the command's refusal
   */
  add(
    actor: Actor,
    person: Pick<User, 'username' | 'name' | 'role'> & { readonly id?: User['id']; readonly password: string | null },
    within?: (notes: readonly Note[]) => Command,
  ): Promise<User>;
  /**
   * @param also what is noted and written in the same transaction; asked when the change is sure
   * @throws HallError USER_UNKNOWN, USERNAME_TAKEN, SSO_SUBJECT_TAKEN, LAST_ADMIN
   */
  change(
    actor: Actor,
    id: User['id'],
    changes: PersonChanges,
    also?: () => { readonly notes: readonly Note[]; readonly writes: readonly SideWrite[] },
  ): Promise<User>;
  /** For the hub itself: adds the person, or makes the one of that id be like this, able to sign in. */
  put(user: User & { readonly password: string }): Promise<void>;
}

/** Sign-ins that last, as they are on the disk. */
export interface SessionBook {
  live(): SessionRow[];
  /** When a person last signed in, as far as that is still kept. */
  lastSignIn(userId: string): EpochMs | null;
}

/** How to sign in with another system's accounts. */
export interface SsoConfig {
  readonly enabled: boolean;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly usernameClaim: string;
}

export interface SingleSignOn {
  /** Null: it was never set up. */
  config(): SsoConfig | null;
  /** Those who were known to another issuer are known to it no more. */
  set(actor: Actor, config: SsoConfig): Promise<void>;
}

/** Devices that were let in, once. Their keys are kept as hashes, and what happens to them is in the log. */
export interface DeviceBook {
  /** By when they were let in, revoked ones too. */
  list(): readonly DeviceRow[];
  get(id: string): DeviceRow | null;
  /** Adds it, or replaces what is known of it; the notes tell of it in the log. @throws HallError `NOT_SAVED`, `SHUTTING_DOWN` */
  put(actor: Actor, device: DeviceRow, notes: readonly Note[]): Promise<void>;
  /** It was there just now. On the disk within a minute. */
  seen(id: string, from: { readonly address: string; readonly version?: string | undefined }): void;
}

export interface HallLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface HallOptions {
  /** The folder of this hall's database; made where it is missing. One hub at a time may have it open. */
  readonly dataDir: string;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
  /** Printers that are named at the start, beside those that an administrator sets up. */
  readonly printing?: PrintersOptions | null | undefined;
  /** Looks at what the folder holds before anything is done with it: what this throws, `openHall` throws, with the folder as it was. */
  readonly admit?: ((origin: HallOrigin) => void) | undefined;
}

/** How a data folder began. It never changes: the log is append-only. */
export interface HallOrigin {
  /** Null: nothing has happened in this hall yet. */
  readonly firstEvent: QueueEvent | null;
  /** Somebody may sign in. */
  readonly hasUsers: boolean;
}

/** @throws DataDirInUse when another hub has the folder open; LogCut when the log's end is missing; Error in words when the database cannot be used. */
export type OpenHall = (options: HallOptions) => Promise<Hall>;
