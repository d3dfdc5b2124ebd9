import type { BusinessDay, CounterId, EpochMs, PrintJobId, ServiceId, TicketId, UserId } from './ids.ts';

/** BCP 47 language tag, e.g. `en`, `ru`, `ar`. */
export type Locale = string;

/** One text in several languages. The hall's first language is always there. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** A class of visitors. A higher rank is called first; within a rank, order is arrival order. */
export interface PriorityClass {
  readonly id: string;
  readonly rank: number;
  readonly name: LocalizedText;
}

/** Settings of the whole hall. */
export interface Hall {
  readonly name: LocalizedText;
  /** IANA time zone, e.g. `Europe/Berlin`. */
  readonly zone: string;
  /** Local wall-clock time at which the business day begins, `HH:MM`. */
  readonly cutover: string;
  /** Languages offered to visitors; the first is the hall's own. Never empty. */
  readonly languages: readonly Locale[];
  /** Never empty; the first is the ordinary class. */
  readonly priorities: readonly PriorityClass[];
}

/** The letter and number range of a service's tickets: `A` + 1…999 prints as A001…A999. */
export interface Series {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

/** What a visitor comes for. */
export interface Service {
  readonly id: ServiceId;
  readonly name: LocalizedText;
  readonly series: Series;
  /** Seconds of service expected before there is any evidence. */
  readonly expectedServiceSeconds: number;
  /** Place on the kiosk, ascending. */
  readonly order: number;
  /** A closed service takes no new tickets; those waiting are still called. */
  readonly open: boolean;
}

export type CounterStatus = 'open' | 'busy' | 'break' | 'closed';

/** A service point. */
export interface Counter {
  readonly id: CounterId;
  /** Short name as shown and spoken, e.g. `A` or `3`. */
  readonly name: string;
  readonly serial: string;
  /** The services of its work profile. */
  readonly serviceIds: readonly ServiceId[];
}

/**
 * - `waiting`  in its service's queue
 * - `called`   called to a counter, the visitor is on the way
 * - `serving`  service has started
 * - `served`   done, with an outcome
 * - `no_show`  called, absent
 * - `cancelled` walk-out: left before being called, or withdrawn by staff
 */
export type TicketState = 'waiting' | 'called' | 'serving' | 'served' | 'no_show' | 'cancelled';

export const OPEN_STATES: readonly TicketState[] = ['waiting', 'called', 'serving'];

/** What the visitor told of themselves. Never shown on a display, never broadcast. */
export interface Customer {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** Why a call chose this ticket. `code` is stable; screens put it into words with the figures. */
export interface CallReason {
  /** `priority_class`: a higher class was waiting; `first_come`: the earliest arrival of the ordinary class. */
  readonly code: 'priority_class' | 'first_come';
  readonly priority: string;
  readonly waitedSeconds: number;
  /** How many were waiting for this counter's services at the moment of the call, this ticket included. */
  readonly candidates: number;
}

/** A place in a queue: one visit, with its current leg. */
export interface Ticket {
  readonly id: TicketId;
  readonly number: string;
  readonly businessDay: BusinessDay;
  readonly serviceId: ServiceId;
  readonly priority: string;
  readonly locale: Locale;
  readonly customer: Customer | null;
  /** The log's seq of its issue: the order of arrival. */
  readonly arrival: number;
  readonly issuedAt: EpochMs;
  readonly state: TicketState;
  readonly counterId: CounterId | null;
  readonly userId: UserId | null;
  readonly calledAt: EpochMs | null;
  readonly startedAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  readonly recalls: number;
  readonly reason: CallReason | null;
  readonly outcome: string | null;
}

/**
 * A print job never leaves `confirmed`, `unknown` or `failed`: whatever happens next is a new job.
 * `unknown` means bytes were sent and no proof came back: it is never printed again without a person's word.
 */
export type PrintJobState = 'queued' | 'sent' | 'confirmed' | 'unknown' | 'failed';

export interface PrintJob {
  readonly id: PrintJobId;
  readonly ticketId: TicketId;
  readonly state: PrintJobState;
  /** A stable word of the printer's trouble while queued, or of its end: `paper_end`, `cover_open`, `offline`, `expired`, … */
  readonly trouble: string | null;
  readonly copy: boolean;
  readonly queuedAt: EpochMs;
}

/** One line of the display's "last calls". */
export interface RecentCall {
  readonly ticketId: TicketId;
  readonly number: string;
  readonly counterId: CounterId;
  readonly counterName: string;
  readonly locale: Locale;
  readonly at: EpochMs;
  /** The log's seq of the call or recall: the identity of the announcement. */
  readonly seq: number;
}

/** Who caused an event. */
export type Actor =
  | { readonly kind: 'user'; readonly id: UserId; readonly name: string }
  | { readonly kind: 'kiosk' | 'visitor' | 'pad' | 'printer' | 'display'; readonly id: string }
  | { readonly kind: 'system' };
