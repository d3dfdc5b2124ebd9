import type { Rejection } from '../rejection.ts';
import { type DayFigures, figuresOf, type LegOutcome } from './figures.ts';
import { setUpHall } from './open-hall.ts';
import { DayPlay } from './play-day.ts';
import type { DaySetUp, DayVisitor, RecordedDay, VisitorLeg } from './recorded-day.ts';

/** A day as it would have been, and as it was. */
export interface SimulatedDay {
  readonly simulated: DayFigures;
  /** Null where the day has nothing recorded: a generated one. */
  readonly recorded: DayFigures | null;
}

/**
 * Plays a day again under another set-up: the same visitors, the same service times, the same counters open, and the real rules.
 * A counter calls as soon as it is free. The same day and set-up give the same figures. Legs for services that the set-up does not
 * have are left out, and so are visitors without any other.
 *
 * @throws Error when the set-up is none that could be saved; see `daySetUpProblem`
 */
export function simulateDay(day: RecordedDay, setUp: DaySetUp): SimulatedDay {
  const known = knownTo(day, setUp);
  const opened = setUpHall(setUp, day.businessDay, startOf(known));
  if (!opened.ok) throw new Error(`the set-up cannot be simulated: ${opened.rejection.code} ${JSON.stringify(opened.rejection.details)}`);
  const { visits, open } = new DayPlay(opened.state, { ...known, visitors: known.visitors.map(withoutRepeats) }).play();
  return { simulated: figuresOf(visits, setUp.services, open), recorded: recordedFigures(known, setUp) };
}

/** Why a set-up could not be saved, or null: a rule that never matches, a profile without a service, … */
export function daySetUpProblem(setUp: DaySetUp, businessDay: RecordedDay['businessDay']): Rejection | null {
  const opened = setUpHall(setUp, businessDay, 0);
  return opened.ok ? null : opened.rejection;
}

function knownTo(day: RecordedDay, { services, counters }: DaySetUp): RecordedDay {
  const serviceIds = new Set(services.map((one) => one.id));
  const counterIds = new Set(counters.map((one) => one.id));
  const visitors = day.visitors.flatMap((visitor): DayVisitor[] => {
    const legs = visitor.legs.filter((leg) => serviceIds.has(leg.serviceId));
    return legs.length === 0 ? [] : [{ ...visitor, legs }];
  });
  return { ...day, visitors, counters: day.counters.filter((one) => counterIds.has(one.counterId) && one.from < one.to) };
}

/** Two legs of one service in a row (sent to another counter, say) are one service to those who play it again. */
function withoutRepeats(visitor: DayVisitor): DayVisitor {
  const legs: VisitorLeg[] = [];
  for (const leg of visitor.legs) {
    const last = legs.at(-1);
    if (last?.serviceId === leg.serviceId) legs[legs.length - 1] = asOne(last, leg);
    else legs.push(leg);
  }
  return { ...visitor, legs };
}

/** Who gave up on the way to the second took only the first one's time, and is not served in the end. */
function asOne(first: VisitorLeg, second: VisitorLeg): VisitorLeg {
  const gaveUp = second.patienceSeconds != null;
  const serviceSeconds = first.serviceSeconds + (gaveUp ? 0 : second.serviceSeconds);
  return { serviceId: first.serviceId, serviceSeconds, absent: gaveUp || second.absent };
}

function startOf({ visitors, counters }: RecordedDay): number {
  let start = Infinity;
  for (const { at } of visitors) start = Math.min(start, at);
  for (const { from } of counters) start = Math.min(start, from);
  return Number.isFinite(start) ? start : 0;
}

function recordedFigures(day: RecordedDay, { services }: DaySetUp): DayFigures | null {
  const visits = day.visitors.map((visitor) => visitor.legs.flatMap(recordedOutcome)).filter((legs) => legs.length > 0);
  return visits.length === 0 ? null : figuresOf(visits, services, day.counters);
}

function recordedOutcome({ serviceId, recorded }: VisitorLeg): LegOutcome[] {
  if (!recorded) return [];
  const { enteredAt, waitingSince, calledAt, counterId, endedAt, served } = recorded;
  return [
    {
      serviceId,
      enteredAt,
      leftAt: calledAt ?? endedAt,
      waitedSeconds: Math.max(0, Math.floor(((calledAt ?? endedAt) - waitingSince) / 1000)),
      called: calledAt !== null,
      served,
      counterId,
      busySeconds: calledAt === null ? 0 : Math.max(0, (endedAt - calledAt) / 1000),
    },
  ];
}
