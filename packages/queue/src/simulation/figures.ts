import type { CounterId, EpochMs, ServiceId } from '../ids.ts';
import type { Service } from '../model.ts';
import type { OpenInterval } from './recorded-day.ts';

/** How one wait and its service went. */
export interface LegOutcome {
  readonly serviceId: ServiceId;
  readonly enteredAt: EpochMs;
  /** When it left the queue: called, given up, or the end of the day. */
  readonly leftAt: EpochMs;
  readonly waitedSeconds: number;
  readonly called: boolean;
  readonly served: boolean;
  readonly counterId: CounterId | null;
  /** The seconds that a counter spent on it. */
  readonly busySeconds: number;
}

/**
 * Of one service its legs, of the whole day its visitors; waits are those of legs in both, and null where nobody came.
 * Who was never called waited longer than anybody who was: a set-up that calls fewer people has no shorter waits.
 */
export interface Figures {
  readonly visitors: number;
  readonly served: number;
  /** Gave up, were absent, or still waited at the end. Of a visit: with any of its legs. */
  readonly unserved: number;
  /** Share of the waits, 0 to 1, that ended with a call; a wait of a higher rank is only known to be at least so long. Null where nobody came. */
  readonly calledShare: number | null;
  readonly medianWaitSeconds: number | null;
  readonly p80WaitSeconds: number | null;
  readonly p95WaitSeconds: number | null;
  readonly longestWaitSeconds: number | null;
  /** Share, 0 to 1, called within the target; who was never called was not. Null where no target is set or nobody came. */
  readonly serviceLevel: number | null;
  /** The most that waited at once. */
  readonly longestQueue: number;
}

export interface CounterFigures {
  readonly counterId: CounterId;
  readonly served: number;
  /** From opening to closing, the last visitor's service included. */
  readonly openSeconds: number;
  readonly busySeconds: number;
  /** Busy by open, 0 to 1; null for a counter that was never open. */
  readonly utilisation: number | null;
}

export interface DayFigures extends Figures {
  /** In the order of the services given. */
  readonly byService: readonly (Figures & { readonly serviceId: ServiceId })[];
  /** Of those that were open, by id. */
  readonly counters: readonly CounterFigures[];
}

/** The figures of a day of visits, each a list of legs. */
export function figuresOf(
  visits: readonly (readonly LegOutcome[])[],
  services: readonly Service[],
  open: readonly OpenInterval[],
): DayFigures {
  const legs = visits.flat();
  const served = visits.filter((visit) => visit.every((leg) => leg.served)).length;
  return {
    ...legFigures(legs, services),
    visitors: visits.length,
    served,
    unserved: visits.length - served,
    byService: services.map((service) => ({
      serviceId: service.id,
      ...legFigures(
        legs.filter((leg) => leg.serviceId === service.id),
        [service],
      ),
    })),
    counters: counterFigures(legs, open),
  };
}

function legFigures(legs: readonly LegOutcome[], services: readonly Service[]): Figures {
  const { waits, called } = rankedWaits(legs);
  const served = legs.filter((leg) => leg.served).length;
  return {
    visitors: legs.length,
    served,
    unserved: legs.length - served,
    calledShare: legs.length === 0 ? null : called / legs.length,
    medianWaitSeconds: quantile(waits, 0.5),
    p80WaitSeconds: quantile(waits, 0.8),
    p95WaitSeconds: quantile(waits, 0.95),
    longestWaitSeconds: waits.at(-1) ?? null,
    serviceLevel: serviceLevel(legs, services),
    longestQueue: mostAtOnce(legs),
  };
}

/** Ascending; of those who were never called, after all others, at least so long as they were there. */
function rankedWaits(legs: readonly LegOutcome[]): { waits: number[]; called: number } {
  const waitsOf = (some: readonly LegOutcome[]) => some.map((leg) => leg.waitedSeconds).sort((a, b) => a - b);
  const called = waitsOf(legs.filter((leg) => leg.called));
  const longest = called.at(-1) ?? 0;
  const never = waitsOf(legs.filter((leg) => !leg.called)).map((seconds) => Math.max(seconds, longest));
  return { waits: [...called, ...never], called: called.length };
}

/** The smallest wait that is not exceeded by this share of them: a wait that somebody had. */
function quantile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? null;
}

function serviceLevel(legs: readonly LegOutcome[], services: readonly Service[]): number | null {
  const targets = new Map(services.map((one) => [one.id, one.targetWaitSeconds]));
  const promised = legs.filter((leg) => targets.get(leg.serviceId) != null);
  if (promised.length === 0) return null;
  const kept = promised.filter((leg) => leg.called && leg.waitedSeconds <= (targets.get(leg.serviceId) ?? 0));
  return kept.length / promised.length;
}

/** Who is called on arrival never stood in a queue. */
function mostAtOnce(legs: readonly LegOutcome[]): number {
  const steps = legs
    .filter((leg) => leg.leftAt > leg.enteredAt)
    .flatMap((leg) => [
      { at: leg.enteredAt, by: 1 },
      { at: leg.leftAt, by: -1 },
    ]);
  steps.sort((a, b) => a.at - b.at || a.by - b.by);
  let present = 0;
  let most = 0;
  for (const step of steps) {
    present += step.by;
    most = Math.max(most, present);
  }
  return most;
}

function counterFigures(legs: readonly LegOutcome[], open: readonly OpenInterval[]): CounterFigures[] {
  const ids = [...new Set(open.map((one) => one.counterId))].sort();
  return ids.map((counterId) => {
    const own = legs.filter((leg) => leg.counterId === counterId);
    const openSeconds = sum(open.filter((one) => one.counterId === counterId).map((one) => (one.to - one.from) / 1000));
    const busySeconds = sum(own.map((leg) => leg.busySeconds));
    return {
      counterId,
      served: own.filter((leg) => leg.served).length,
      openSeconds,
      busySeconds,
      utilisation: openSeconds > 0 ? Math.min(1, busySeconds / openSeconds) : null,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
