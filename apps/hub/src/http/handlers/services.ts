import type { ServiceView } from '@foyer/contract';
import type { HallState, LocalizedText, Service, ServiceId } from '@foyer/queue';
import { type Decided, HallError } from '../../hall/index.ts';
import { serviceView, serviceViews } from '../../hall/views.ts';
import type { BodyOf, Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';
import { idFromName, refuseTaken } from './new-id.ts';

type ServiceRoutes = 'listServices' | 'createService' | 'updateService' | 'deleteService';

const DEFAULT_SERIES = { first: 1, last: 999, step: 1 };
const DEFAULT_SERVICE_SECONDS = 300;
const FIRST_LANGUAGE = 'en';

export function serviceHandlers({ hall, clock }: HubContext): Pick<Handlers, ServiceRoutes> {
  const present = ({ state }: Decided, id: ServiceId): ServiceView => {
    const view = serviceView(state, id, clock.now());
    if (!view) throw new HallError('SERVICE_UNKNOWN', { serviceId: id });
    return view;
  };

  return {
    listServices: () => ({ status: 200, body: serviceViews(hall.state, clock.now()) }),
    createService: ({ body, session, execute }) => {
      const service = newService(hall.state, body);
      return execute({ type: 'put_service', service }, userActor(session), (decided) => ({
        status: 201,
        body: present(decided, service.id),
      }));
    },
    updateService: ({ params, body, session, execute }) => {
      const service = changedService(hall.state, params.id, body);
      return execute({ type: 'put_service', service }, userActor(session), (decided) => ({
        status: 200,
        body: present(decided, service.id),
      }));
    },
    deleteService: ({ params, session, execute }) =>
      execute({ type: 'remove_service', serviceId: params.id }, userActor(session), () => ({ status: 204, body: null })),
  };
}

function newService(state: HallState, { id: wishedId, name, names, ...rest }: BodyOf<'createService'>): Service {
  const id = wishedId ?? (idFromName(name, 'service', (taken) => state.services.has(taken as ServiceId)) as ServiceId);
  const service: Service = {
    id,
    name: localized(state, name, names),
    series: { ...DEFAULT_SERIES, ...given(rest.series) },
    expectedServiceSeconds: rest.expectedServiceSeconds ?? DEFAULT_SERVICE_SECONDS,
    order: rest.order ?? state.services.get(id)?.order ?? lastPlace(state) + 1,
    open: rest.open ?? true,
  };
  refuseTaken(state.services.get(id), service);
  return service;
}

function changedService(state: HallState, id: ServiceId, { name, names, series, ...rest }: BodyOf<'updateService'>): Service {
  const service = state.services.get(id);
  if (!service) throw new HallError('SERVICE_UNKNOWN', { serviceId: id });
  const language = firstLanguage(state);
  const ownName = name ?? names?.[language] ?? service.name[language] ?? Object.values(service.name)[0] ?? id;
  return {
    ...service,
    ...given(rest),
    name: localized(state, ownName, names ?? service.name),
    series: { ...service.series, ...given(series ?? {}) },
  };
}

const firstLanguage = (state: HallState) => state.hall?.languages[0] ?? FIRST_LANGUAGE;
const localized = (state: HallState, name: string, names: LocalizedText = {}): LocalizedText => ({
  ...names,
  [firstLanguage(state)]: name,
});
const lastPlace = (state: HallState) => Math.max(0, ...[...state.services.values()].map(({ order }) => order));

/** Only what was given: an absent field leaves the value as it is. */
function given<Fields extends object>(fields: Fields): { [Field in keyof Fields]: Exclude<Fields[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]: Exclude<Fields[Field], undefined>;
  };
}
