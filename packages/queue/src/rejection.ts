import type { AnnouncementId, AppointmentId, BusinessDay, CounterId, EpochMs, ProfileId, ServiceId, TicketId, UserId } from './ids.ts';
import type { AppointmentState, CounterStatus, PrintJobState, TicketState, Weekday } from './model.ts';

/** Why a command was refused. `code` is stable; the rest is what a sentence about it needs. */
export interface Rejections {
  // Set-up.
  HALL_INVALID: { readonly field: string };
  /** By the zone or the cut-over that was asked for it would be `wouldBe` now, in the middle of the visits of who is in the hall. */
  BUSINESS_DAY_IN_USE: {
    readonly field: 'zone' | 'cutover';
    readonly openTickets: number;
    readonly businessDay: BusinessDay;
    readonly wouldBe: BusinessDay;
  };
  /** A new service, counter, profile or announcement was to have the id of another one. */
  ID_TAKEN: { readonly id: ServiceId | CounterId | ProfileId | AnnouncementId };
  SERVICE_UNKNOWN: { readonly serviceId: ServiceId };
  SERVICE_IN_USE: { readonly serviceId: ServiceId; readonly openTickets: number; readonly appointments?: number };
  /** Appointments cannot be switched off under those who are booked. */
  BOOKINGS_OPEN: { readonly serviceId: ServiceId; readonly appointments: number };
  /** The field of a service, a counter or a profile that makes no sense, e.g. `targetWaitSeconds`. */
  SETTING_INVALID: { readonly field: string };
  QUOTA_INVALID: { readonly quota: number };
  SERIES_INVALID: { readonly prefix: string };
  SERIES_OVERLAPS: { readonly prefix: string; readonly otherServiceId: ServiceId };
  /** A range that ends before it begins, or two that overlap; `date` where it is an exception's. */
  HOURS_INVALID: {
    readonly weekday: Weekday | null;
    readonly date: string | null;
    readonly from: string;
    readonly to: string;
    readonly problem: 'format' | 'ends_before_it_begins' | 'overlap' | 'date_twice';
  };
  GROUP_UNKNOWN: { readonly groupId: string };
  PRIORITY_UNKNOWN: { readonly priority: string };
  LANGUAGE_UNKNOWN: { readonly locale: string };
  COUNTER_UNKNOWN: { readonly counterId: CounterId };
  /** Displays and voices send visitors to a counter by its name. */
  COUNTER_NAME_TAKEN: { readonly name: string; readonly otherCounterId: CounterId };
  PROFILE_UNKNOWN: { readonly profileId: ProfileId };
  PROFILE_IN_USE: { readonly profileId: ProfileId; readonly counterIds: readonly CounterId[] };
  PROFILE_EMPTY: Record<never, never>;
  /** A condition that no visitor could ever meet: another queue's, behind one that always holds before it, a limit below 1, … */
  RULE_NEVER_MATCHES: {
    /** From 0. */
    readonly condition: number;
    readonly problem: 'queue_not_in_profile' | 'hidden_by_earlier' | 'limit' | 'class_unknown' | 'no_appointments';
  };
  /** `finally` of the ageing rule: points per minute not above 0, or a queue's points that are no number. */
  RULE_INVALID: { readonly problem: 'points_per_minute' | 'points' };

  // Taking a ticket.
  SERVICE_CLOSED: { readonly serviceId: ServiceId };
  /** `opensAt`: the next opening, local, `YYYY-MM-DDTHH:MM`; null when none is in the set-up for a fortnight. */
  SERVICE_OUT_OF_HOURS: { readonly serviceId: ServiceId; readonly opensAt: string | null };
  QUOTA_REACHED: { readonly serviceId: ServiceId; readonly quota: number };
  /** Whoever takes a ticket now would, by the forecast, not be called before closing time, local `HH:MM`. */
  LAST_TICKET_GONE: { readonly serviceId: ServiceId; readonly closesAt: string };
  SERIES_EXHAUSTED: { readonly serviceId: ServiceId };
  JOURNEY_REPEATS: { readonly serviceId: ServiceId };

  // At a counter.
  COUNTER_NOT_OPEN: { readonly counterId: CounterId; readonly status: CounterStatus };
  COUNTER_HAS_TICKET: { readonly counterId: CounterId; readonly ticketId: TicketId };
  COUNTER_HAS_NO_TICKET: { readonly counterId: CounterId };
  /** Somebody else sits there. */
  COUNTER_TAKEN: { readonly counterId: CounterId; readonly name: string };
  COUNTER_NOT_ALLOWED: { readonly counterId: CounterId; readonly userId: UserId };
  /** The person does not sit there. */
  COUNTER_NOT_YOURS: { readonly counterId: CounterId; readonly userId: UserId };
  /** The counter no longer holds the ticket that the sender saw there. */
  STALE_STATE: { readonly counterId: CounterId; readonly ticketId: TicketId | null };
  CHERRY_PICK_NOT_ALLOWED: { readonly counterId: CounterId; readonly profileId: ProfileId };
  OUTCOME_REQUIRED: { readonly serviceId: ServiceId; readonly outcomes: readonly string[] };
  OUTCOME_UNKNOWN: { readonly serviceId: ServiceId; readonly outcome: string; readonly outcomes: readonly string[] };
  REQUEUE_LIMIT: { readonly ticketId: TicketId; readonly max: number };
  REQUEUE_PLACE_INVALID: { readonly after: number };
  PARK_TIME_INVALID: { readonly seconds: number };
  /** Nowhere to go: no service, counter or person; or both a counter and a person. */
  TARGET_INVALID: Record<never, never>;
  /** The counter is closed or on break, or the person sits at none that is not closed: whoever waited for them would wait in vain. */
  TARGET_ABSENT: { readonly counterId: CounterId | null; readonly userId: UserId | null };
  /** It is there already. */
  TARGET_SAME: { readonly ticketId: TicketId };
  AUTO_CALL_OFF: { readonly counterId: CounterId };

  // Tickets.
  TICKET_UNKNOWN: { readonly ticketId: TicketId };
  NUMBER_UNKNOWN: { readonly number: string };
  TICKET_STATE: { readonly ticketId: TicketId; readonly state: TicketState };
  /** The number has been given to somebody else since (a series that wraps). */
  NUMBER_IN_USE: { readonly number: string };

  // Appointments.
  APPOINTMENTS_OFF: { readonly serviceId: ServiceId };
  APPOINTMENT_UNKNOWN: { readonly appointmentId: AppointmentId };
  APPOINTMENT_CODE_UNKNOWN: { readonly code: string };
  APPOINTMENT_CODE_TAKEN: { readonly code: string };
  APPOINTMENT_STATE: { readonly appointmentId: AppointmentId; readonly state: AppointmentState };
  APPOINTMENT_IN_PAST: { readonly at: EpochMs };
  /** More than so many days ahead. */
  APPOINTMENT_TOO_FAR: { readonly at: EpochMs; readonly days: number };
  /** Not the beginning of a slot in the opening hours. */
  APPOINTMENT_NOT_A_SLOT: { readonly at: EpochMs };
  APPOINTMENT_SLOT_FULL: { readonly at: EpochMs; readonly capacity: number };
  /** The day of the booking is another one. */
  APPOINTMENT_OTHER_DAY: { readonly appointmentId: AppointmentId; readonly at: EpochMs };

  ANNOUNCEMENT_UNKNOWN: { readonly announcementId: string };
  PRINT_JOB_UNKNOWN: { readonly printJobId: string };
  PRINT_JOB_STATE: { readonly printJobId: string; readonly state: PrintJobState };
}

export type RejectionCode = keyof Rejections;
export type Rejection = { [Code in RejectionCode]: { readonly code: Code; readonly details: Rejections[Code] } }[RejectionCode];

export function reject<Code extends RejectionCode>(code: Code, details: Rejections[Code]): Rejection {
  return { code, details } as Rejection;
}
