import type { CounterView } from '@foyer/contract';
import type { Decided } from '../../hall/index.ts';
import { counterView } from '../../hall/views.ts';
import type { Handlers } from '../route.ts';
import { userActor } from './context.ts';

type CounterSetupRoutes = 'createCounter' | 'updateCounter' | 'deleteCounter';

/** Adding, changing and removing counters; what happens at them is in `counters.ts`. */
export function counterSetupHandlers(): Pick<Handlers, CounterSetupRoutes> {
  return {
    createCounter: ({ body: { id = null, ...counter }, session, execute }) =>
      execute({ type: 'create_counter', id, counter }, userActor(session), (decided) => ({ status: 201, body: present(decided) })),
    updateCounter: ({ params, body, session, execute }) =>
      execute({ type: 'change_counter', counterId: params.id, changes: body }, userActor(session), (decided) => ({
        status: 200,
        body: present(decided),
      })),
    deleteCounter: ({ params, session, execute }) =>
      execute({ type: 'remove_counter', counterId: params.id }, userActor(session), () => ({ status: 204, body: null })),
  };
}

/** The counter that was put. */
function present({ state, events }: Decided): CounterView {
  const put = events.find((event) => event.type === 'counter_put');
  const view = put && counterView(state, put.counter.id, { staff: true });
  if (!view) throw new Error('the decision left no counter');
  return view;
}
