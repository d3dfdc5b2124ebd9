import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, CommandName } from './commands.ts';
import type { Decision } from './decide/decision.ts';
import type { EventName, MoveCause, QueueEvent } from './events.ts';
import type { CallReasonCode, CallTrigger, Preset } from './model.ts';
import type { RejectionCode } from './rejection.ts';
import type { HallState } from './state.ts';
import { HISTORIES, histories, PATIENCE, play, RUNS, runsOf } from './test/index.ts';

/*
 * What the histories of the properties must reach, with the usual seed, so that they cannot silently stop covering it. By type nothing is left out: a new
 * command, event, refusal or reason does not compile until it is said here, and then it must be reached.
 */

/** Each of them accepted, with something that follows. */
const COMMANDS: Readonly<Record<Exclude<CommandName, 'note' | 'set_up_hall'>, true>> = {
  configure_hall: true,
  change_hall: true,
  put_service: true,
  create_service: true,
  change_service: true,
  remove_service: true,
  set_service_status: true,
  put_counter: true,
  create_counter: true,
  change_counter: true,
  remove_counter: true,
  put_profile: true,
  create_profile: true,
  change_profile: true,
  remove_profile: true,
  issue_ticket: true,
  walk_direct: true,
  plan_journey: true,
  cancel_ticket: true,
  assign_ticket: true,
  restore_ticket: true,
  set_remark: true,
  call_next: true,
  call_ticket: true,
  store_next: true,
  unstore_next: true,
  recall: true,
  start_service: true,
  finish_service: true,
  mark_no_show: true,
  requeue: true,
  transfer: true,
  park: true,
  set_counter_status: true,
  take_counter: true,
  leave_counter: true,
  pause_auto_call: true,
  book_appointment: true,
  change_appointment: true,
  cancel_appointment: true,
  check_in: true,
  announce: true,
  withdraw_announcement: true,
  pass_time: true,
  erase_personal: true,
  reprint_ticket: true,
  report_print_job: true,
};

const EVENTS: Readonly<Record<Exclude<EventName, NoteName>, true>> = {
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
  personal_erased: true,
  print_job_queued: true,
  print_job_changed: true,
};

const REFUSALS: Readonly<Record<RejectionCode, true>> = {
  HALL_INVALID: true,
  BUSINESS_DAY_IN_USE: true,
  ID_TAKEN: true,
  SERVICE_UNKNOWN: true,
  SERVICE_IN_USE: true,
  BOOKINGS_OPEN: true,
  SETTING_INVALID: true,
  QUOTA_INVALID: true,
  SERIES_INVALID: true,
  SERIES_OVERLAPS: true,
  HOURS_INVALID: true,
  GROUP_UNKNOWN: true,
  PRIORITY_UNKNOWN: true,
  LANGUAGE_UNKNOWN: true,
  COUNTER_UNKNOWN: true,
  COUNTER_NAME_TAKEN: true,
  PROFILE_UNKNOWN: true,
  PROFILE_IN_USE: true,
  PROFILE_EMPTY: true,
  RULE_NEVER_MATCHES: true,
  RULE_INVALID: true,
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
  TARGET_ABSENT: true,
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
  APPOINTMENT_TOO_FAR: true,
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

const CAUSES: Readonly<Record<MoveCause, true>> = {
  assigned: true,
  moved: true,
  break: true,
  break_over: true,
  closed: true,
  counter_removed: true,
  left: true,
  unparked: true,
};

const TRIGGERS: Readonly<Record<CallTrigger, true>> = { press: true, auto: true, stored: true };

/** Whose rule called somebody. */
const PRESETS: Readonly<Record<Preset, true>> = {
  first_come: true,
  strict: true,
  ratio: true,
  ageing: true,
  appointments_first: true,
  custom: true,
};

/** What no single word in the log tells. */
const SITUATIONS = {
  'a visit goes on after its first service': (event) => event.type === 'leg_served',
  'somebody is served twice in one visit': (event, { tickets }) =>
    event.type === 'ticket_served' && tickets.get(event.ticketId)?.legs.some((leg) => leg.end === 'served'),
  'a transferred visit is called': (event, { tickets }) =>
    event.type === 'ticket_called' && tickets.get(event.ticketId)?.legs.some((leg) => leg.end === 'transferred'),
  'a series begins again': (event, { serials, services }) => {
    if (event.type !== 'ticket_issued') return false;
    const series = services.get(event.serviceId)?.series;
    const marks = serials.get(event.businessDay)?.get(series?.prefix ?? '') ?? [];
    return series?.wrap && marks.some((mark) => mark.serviceId === event.serviceId && mark.last > event.serial);
  },
  'somebody is called who had been called before': (event, { tickets }) =>
    event.type === 'ticket_called' && event.reason.code !== 'park_due' && tickets.get(event.ticketId)?.firstCalledAt != null,
  'a day ends the visits of those who wait': (event) => event.type === 'day_closed' && event.expired > 0,
  'a day leaves visitors to the next': (event) => event.type === 'day_closed' && event.carriedOver > 0,
  'a ticket of the day before is called': (event, { tickets }) =>
    event.type === 'ticket_called' && (tickets.get(event.ticketId)?.businessDay ?? event.businessDay) < event.businessDay,
  'an appointment is too late for its place': (event) => event.type === 'ticket_issued' && event.appointment?.late,
  'an appointment is in time': (event) => event.type === 'ticket_issued' && event.appointment && !event.appointment.late,
  'a ratio begins anew': (event) => event.type === 'ticket_called' && event.reason.reset,
  'a ticket goes behind so many others': (event) => event.type === 'ticket_requeued' && event.after > 0,
  'a bond to a person is honoured': (event, { tickets }) =>
    event.type === 'ticket_called' && event.reason.code === 'assigned' && tickets.get(event.ticketId)?.boundTo?.kind === 'user',
  'a bond to a counter is honoured': (event, { tickets }) =>
    event.type === 'ticket_called' && event.reason.code === 'assigned' && tickets.get(event.ticketId)?.boundTo?.kind === 'counter',
  'a counter is left with its ticket': (event, { atCounter }) => event.type === 'counter_left' && atCounter.has(event.counterId),
  'service starts with the call': (event, { hall }) => event.type === 'service_started' && hall?.startAtCall,
} satisfies Record<string, (event: QueueEvent, before: HallState) => unknown>;

test(
  'the generated histories reach every command, event, refusal, rule and situation',
  () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories(fc, HISTORIES), (moves) => {
        play(moves, (before, command) => {
          const copy = {
            ...before,
            tickets: new Map(before.tickets),
            atCounter: new Map(before.atCounter),
            serials: new Map([...before.serials].map(([day, marks]) => [day, new Map(marks)])),
          };
          return (decision, events) => note(seen, copy, command, decision, events);
        });
      }),
      runsOf(RUNS)[0],
    );
    const words = [COMMANDS, EVENTS, REFUSALS, REASONS, CAUSES, TRIGGERS, SITUATIONS].flatMap((one) => Object.keys(one));
    words.push(...Object.keys(PRESETS).map((preset) => `called by ${preset}`));
    expect(words.filter((word) => !seen.has(word))).toEqual([]);
  },
  PATIENCE,
);

function note(seen: Set<string>, before: HallState, command: Command, decision: Decision, events: readonly QueueEvent[]): void {
  if (!decision.ok) seen.add(decision.rejection.code);
  if (events.length > 0) seen.add(command.type);
  for (const event of events) {
    seen.add(event.type);
    if (event.type === 'ticket_moved') seen.add(event.cause);
    if (event.type === 'ticket_called') noteCall(seen, before, event);
    for (const [situation, holds] of Object.entries(SITUATIONS)) if (!seen.has(situation) && holds(event, before)) seen.add(situation);
  }
}

function noteCall(seen: Set<string>, { profiles }: HallState, { reason }: QueueEvent & { type: 'ticket_called' }): void {
  seen.add(reason.code).add(reason.trigger ?? '');
  const profile = reason.profileId ? profiles.get(reason.profileId) : undefined;
  if (profile && reason.code !== 'cherry_pick') seen.add(`called by ${profile.rule.preset}`);
}
