import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventName } from './events.ts';
import type { CallReasonCode } from './model.ts';
import type { RejectionCode } from './rejection.ts';
import { histories, PATIENCE, play } from './test/index.ts';

/** By type nobody is left out: what a new event, refusal or reason is, is said here, and then it must be reached. */
const EVENTS: Readonly<Record<EventName, true>> = {
  hall_configured: true,
  service_put: true,
  service_removed: true,
  counter_put: true,
  counter_removed: true,
  profile_put: true,
  profile_removed: true,
  ticket_issued: true,
  ticket_called: true,
  ticket_recalled: true,
  service_started: true,
  ticket_served: true,
  leg_served: true,
  ticket_transferred: true,
  ticket_requeued: true,
  ticket_parked: true,
  ticket_moved: true,
  ticket_no_show: true,
  ticket_restored: true,
  ticket_cancelled: true,
  ticket_expired: true,
  ticket_remarked: true,
  journey_changed: true,
  counter_status: true,
  counter_taken: true,
  counter_left: true,
  next_stored: true,
  next_unstored: true,
  auto_call_paused: true,
  appointment_booked: true,
  appointment_changed: true,
  appointment_cancelled: true,
  appointment_checked_in: true,
  appointment_missed: true,
  announcement_made: true,
  announcement_withdrawn: true,
  day_closed: true,
  print_job_queued: true,
  print_job_changed: true,
};

/** False: of set-up alone, which the histories rarely touch; each has a test of its own. */
const REFUSALS: Readonly<Record<RejectionCode, boolean>> = {
  HALL_INVALID: true,
  ID_TAKEN: true,
  SERVICE_UNKNOWN: true,
  SERVICE_IN_USE: true,
  SETTING_INVALID: true,
  QUOTA_INVALID: false,
  SERIES_INVALID: false,
  SERIES_OVERLAPS: true,
  HOURS_INVALID: false,
  GROUP_UNKNOWN: false,
  PRIORITY_UNKNOWN: true,
  LANGUAGE_UNKNOWN: true,
  COUNTER_UNKNOWN: true,
  PROFILE_UNKNOWN: true,
  PROFILE_IN_USE: true,
  PROFILE_EMPTY: false,
  RULE_NEVER_MATCHES: true,
  RULE_INVALID: false,
  SERVICE_CLOSED: true,
  SERVICE_OUT_OF_HOURS: true,
  QUOTA_REACHED: true,
  LAST_TICKET_GONE: true,
  SERIES_EXHAUSTED: true,
  JOURNEY_REPEATS: true,
  COUNTER_NOT_OPEN: true,
  COUNTER_HAS_TICKET: true,
  COUNTER_HAS_NO_TICKET: true,
  COUNTER_TAKEN: true,
  COUNTER_NOT_ALLOWED: true,
  COUNTER_NOT_YOURS: true,
  STALE_STATE: true,
  CHERRY_PICK_NOT_ALLOWED: true,
  OUTCOME_REQUIRED: true,
  OUTCOME_UNKNOWN: true,
  REQUEUE_LIMIT: true,
  REQUEUE_PLACE_INVALID: true,
  PARK_TIME_INVALID: true,
  TARGET_INVALID: true,
  TARGET_SAME: true,
  AUTO_CALL_OFF: true,
  TICKET_UNKNOWN: true,
  NUMBER_UNKNOWN: true,
  TICKET_STATE: true,
  NUMBER_IN_USE: true,
  APPOINTMENTS_OFF: true,
  APPOINTMENT_UNKNOWN: true,
  APPOINTMENT_CODE_UNKNOWN: true,
  APPOINTMENT_CODE_TAKEN: true,
  APPOINTMENT_STATE: true,
  APPOINTMENT_IN_PAST: true,
  APPOINTMENT_NOT_A_SLOT: true,
  APPOINTMENT_SLOT_FULL: true,
  APPOINTMENT_OTHER_DAY: true,
  ANNOUNCEMENT_UNKNOWN: true,
  PRINT_JOB_UNKNOWN: true,
  PRINT_JOB_STATE: true,
};

const REASONS: Readonly<Record<CallReasonCode, true>> = {
  assigned: true,
  park_due: true,
  appointment_due: true,
  longest_wait: true,
  called_fewer: true,
  class_waiting: true,
  waiting: true,
  first_come: true,
  priority_class: true,
  in_order: true,
  ageing: true,
  cherry_pick: true,
  walk_direct: true,
};

test(
  'the generated histories reach every event, every refusal of daily work and every reason of a call',
  () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories(fc, { minLength: 200, maxLength: 350 }), (moves) => {
        play(moves, () => (decision) => {
          if (!decision.ok) seen.add(decision.rejection.code);
          for (const event of decision.ok ? decision.events : []) {
            seen.add(event.type);
            if (event.type === 'ticket_called') seen.add(event.reason.code).add(event.reason.trigger ?? '');
            if (event.type === 'ticket_moved') seen.add(event.cause);
          }
        });
      }),
      { numRuns: 200, seed: 20260105 },
    );
    const refusals = Object.entries(REFUSALS).filter(([, isDaily]) => isDaily);
    const causes = ['assigned', 'moved', 'break', 'break_over', 'closed', 'counter_removed', 'unparked'];
    const words = [
      ...Object.keys(EVENTS),
      ...refusals.map(([code]) => code),
      ...Object.keys(REASONS),
      ...causes,
      'press',
      'auto',
      'stored',
    ];
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
  },
  PATIENCE,
);
