import type { ServiceView } from '@foyer/contract';
import type { Decided } from '../../hall/index.ts';
import { serviceView, serviceViews } from '../../hall/views.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';

type ServiceRoutes = 'listServices' | 'createService' | 'updateService' | 'deleteService';

export function serviceHandlers({ hall, clock }: HubContext): Pick<Handlers, ServiceRoutes> {
  /** The service that was put. */
  const present = ({ state, events }: Decided): ServiceView => {
    const put = events.find((event) => event.type === 'service_put');
    const view = put && serviceView(state, put.service.id, clock.now());
    if (!view) throw new Error('the decision left no service');
    return view;
  };

  return {
    listServices: () => ({ status: 200, body: serviceViews(hall.state, clock.now()) }),
    createService: ({ body: { id = null, ...service }, session, execute }) =>
      execute({ type: 'create_service', id, service }, userActor(session), (decided) => ({ status: 201, body: present(decided) })),
    updateService: ({ params, body, session, execute }) =>
      execute({ type: 'change_service', serviceId: params.id, changes: body }, userActor(session), (decided) => ({
        status: 200,
        body: present(decided),
      })),
    deleteService: ({ params, session, execute }) =>
      execute({ type: 'remove_service', serviceId: params.id }, userActor(session), () => ({ status: 204, body: null })),
  };
}
