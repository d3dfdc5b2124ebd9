import type { CounterView, Eta, ServiceView, Stats } from '@foyer/contract';
import type { Waiting } from './waiting-now.ts';

/** The hall at this moment, as the live picture has it: newer than what the day's report counts. */
export interface Present extends Waiting {
  /** Called or being served. */
  readonly atCounters: number;
  readonly openCounters: number;
  readonly counters: number;
  /** What newcomers are told: the shortest and the longest of the services that take tickets; null where no forecast is shown. */
  readonly forecast: Eta | null;
}

export function presentOf(
  waiting: Waiting,
  services: readonly Pick<ServiceView, 'eta' | 'availability'>[],
  counters: readonly Pick<CounterView, 'setStatus' | 'currentTicket'>[],
): Present {
  const etas = services.flatMap(({ eta, availability }) => (availability.open && eta !== null ? [eta] : []));
  return {
    ...waiting,
    atCounters: counters.filter(({ currentTicket }) => currentTicket !== null).length,
    openCounters: counters.filter(({ setStatus }) => setStatus === 'open').length,
    counters: counters.length,
    forecast:
      etas.length === 0
        ? null
        : {
            lowSeconds: Math.min(...etas.map(({ lowSeconds }) => lowSeconds)),
            highSeconds: Math.max(...etas.map(({ highSeconds }) => highSeconds)),
          },
  };
}

/** How many services of visits were done: of a visit with several, each. */
export const servicesDone = ({ byService }: Pick<Stats, 'byService'>): number => byService.reduce((sum, { served }) => sum + served, 0);

export type Hour = Stats['byHour'][number];

/** From the first hour with anything to the last, without gaps: a curve must not jump over a quiet hour. */
export function wholeHours(hours: readonly Hour[]): Hour[] {
  const [first, last] = [hours[0], hours.at(-1)];
  if (!first || !last) return [];
  const known = new Map(hours.map((one) => [one.hour, one]));
  return Array.from({ length: last.hour - first.hour + 1 }, (_, index) => {
    const hour = first.hour + index;
    return known.get(hour) ?? { hour, issued: 0, called: 0, served: 0, medianWaitSeconds: null };
  });
}
