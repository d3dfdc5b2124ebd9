import type { ForecastReport } from '@foyer/contract';

export type ServiceErrors = ForecastReport['services'][number];
type Shares = Pick<ServiceErrors, 'count' | 'sooner' | 'held' | 'later'>;

/** With fewer, chance alone could make any figure. */
export const ENOUGH = 30;
/** Of a single day less has to do: what is drawn is a course, and no judgement. */
export const ENOUGH_IN_A_DAY = 5;

/** What a range from P50 to P80 means, if it is right. */
export const EXPECTED = { sooner: 0.5, held: 0.3, later: 0.2 } as const;
/** Nobody in the hall would notice less. */
const TOLERANCE = 0.1;

export type Verdict = 'thin' | 'right' | 'too_short' | 'too_long';

/**
 * Whether visitors are told the truth: too short, where clearly more than a fifth of them waited longer than the range said; too
 * long, where clearly more than half of them waited less.
 */
export function verdictOf({ count, sooner, later }: Shares): Verdict {
  if (count < ENOUGH || sooner === null || later === null) return 'thin';
  if (later > EXPECTED.later + marginOf(EXPECTED.later, count)) return 'too_short';
  return sooner > EXPECTED.sooner + marginOf(EXPECTED.sooner, count) ? 'too_long' : 'right';
}

/** Two standard deviations of such a share among so many, or what is worth a mention. */
const marginOf = (share: number, count: number): number => Math.max(TOLERANCE, 2 * Math.sqrt((share * (1 - share)) / count));

export const MEASURES = ['medianAbsoluteErrorSeconds', 'held', 'later', 'sooner'] as const;
export type Measure = (typeof MEASURES)[number];

/** Figures of one day of a service; null where there are too few forecasts to say. */
export function dayFigure({ days }: ServiceErrors, day: string, measure: Measure): number | null {
  const found = days.find(({ businessDay }) => businessDay === day);
  return found && found.count >= ENOUGH_IN_A_DAY ? found[measure] : null;
}

/** The days on which any of the services has enough to be drawn. */
export function daysDrawn(services: readonly ServiceErrors[]): readonly string[] {
  const days = services.flatMap((service) =>
    service.days.filter(({ count }) => count >= ENOUGH_IN_A_DAY).map(({ businessDay }) => businessDay),
  );
  return [...new Set<string>(days)].sort();
}
