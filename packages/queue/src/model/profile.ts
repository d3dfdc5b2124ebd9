import type { BusinessDay, ProfileId, ServiceId } from '../ids.ts';

/**
 * WHEN this holds THEN the first of that queue is called. Asked in order; the first that holds and has somebody to call decides.
 * - `assigned`         a ticket is assigned to this counter, or to the person at it
 * - `park_due`         the timer of a ticket in this counter's pool has run out
 * - `appointment_due`  a checked-in appointment is within its window; of one service, or (null) of any of the profile
 * - `longest_wait`     somebody in the queue has waited longer than so many seconds
 * - `called_fewer`     fewer than so many were called from the queue since the reset
 * - `class_waiting`    a visitor of that priority class (or of another of the same rank) waits in any queue of the profile; they are called
 * - `waiting`          anybody waits in the queue
 */
export type Condition =
  | { readonly when: 'assigned' }
  | { readonly when: 'park_due' }
  | { readonly when: 'appointment_due'; readonly serviceId: ServiceId | null }
  | { readonly when: 'longest_wait'; readonly serviceId: ServiceId; readonly seconds: number }
  | { readonly when: 'called_fewer'; readonly serviceId: ServiceId; readonly times: number }
  | { readonly when: 'class_waiting'; readonly priority: string }
  | { readonly when: 'waiting'; readonly serviceId: ServiceId };

/**
 * What is called when no condition holds, after what is assigned to the counter.
 * - `first_come`  by class, then arrival, over all queues
 * - `in_order`    from the first of the profile's queues in which anybody waits
 * - `ageing`      most points first: those of the queue, plus the rank of the class, plus minutes waited × `pointsPerMinute`
 */
export type Finally =
  | { readonly call: 'first_come' }
  | { readonly call: 'in_order' }
  | {
      readonly call: 'ageing';
      /** More than 0, so that nobody starves. */
      readonly pointsPerMinute: number;
      /** A queue that is left out has none. */
      readonly points: readonly { readonly serviceId: ServiceId; readonly points: number }[];
    };

export type Preset = 'first_come' | 'strict' | 'ratio' | 'ageing' | 'appointments_first' | 'custom';

/**
 * A calling rule. Where a `called_fewer` is among the conditions, calls are counted per queue since the last reset. When no condition
 * holds, "finally" is reached and the counts are reset: finally decides among the queues that no `called_fewer` counts; with nobody
 * there, the conditions are asked once more.
 */
export interface CallingRule {
  /** Where it came from: screens show it in the preset's own form. */
  readonly preset: Preset;
  readonly conditions: readonly Condition[];
  readonly finally: Finally;
}

/** Which queues a counter serves, under which calling rule. */
export interface WorkProfile {
  readonly id: ProfileId;
  readonly name: string;
  /** Never empty, no service twice; in the order of `in_order`. */
  readonly serviceIds: readonly ServiceId[];
  readonly rule: CallingRule;
  /** Whether its specialists may call out of order. */
  readonly cherryPick: boolean;
}

/** Calls per queue since the profile's last reset. They begin anew with the business day, and when the profile is changed. */
export interface RuleCounts {
  readonly profileId: ProfileId;
  readonly businessDay: BusinessDay;
  readonly calls: readonly { readonly serviceId: ServiceId; readonly times: number }[];
}
