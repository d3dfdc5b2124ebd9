import { Random } from '../forecast/random.ts';
import type { BusinessDay, EpochMs, ServiceId } from '../ids.ts';
import type { DayVisitor, OpenInterval, RecordedDay } from './recorded-day.ts';

export interface ServiceShape {
  readonly serviceId: ServiceId;
  /** Visitors expected in each hour since local midnight; hours that are left out have none. As many as these are together come. */
  readonly perHour: readonly number[];
  /** Of a service, from the call to its end. */
  readonly meanSeconds: number;
  /** Standard deviation over mean, 0 or more; 0.5 is usual. */
  readonly spread: number;
}

export interface DayShape {
  readonly businessDay: BusinessDay;
  /** Local midnight. */
  readonly midnight: EpochMs;
  readonly services: readonly ServiceShape[];
  readonly counters: readonly OpenInterval[];
  /** Shares, 0 to 1, of visitors of these classes; the rest are ordinary. */
  readonly priorities?: readonly { readonly priority: string; readonly share: number }[];
  /** The same seed gives the same day. */
  readonly seed: number;
}

/**
 * A day as it might be: visitors come independently of one another (a Poisson process of a known number, its rate constant within the
 * hour), and services take log-normal times, as those at counters do. Source: L. Brown et al., "Statistical analysis of a telephone call
 * center", JASA 100(469), 2005.
 */
export function generateDay({ businessDay, midnight, services, counters, priorities = [], seed }: DayShape): RecordedDay {
  const random = new Random(seed);
  const visitors = services.flatMap((service) => visitorsOf(service, midnight, priorities, random));
  return { businessDay, visitors: visitors.sort((a, b) => a.at - b.at), counters };
}

function visitorsOf(
  service: ServiceShape,
  midnight: EpochMs,
  priorities: NonNullable<DayShape['priorities']>,
  random: Random,
): DayVisitor[] {
  const { serviceId } = service;
  return arrivals(service.perHour, midnight, random).map((at): DayVisitor => {
    const priority = classOf(priorities, random);
    const legs = [{ serviceId, serviceSeconds: secondsOf(service, random) }];
    return priority === undefined ? { at, legs } : { at, legs, priority };
  });
}

/** Whole seconds. Once their number is known, the moments of a Poisson process are independent draws by its rate. */
function arrivals(perHour: readonly number[], midnight: EpochMs, random: Random): EpochMs[] {
  const total = perHour.reduce((sum, one) => sum + one, 0);
  return Array.from({ length: Math.round(total) }, () => midnight + Math.floor(hoursUntil(random.share() * total, perHour) * 3600) * 1000);
}

/** When so many of the expected have come. */
function hoursUntil(expected: number, perHour: readonly number[]): number {
  let rest = expected;
  const hour = perHour.findIndex((one) => {
    if (rest < one) return true;
    rest -= one;
    return false;
  });
  // Sums of fractions may leave a crumb behind: then it is the very end.
  if (hour < 0) return perHour.findLastIndex((one) => one > 0) + 1 - 1 / 3600;
  return hour + rest / (perHour[hour] as number);
}

function secondsOf({ meanSeconds, spread }: ServiceShape, random: Random): number {
  const sigma = Math.sqrt(Math.log(1 + spread * spread));
  const typical = Math.log(Math.max(1, meanSeconds)) - (sigma * sigma) / 2;
  return Math.max(1, Math.round(Math.exp(typical + sigma * random.normal())));
}

function classOf(priorities: NonNullable<DayShape['priorities']>, random: Random): string | undefined {
  let rest = random.share();
  for (const { priority, share } of priorities) {
    if (rest < share) return priority;
    rest -= share;
  }
  return undefined;
}
