import type { CounterView, HallView, RecentCallView, ServiceView } from '@foyer/contract';

/** The part of the hall that a display is for. */
export interface Part {
  readonly counters: readonly CounterView[];
  readonly recentCalls: readonly RecentCallView[];
  readonly services: readonly ServiceView[];
}

/** The zone that was set, where the hall still has it; null: the whole hall. A call shown once too often helps more than one that is not shown. */
export function zoneOf(zoneId: string | null, hall: Pick<HallView, 'zones'> | null): HallView['zones'][number] | null {
  return hall?.zones.find(({ id }) => id === zoneId) ?? null;
}

/** What is of these counters: their calls, and the services that they call from. @param zoneId null: everything */
export function partOf(zoneId: string | null, { counters, recentCalls, services }: Part): Part {
  if (zoneId === null) return { counters, recentCalls, services };
  const own = counters.filter((counter) => counter.zoneId === zoneId);
  const ids = new Set(own.map(({ id }) => id));
  const served = new Set(own.flatMap(({ serviceIds }) => serviceIds));
  return {
    counters: own,
    recentCalls: recentCalls.filter(({ counterId }) => ids.has(counterId)),
    services: services.filter(({ id }) => served.has(id)),
  };
}
