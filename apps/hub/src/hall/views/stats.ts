import type { Stats } from '@foyer/contract';
import type { DayStats, Tally } from '../../storage/index.ts';

/** The figures that screens show, of all that the log gives. */
export function statsView({ businessDay, byService, byCounter, byUser, byHour, ...overall }: DayStats): Stats {
  return {
    businessDay,
    ...tallyView(overall),
    byService: byService.map(({ serviceId, ...tally }) => ({ serviceId, ...tallyView(tally) })),
    byCounter: byCounter.map(({ counterId, called, served, noShows, medianServiceSeconds }) => ({
      counterId,
      called,
      served,
      noShows,
      medianServiceSeconds,
    })),
    byUser: byUser.map(({ userId, called, served, medianServiceSeconds }) => ({ userId, called, served, medianServiceSeconds })),
    byHour: byHour.map(({ hour, issued, called, served, medianWaitSeconds }) => ({ hour, issued, called, served, medianWaitSeconds })),
  };
}

function tallyView({
  parked: _,
  p95WaitSeconds: __,
  longestWaitSeconds: ___,
  ...tally
}: Tally): Omit<Stats, 'businessDay' | 'byService' | 'byCounter' | 'byUser' | 'byHour'> {
  return tally;
}
