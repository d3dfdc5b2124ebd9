import type { BusinessDay, CounterId, EpochMs, ServiceId } from '../ids.ts';
import type { Counter, Hall, Service, WorkProfile } from '../model.ts';

/** What happened to one leg on the day itself. */
export interface RecordedLeg {
  /** When it joined the queue. */
  readonly enteredAt: EpochMs;
  /** From when its wait is measured: of an appointment, the booked time. */
  readonly waitingSince: EpochMs;
  /** Null: never called. */
  readonly calledAt: EpochMs | null;
  readonly counterId: CounterId | null;
  /** When service ended, or when a visitor who was not called gave up. */
  readonly endedAt: EpochMs;
  /** False: gave up, or was called and absent. */
  readonly served: boolean;
}

export interface VisitorLeg {
  readonly serviceId: ServiceId;
  /** From the call until the counter is free again, whole seconds. Of a leg that was never called: what such a service usually takes. */
  readonly serviceSeconds: number;
  /** Nobody comes when it is called. It holds the counter for `serviceSeconds` all the same, and the visit is over. */
  readonly absent?: boolean | undefined;
  /** Gives up after so long in the queue; absent or null: never. */
  readonly patienceSeconds?: number | null | undefined;
  /** Absent on a generated day. */
  readonly recorded?: RecordedLeg | undefined;
}

/** One visitor of a day that is played again. */
export interface DayVisitor {
  readonly at: EpochMs;
  /** Of a class that the hall does not have: the ordinary one. */
  readonly priority?: string | undefined;
  /** In this order, at least one. */
  readonly legs: readonly VisitorLeg[];
  /** The booked time of the first leg. */
  readonly bookedAt?: EpochMs | null | undefined;
}

/** A counter takes no new ticket from `to` on; it finishes the one it has. */
export interface OpenInterval {
  readonly counterId: CounterId;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A day as it was, or as it might be: who comes when for what, and when which counter is open. In any order. */
export interface RecordedDay {
  readonly businessDay: BusinessDay;
  readonly visitors: readonly DayVisitor[];
  readonly counters: readonly OpenInterval[];
}

/** The set-up under which a day is played. Opening hours, quotas and required outcomes do not matter: whoever came came. */
export interface DaySetUp {
  readonly hall: Hall;
  readonly services: readonly Service[];
  readonly profiles: readonly WorkProfile[];
  readonly counters: readonly Counter[];
}
