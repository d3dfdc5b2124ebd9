import type { EventName, QueueEvent, QueueEventOf } from '../events.ts';
import type { HallState, WritableHall } from '../state.ts';
import { announcementMade, announcementWithdrawn } from './announcements.ts';
import { appointmentBooked, appointmentCancelled, appointmentChanged, appointmentCheckedIn, appointmentMissed } from './appointments.ts';
import { autoCallPaused, counterLeft, counterStatus, counterTaken, nextStored, nextUnstored } from './counters.ts';
import { dayClosed } from './days.ts';
import { legServed, ticketServed, ticketTransferred } from './legs.ts';
import { ticketMoved, ticketParked, ticketRequeued, ticketRestored } from './moves.ts';
import { personalErased } from './personal.ts';
import { printJobChanged, printJobQueued } from './print-jobs.ts';
import { counterPut, counterRemoved, hallConfigured, profilePut, profileRemoved, servicePut, serviceRemoved } from './set-up.ts';
import {
  journeyChanged,
  serviceStarted,
  ticketCalled,
  ticketCancelled,
  ticketExpired,
  ticketIssued,
  ticketNoShow,
  ticketRecalled,
  ticketRemarked,
} from './tickets.ts';

type Apply<Name extends EventName> = (state: WritableHall, event: QueueEventOf<Name>) => void;

/** A note changes no hall. */
const nothing = () => undefined;

/** An event that nothing follows from does not compile. */
const APPLY: { readonly [Name in EventName]: Apply<Name> } = {
  hall_configured: hallConfigured,
  service_put: servicePut,
  service_removed: serviceRemoved,
  counter_put: counterPut,
  counter_removed: counterRemoved,
  profile_put: profilePut,
  profile_removed: profileRemoved,
  ticket_issued: ticketIssued,
  ticket_called: ticketCalled,
  ticket_recalled: ticketRecalled,
  service_started: serviceStarted,
  ticket_served: ticketServed,
  leg_served: legServed,
  ticket_transferred: ticketTransferred,
  ticket_requeued: ticketRequeued,
  ticket_parked: ticketParked,
  ticket_moved: ticketMoved,
  ticket_no_show: ticketNoShow,
  ticket_restored: ticketRestored,
  ticket_cancelled: ticketCancelled,
  ticket_expired: ticketExpired,
  ticket_remarked: ticketRemarked,
  journey_changed: journeyChanged,
  counter_status: counterStatus,
  counter_taken: counterTaken,
  counter_left: counterLeft,
  next_stored: nextStored,
  next_unstored: nextUnstored,
  auto_call_paused: autoCallPaused,
  appointment_booked: appointmentBooked,
  appointment_changed: appointmentChanged,
  appointment_cancelled: appointmentCancelled,
  appointment_checked_in: appointmentCheckedIn,
  appointment_missed: appointmentMissed,
  announcement_made: announcementMade,
  announcement_withdrawn: announcementWithdrawn,
  day_closed: dayClosed,
  personal_erased: personalErased,
  print_job_queued: printJobQueued,
  print_job_changed: printJobChanged,
  person_put: nothing,
  person_signed_in: nothing,
  sign_in_failed: nothing,
  session_ended: nothing,
  access_refused: nothing,
  limit_reached: nothing,
  right_used: nothing,
  device_paired: nothing,
  device_changed: nothing,
  device_revoked: nothing,
  pairing_failed: nothing,
  device_invited: nothing,
  pad_line_put: nothing,
  pad_line_removed: nothing,
  printer_put: nothing,
  printer_removed: nothing,
  roll_started: nothing,
  sso_changed: nothing,
  certificate_renewed: nothing,
  alarm_raised: nothing,
  alarm_cleared: nothing,
  alarm_webhook_changed: nothing,
  media_changed: nothing,
  announcement_played: nothing,
  hall_set_up: nothing,
};

/**
 * Makes an event true: the only thing that changes a hall. Every event that `decide` gave for this state is accepted.
 * @throws Error when the event cannot have followed this state (a damaged log, or one read twice); the hall is then unchanged.
 */
export function evolve(state: HallState, event: QueueEvent): void {
  if (event.seq <= state.seq) throw new Error(`event ${event.seq} (${event.type}) is not newer than the hall, which is at ${state.seq}`);
  const hall = state as WritableHall;
  const apply = APPLY[event.type] as Apply<EventName>;
  apply(hall, event);
  hall.seq = event.seq;
}
