import type { CounterId, EpochMs, ProfileId, ServiceId, UserId } from '../ids.ts';

/** `busy` while a ticket is here, or set by hand. */
export type CounterStatus = 'open' | 'busy' | 'break' | 'closed';

/** A service point. */
export interface Counter {
  readonly id: CounterId;
  /** Short name as shown and spoken, e.g. `A` or `3`. */
  readonly name: string;
  readonly serial: string;
  /** Null: it serves `serviceIds`, first come first served. */
  readonly profileId: ProfileId | null;
  /** Served where it has no work profile. What it does serve is `servicesAt`. */
  readonly serviceIds: readonly ServiceId[];
  /** Who may sit here; empty: every specialist. */
  readonly userIds: readonly UserId[];
  /** Calls by itself after so many idle seconds; null: never. */
  readonly autoCallSeconds: number | null;
  /** After a break, what was assigned to it alone comes back, if it still waits. */
  readonly returnAfterBreak: boolean;
  /** The part of the hall whose displays show and say its calls; null: only displays of the whole hall do. */
  readonly zoneId: string | null;
}

export const COUNTER_DEFAULTS = {
  profileId: null,
  userIds: [],
  autoCallSeconds: null,
  returnAfterBreak: true,
  zoneId: null,
} as const satisfies Partial<Counter>;

/** How a counter is at the moment, apart from its ticket. */
export interface CounterState {
  /** As set by hand. What a screen shows is `effectiveStatus`. */
  readonly status: CounterStatus;
  /** Why it is on a break. */
  readonly breakReason: string | null;
  /** Since when it has this status. */
  readonly since: EpochMs;
  /** Who sits here. */
  readonly specialist: { readonly id: UserId; readonly name: string } | null;
  /** Since when the next arrival is to be called here at once; null: it is not. */
  readonly nextStoredAt: EpochMs | null;
  readonly autoCallPaused: boolean;
  /** Since when it is open without a ticket; null while it is not. */
  readonly idleSince: EpochMs | null;
}
