import type { CounterView } from '@foyer/contract';
import type { Counter, CounterId, HallState } from '@foyer/queue';
import { type Decided, HallError } from '../../hall/index.ts';
import { counterView } from '../../hall/views.ts';
import type { BodyOf, Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';
import { idFromName, refuseTaken } from './new-id.ts';

type CounterSetupRoutes = 'createCounter' | 'updateCounter' | 'deleteCounter';

/** Adding, changing and removing counters; what happens at them is in `counters.ts`. */
export function counterSetupHandlers({ hall }: HubContext): Pick<Handlers, CounterSetupRoutes> {
  return {
    createCounter: ({ body, session, execute }) => {
      const counter = newCounter(hall.state, body);
      return execute({ type: 'put_counter', counter }, userActor(session), (decided) => ({
        status: 201,
        body: present(decided, counter.id),
      }));
    },
    updateCounter: ({ params, body, session, execute }) => {
      const counter = changedCounter(hall.state, params.id, body);
      return execute({ type: 'put_counter', counter }, userActor(session), (decided) => ({
        status: 200,
        body: present(decided, counter.id),
      }));
    },
    deleteCounter: ({ params, session, execute }) =>
      execute({ type: 'remove_counter', counterId: params.id }, userActor(session), () => ({ status: 204, body: null })),
  };
}

function newCounter(state: HallState, { id: wishedId, name, serial = '', serviceIds = [] }: BodyOf<'createCounter'>): Counter {
  const id = wishedId ?? (idFromName(`counter ${name}`, 'counter', (taken) => state.counters.has(taken as CounterId)) as CounterId);
  const counter: Counter = { id, name, serial, serviceIds };
  refuseTaken(state.counters.get(id), counter);
  return counter;
}

function changedCounter(state: HallState, id: CounterId, { name, serial, serviceIds }: BodyOf<'updateCounter'>): Counter {
  const counter = state.counters.get(id);
  if (!counter) throw new HallError('COUNTER_UNKNOWN', { counterId: id });
  return { id, name: name ?? counter.name, serial: serial ?? counter.serial, serviceIds: serviceIds ?? counter.serviceIds };
}

function present({ state }: Decided, id: CounterId): CounterView {
  const view = counterView(state, id, { staff: true });
  if (!view) throw new HallError('COUNTER_UNKNOWN', { counterId: id });
  return view;
}
