import { randomInt } from 'node:crypto';
import type { SimulatorInput } from '@foyer/contract';
import {
  type BusinessDay,
  type DaySetUp,
  type DayShape,
  type EpochMs,
  firstCome,
  type HallState,
  type ProfileId,
  type ServiceShape,
  type WorkProfile,
} from '@foyer/queue';
import { HallError } from './hall-error.ts';
import { beginOfDay, localTime, momentOn, zoneOf } from './local-time.ts';

type Generated = Extract<SimulatorInput['source'], { kind: 'generated' }>;

/** The spread of service times, as a share of the mean, where nobody has measured it. */
const USUAL_SPREAD = 0.5;
const SEEDS = 2_147_483_647;
/** No id that a profile can be given. */
const TRIED = '(tried)' as ProfileId;

/** The hall as it is, and with the profile that is tried at its counters. @throws HallError COUNTER_UNKNOWN, HALL_INVALID */
export function setUpsOf(state: HallState, { profile, counterIds }: SimulatorInput): { present: DaySetUp; proposed: DaySetUp } {
  const { hall } = state;
  if (!hall) throw new HallError('HALL_INVALID', { field: 'hall' });
  for (const counterId of counterIds) if (!state.counters.has(counterId)) throw new HallError('COUNTER_UNKNOWN', { counterId });
  const counters = [...state.counters.values()];
  const present = { hall, services: [...state.services.values()], profiles: [...state.profiles.values()], counters };
  const { name, serviceIds, rule = firstCome(), cherryPick = true } = profile;
  const tried: WorkProfile = { id: TRIED, name, serviceIds, rule, cherryPick };
  return {
    present,
    proposed: {
      ...present,
      profiles: [...present.profiles, tried],
      counters: counters.map((counter) => (counterIds.includes(counter.id) ? { ...counter, profileId: TRIED } : counter)),
    },
  };
}

/** Of a day as it might be, today, with every counter open while visitors come. @throws HallError SERVICE_UNKNOWN, INVALID_REQUEST, DAY_EMPTY */
export function shapeToGenerate(state: HallState, source: Generated, now: EpochMs): DayShape {
  const { fromHour, toHour, seed = randomInt(SEEDS), services } = source;
  if (toHour <= fromHour) throw new HallError('INVALID_REQUEST', { issues: [{ path: 'source.toHour', message: 'later than fromHour' }] });
  const zone = zoneOf(state.hall);
  const { date } = localTime(now, zone);
  const at = (hour: number) => momentOn(date, hour * 60, zone) ?? beginOfDay(date, zone) + hour * 3_600_000;
  const open = { from: at(fromHour), to: at(toHour) };
  if (services.every(({ visitors }) => visitors === 0)) throw new HallError('DAY_EMPTY', { day: date });
  return {
    businessDay: date as BusinessDay,
    midnight: beginOfDay(date, zone),
    services: services.map((service) => shapeOf(state, service, fromHour, toHour)),
    counters: [...state.counters.keys()].map((counterId) => ({ counterId, ...open })),
    seed,
  };
}

function shapeOf(state: HallState, { serviceId, visitors }: Generated['services'][number], fromHour: number, toHour: number): ServiceShape {
  const service = state.services.get(serviceId);
  if (!service) throw new HallError('SERVICE_UNKNOWN', { serviceId });
  const hours = toHour - fromHour;
  const perHour = Array.from({ length: toHour }, (_, hour) => (hour < fromHour ? 0 : visitors / hours));
  return { serviceId, perHour, meanSeconds: usualSeconds(state, serviceId) ?? service.expectedServiceSeconds, spread: USUAL_SPREAD };
}

/** The mean of the last services, once there have been a few. */
function usualSeconds(state: HallState, serviceId: ServiceShape['serviceId']): number | null {
  const seconds = state.durations.get(serviceId)?.seconds ?? [];
  return seconds.length < 5 ? null : Math.round(seconds.reduce((sum, one) => sum + one, 0) / seconds.length);
}
