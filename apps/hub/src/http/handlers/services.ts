import type { ServiceView } from '@foyer/contract';
import { type Decided, HallError } from '../../hall/index.ts';
import { serviceView, serviceViews, slotViews } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type ServiceRoutes = 'listServices' | 'createService' | 'updateService' | 'deleteService' | 'setServiceStatus' | 'listSlots';

export function serviceHandlers({ hall }: HubContext): Pick<Handlers, ServiceRoutes> {
  return {
    listServices: () => ({ status: 200, body: serviceViews(hall.state, hall.outlook()) }),
    createService: ({ body: { id = null, ...service }, session, execute }) =>
      execute({ type: 'create_service', id, service }, userActor(session), (decided) => ({ status: 201, body: present(decided) })),
    updateService: ({ params, body, session, execute }) =>
      execute({ type: 'change_service', serviceId: params.id, changes: body }, userActor(session), (decided) => ({
        status: 200,
        body: present(decided, params.id),
      })),
    deleteService: ({ params, session, execute }) =>
      execute({ type: 'remove_service', serviceId: params.id }, userActor(session), () => ({ status: 204, body: null })),
    setServiceStatus: ({ params, body, session, execute }) =>
      execute({ type: 'set_service_status', serviceId: params.id, status: body.status }, userActor(session), (decided) => ({
        status: 200,
        body: present(decided, params.id),
      })),
    listSlots: ({ params, query }) => {
      const service = hall.state.services.get(params.id);
      if (!service) throw new HallError('SERVICE_UNKNOWN', { serviceId: params.id });
      if (!service.appointments) throw new HallError('APPOINTMENTS_OFF', { serviceId: params.id });
      return { status: 200, body: slotViews(hall.state, service, query.day) };
    },
  };
}

/** The service that was put, or the one of this id, which was so already. */
function present({ state, events, outlook }: Decided, id?: ServiceView['id']): ServiceView {
  const put = events.find((event) => event.type === 'service_put');
  return mustHave(serviceView(state, mustHave(put?.service.id ?? id), outlook));
}
