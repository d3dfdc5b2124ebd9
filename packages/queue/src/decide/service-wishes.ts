import type { Changes, ServiceWish } from '../commands.ts';
import type { ServiceId } from '../ids.ts';
import { type LocalizedText, SERIES_DEFAULTS, SERVICE_DEFAULTS, type Service } from '../model.ts';
import { idFromName } from '../new-id.ts';
import type { HallState } from '../state.ts';
import { type Decision, type Handler, refuse } from './decision.ts';
import { given } from './given.ts';
import { bookingsOf, putWholeService } from './services.ts';

const DEFAULT_SERVICE_SECONDS = 300;
/** Of names given before the hall says its languages. */
const FIRST_LANGUAGE = 'en';

/** Adding never overwrites. */
export const createService: Handler<'create_service'> = (state, { id: wished, service: wish }): Decision => {
  if (wished !== null && state.services.has(wished)) return refuse('ID_TAKEN', { id: wished });
  const id = wished ?? (idFromName(wish.name, 'service', (taken) => state.services.has(taken as ServiceId)) as ServiceId);
  return putWholeService(state, newService(state, id, wish));
};

export const changeService: Handler<'change_service'> = (state, { serviceId, changes }): Decision => {
  const service = state.services.get(serviceId);
  if (!service) return refuse('SERVICE_UNKNOWN', { serviceId });
  const appointments = service.appointments && changes.appointments === null ? bookingsOf(state, serviceId) : 0;
  if (appointments > 0) return refuse('BOOKINGS_OPEN', { serviceId, appointments });
  return putWholeService(state, changedService(state, service, changes));
};

function newService(state: HallState, id: ServiceId, { name, names, series, ...rest }: ServiceWish): Service {
  return {
    ...SERVICE_DEFAULTS,
    expectedServiceSeconds: DEFAULT_SERVICE_SECONDS,
    order: lastPlace(state) + 1,
    ...given(rest),
    id,
    name: localized(state, name, names),
    series: { ...SERIES_DEFAULTS, ...given(series) },
  };
}

function changedService(state: HallState, service: Service, { name, names, series, ...rest }: Changes<ServiceWish>): Service {
  const language = firstLanguage(state);
  const ownName = name ?? names?.[language] ?? service.name[language] ?? Object.values(service.name)[0] ?? service.id;
  return {
    ...service,
    ...given(rest),
    name: localized(state, ownName, names ?? service.name),
    series: { ...service.series, ...given(series ?? {}) },
  };
}

function firstLanguage(state: HallState): string {
  return state.hall?.languages[0] ?? FIRST_LANGUAGE;
}

function localized(state: HallState, name: string, names: LocalizedText = {}): LocalizedText {
  return { ...names, [firstLanguage(state)]: name };
}

function lastPlace(state: HallState): number {
  return Math.max(0, ...[...state.services.values()].map(({ order }) => order));
}
