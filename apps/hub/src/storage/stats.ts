import type { BusinessDay, CounterId, EpochMs, Hall, Service, ServiceId, UserId } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { serviceTimeOf, type Visit, type VisitLeg, visitsOf, waitOf } from './day-visits.ts';
import { groupBy } from './group-by.ts';
import { localHours } from './local-hours.ts';
import { quantile, share } from './quantile.ts';

export interface StatsQuestion {
  readonly day: BusinessDay;
  readonly now: EpochMs;
}

/** Waits are those of legs until their first call, services those of legs that were finished; in whole seconds, null where there is none. */
export interface Tally {
  /** Tickets given out; of a service, those that had it first. */
  readonly issued: number;
  /** Tickets that wait now, and those in a counter's pool. */
  readonly waiting: number;
  readonly parked: number;
  /** Visits that were served; of a service, legs. */
  readonly served: number;
  readonly noShows: number;
  readonly cancelled: number;
  readonly expired: number;
  /** Legs that ended with a transfer. */
  readonly transferred: number;
  readonly medianWaitSeconds: number | null;
  readonly p80WaitSeconds: number | null;
  readonly p95WaitSeconds: number | null;
  /** Of those that wait now. */
  readonly longestWaitSeconds: number | null;
  readonly medianServiceSeconds: number | null;
  /** Share of the calls within the service's target wait, 0 to 1; null where there is no target or no call. */
  readonly serviceLevel: number | null;
}

/** At a counter, or by a person. */
export interface Work {
  /** Legs that were called here last. */
  readonly called: number;
  readonly served: number;
  readonly noShows: number;
  readonly transferred: number;
  readonly medianServiceSeconds: number | null;
}

export interface HourTally {
  readonly issued: number;
  readonly called: number;
  readonly served: number;
  /** Of the calls in this hour. */
  readonly medianWaitSeconds: number | null;
}

/** One hour of the hall's clocks, 0 to 23. */
export interface HourFigures extends HourTally {
  readonly hour: number;
  /** Those with anything in this hour. */
  readonly byService: readonly (HourTally & { readonly serviceId: ServiceId })[];
}

/** A business day in figures: the tickets that were issued on it. */
export interface DayStats extends Tally {
  readonly businessDay: BusinessDay;
  /** Services that are there now or had tickets that day, by id. So with the counters. */
  readonly byService: readonly (Tally & { readonly serviceId: ServiceId })[];
  readonly byCounter: readonly (Work & { readonly counterId: CounterId })[];
  readonly byUser: readonly (Work & { readonly userId: UserId })[];
  /** The hours in which anything happened, ascending. */
  readonly byHour: readonly HourFigures[];
}

export function stats(handle: ReadHandle, { day, now }: StatsQuestion): DayStats {
  const visits = visitsOf(handle, day);
  const legs = visits.flatMap((visit) => visit.legs);
  const services = settingsOf<Service>(handle, 'services');
  const zone = settingsOf<Hall>(handle, 'hall')[0]?.zone ?? 'UTC';
  const targets = new Map(services.map((service) => [service.id, service.targetWaitSeconds]));
  const count = { targets, now };
  return {
    businessDay: day,
    ...tally(visits, legs, count),
    byService: servicesOf(services, legs).map((serviceId) => ({ serviceId, ...serviceTally(serviceId, visits, legs, count) })),
    byCounter: [...new Set([...settingsOf<{ id: CounterId }>(handle, 'counters').map(({ id }) => id), ...idsOf(legs, 'counterId')])]
      .sort()
      .map((counterId) => ({ counterId, ...work(legs.filter((leg) => leg.counterId === counterId)) })),
    byUser: idsOf(legs, 'userId').map((userId) => ({ userId, ...work(legs.filter((leg) => leg.userId === userId)) })),
    byHour: hours(visits, localHours(zone)),
  };
}

function settingsOf<Thing>(handle: ReadHandle, table: 'hall' | 'services' | 'counters'): Thing[] {
  return handle
    .query<{ settings: string }>(`SELECT settings FROM ${table} ORDER BY id`)
    .all()
    .map(({ settings }) => JSON.parse(settings) as Thing);
}

function servicesOf(services: readonly Service[], legs: readonly VisitLeg[]): ServiceId[] {
  return [...new Set([...services.map(({ id }) => id), ...legs.map(({ serviceId }) => serviceId)])].sort();
}

function idsOf<Key extends 'counterId' | 'userId'>(legs: readonly VisitLeg[], key: Key): NonNullable<VisitLeg[Key]>[] {
  return [...new Set(legs.flatMap((leg) => leg[key] ?? []))].sort() as NonNullable<VisitLeg[Key]>[];
}

interface Count {
  readonly targets: ReadonlyMap<ServiceId, number | null>;
  readonly now: EpochMs;
}

function serviceTally(serviceId: ServiceId, visits: readonly Visit[], all: readonly VisitLeg[], count: Count): Tally {
  const legs = all.filter((leg) => leg.serviceId === serviceId);
  const here = visits.filter((visit) => visit.legs.at(-1)?.serviceId === serviceId);
  return {
    ...tally(here, legs, count),
    issued: visits.filter((visit) => visit.legs[0]?.serviceId === serviceId).length,
    served: legs.filter((leg) => leg.end === 'served').length,
  };
}

function tally(visits: readonly Visit[], legs: readonly VisitLeg[], count: Count): Tally {
  const inState = (state: Visit['state']) => visits.filter((visit) => visit.state === state);
  const waiting = inState('waiting');
  const waits = present(legs.map(waitOf));
  return {
    issued: visits.length,
    waiting: waiting.length,
    parked: inState('parked').length,
    served: inState('served').length,
    noShows: inState('no_show').length,
    cancelled: inState('cancelled').length,
    expired: inState('expired').length,
    transferred: legs.filter((leg) => leg.end === 'transferred').length,
    medianWaitSeconds: quantile(waits, 0.5),
    p80WaitSeconds: quantile(waits, 0.8),
    p95WaitSeconds: quantile(waits, 0.95),
    longestWaitSeconds: longestWait(waiting, count.now),
    medianServiceSeconds: quantile(present(legs.map(serviceTimeOf)), 0.5),
    serviceLevel: serviceLevel(legs, count.targets),
  };
}

function longestWait(waiting: readonly Visit[], now: EpochMs): number | null {
  const since = waiting.map((visit) => (visit.legs.at(-1) as VisitLeg).waitingSince);
  return quantile(
    since.map((moment) => Math.max(0, Math.floor((now - moment) / 1000))),
    1,
  );
}

function serviceLevel(legs: readonly VisitLeg[], targets: Count['targets']): number | null {
  const promised = legs.flatMap((leg) => {
    const target = targets.get(leg.serviceId) ?? null;
    const wait = waitOf(leg);
    return target === null || wait === null ? [] : wait <= target;
  });
  return share(promised.filter((kept) => kept).length, promised.length);
}

function work(legs: readonly VisitLeg[]): Work {
  const ended = (end: VisitLeg['end']) => legs.filter((leg) => leg.end === end).length;
  return {
    called: legs.length,
    served: ended('served'),
    noShows: ended('no_show'),
    transferred: ended('transferred'),
    medianServiceSeconds: quantile(present(legs.map(serviceTimeOf)), 0.5),
  };
}

interface Happened {
  readonly what: 'issued' | 'called' | 'served';
  readonly at: EpochMs;
  readonly serviceId: ServiceId;
  readonly wait: number | null;
}

function hours(visits: readonly Visit[], hourAt: (at: EpochMs) => number): HourFigures[] {
  const byHour = groupBy(visits.flatMap(happened), ({ at }) => hourAt(at));
  return [...byHour]
    .sort(([a], [b]) => a - b)
    .map(([hour, all]) => {
      const services = [...groupBy(all, ({ serviceId }) => serviceId)].sort(([a], [b]) => (a < b ? -1 : 1));
      return { hour, ...hourTally(all), byService: services.map(([serviceId, some]) => ({ serviceId, ...hourTally(some) })) };
    });
}

function happened({ issuedAt, legs }: Visit): Happened[] {
  const first = { what: 'issued', at: issuedAt, serviceId: (legs[0] as VisitLeg).serviceId, wait: null } as const;
  return [
    first,
    ...legs.flatMap((leg): Happened[] => [
      ...(leg.firstCalledAt === null
        ? []
        : [{ what: 'called', at: leg.firstCalledAt, serviceId: leg.serviceId, wait: waitOf(leg) } as const]),
      ...(leg.end === 'served' ? [{ what: 'served', at: leg.endedAt as EpochMs, serviceId: leg.serviceId, wait: null } as const] : []),
    ]),
  ];
}

function hourTally(all: readonly Happened[]): HourTally {
  const count = (what: Happened['what']) => all.filter((one) => one.what === what).length;
  return {
    issued: count('issued'),
    called: count('called'),
    served: count('served'),
    medianWaitSeconds: quantile(present(all.map(({ wait }) => wait)), 0.5),
  };
}

const present = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
