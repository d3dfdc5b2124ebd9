import type { AppointmentId, BusinessDay, CounterId, EpochMs, ProfileId, ServiceId, TicketId, UserId } from '../ids.ts';
import type { Locale } from './text.ts';

/**
 * - `waiting`   in a queue: its service's, or one of a counter or person that it is assigned to
 * - `parked`    in a counter's pool
 * - `called`    called to a counter, the visitor is on the way
 * - `serving`   service has started
 * - `served`    done, with an outcome
 * - `no_show`   called, absent. Reversible within the day
 * - `cancelled` walk-out: left before being called, or withdrawn by staff
 * - `expired`   still waiting when the business day ended
 */
export type TicketState = 'waiting' | 'parked' | 'called' | 'serving' | 'served' | 'no_show' | 'cancelled' | 'expired';

export const OPEN_STATES: readonly TicketState[] = ['waiting', 'parked', 'called', 'serving'];

/** What the visitor told of themselves. Never shown on a display, never broadcast. */
export interface Customer {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** Where a ticket is put in a queue, within its class: before all others, after them, or by the age of the visit. */
export type Placement = 'first' | 'last' | 'age';

/** Who alone may call a waiting ticket. */
export type Bond = { readonly kind: 'counter'; readonly counterId: CounterId } | { readonly kind: 'user'; readonly userId: UserId };

/**
 * Why a call chose this ticket. The code is stable; screens put it into words with the figures.
 * Of a rule: a condition's name, or `first_come`, `priority_class`, `in_order`, `ageing` of its "finally".
 * Of a person: `cherry_pick`, `walk_direct`.
 */
export type CallReasonCode =
  | 'assigned'
  | 'park_due'
  | 'appointment_due'
  | 'longest_wait'
  | 'called_fewer'
  | 'class_waiting'
  | 'waiting'
  | 'first_come'
  | 'priority_class'
  | 'in_order'
  | 'ageing'
  | 'cherry_pick'
  | 'walk_direct';

/** What made the call happen: a press, the counter's idleness, or an arrival for which the next was stored. */
export type CallTrigger = 'press' | 'auto' | 'stored';

export interface CallReason {
  readonly code: CallReasonCode;
  readonly trigger?: CallTrigger | undefined;
  readonly priority: string;
  /** Since the leg's wait began; of an appointment, since the booked time. Never below 0. */
  readonly waitedSeconds: number;
  /** How many could have been called at that moment, this ticket included. */
  readonly candidates: number;
  readonly profileId?: ProfileId | null | undefined;
  /** The queue that the rule turned to. */
  readonly serviceId?: ServiceId | undefined;
  /** Of the condition that held, from 0; null for "finally" and for a person's choice. */
  readonly condition?: number | null | undefined;
  /** The counts of the profile's rule were reset by this call. */
  readonly reset?: boolean | undefined;
  /** `called_fewer`: which call from this queue since the reset it is, 1 to `times`. */
  readonly call?: number | undefined;
  readonly times?: number | undefined;
  /** `longest_wait`: the limit that was passed. */
  readonly limitSeconds?: number | undefined;
  /** `ageing`: what it had, and what the best of the other queues and classes had (null without one). One decimal. */
  readonly points?: number | undefined;
  readonly nextPoints?: number | null | undefined;
  /** Of an appointment that is called as one: the booked time. */
  readonly bookedAt?: EpochMs | undefined;
  /** `cherry_pick`: how many stood before it in its queue. */
  readonly overtook?: number | undefined;
}

/** One wait plus one service that is over. */
export interface Leg {
  readonly serviceId: ServiceId;
  readonly counterId: CounterId | null;
  readonly userId: UserId | null;
  readonly waitingSince: EpochMs;
  readonly firstCalledAt: EpochMs | null;
  /** The last call. */
  readonly calledAt: EpochMs | null;
  readonly startedAt: EpochMs | null;
  readonly endedAt: EpochMs;
  readonly end: 'served' | 'transferred';
  readonly outcome: string | null;
}

/** The wait that was forecast, in whole seconds: P50 and P80. */
export interface Forecast {
  readonly lowSeconds: number;
  readonly highSeconds: number;
}

/** A place in a queue: one visit, with its current leg. */
export interface Ticket {
  readonly id: TicketId;
  readonly number: string;
  readonly businessDay: BusinessDay;
  /** Of the current leg. */
  readonly serviceId: ServiceId;
  readonly priority: string;
  readonly locale: Locale;
  readonly customer: Customer | null;
  /** The log's seq of its issue: the order of arrival, and the age of the visit. */
  readonly arrival: number;
  readonly issuedAt: EpochMs;
  readonly state: TicketState;
  /** Where it is called, served or parked; of an ended ticket, where it was last. */
  readonly counterId: CounterId | null;
  readonly userId: UserId | null;
  readonly calledAt: EpochMs | null;
  readonly startedAt: EpochMs | null;
  readonly endedAt: EpochMs | null;
  readonly recalls: number;
  readonly reason: CallReason | null;
  readonly outcome: string | null;

  /** Its place within its class in its queue: ascending; see `Place`. */
  readonly key: number;
  /** When the wait of the current leg began. A requeued ticket goes on waiting since then. */
  readonly waitingSince: EpochMs;
  /** Of the current leg: the call that counts. */
  readonly firstCalledAt: EpochMs | null;
  /** Who alone may call it while it waits. */
  readonly boundTo: Bond | null;
  /** The counter whose break freed it, so that it can come back. */
  readonly releasedFrom: CounterId | null;
  /** Of a parked ticket: when its timer runs out. */
  readonly parkedUntil: EpochMs | null;
  readonly requeues: number;
  /** Services still to come after this leg. */
  readonly journey: readonly ServiceId[];
  /** Legs that are over, oldest first. */
  readonly legs: readonly Leg[];
  /** Came with a booking. `late`: too late for it, so it stands in the ordinary queue. */
  readonly appointment: { readonly id: AppointmentId; readonly at: EpochMs; readonly late: boolean } | null;
  readonly remark: string | null;
  /** What the visitor was told at the issue; null where the evidence was thin. */
  readonly forecast: Forecast | null;
}
