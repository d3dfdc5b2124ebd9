import type { CounterView } from '@foyer/contract';
import type { Command, UserId } from '@foyer/queue';
import type { Decided } from '../../hall/index.ts';
import { counterView, STAFF } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { usersExist } from './checks.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type CounterSetupRoutes = 'createCounter' | 'updateCounter' | 'deleteCounter';

/** Adding, changing and removing counters; what happens at them is in `at-counter.ts` and `calls.ts`. */
export function counterSetupHandlers({ hall }: HubContext): Pick<Handlers, CounterSetupRoutes> {
  const withUsers = (userIds: readonly UserId[] | undefined, command: Command) => () => {
    usersExist(hall, userIds);
    return command;
  };

  return {
    createCounter: ({ body: { id = null, ...counter }, session, execute }) =>
      execute(withUsers(counter.userIds, { type: 'create_counter', id, counter }), userActor(session), (decided) => ({
        status: 201,
        body: present(decided),
      })),
    updateCounter: ({ params, body, session, execute }) =>
      execute(withUsers(body.userIds, { type: 'change_counter', counterId: params.id, changes: body }), userActor(session), (decided) => ({
        status: 200,
        body: present(decided, params.id),
      })),
    deleteCounter: ({ params, session, execute }) =>
      execute({ type: 'remove_counter', counterId: params.id }, userActor(session), () => ({ status: 204, body: null })),
  };
}

/** The counter that was put, or the one of this id, which was so already. */
function present({ state, events }: Decided, id?: CounterView['id']): CounterView {
  const put = events.find((event) => event.type === 'counter_put');
  return mustHave(counterView(state, mustHave(put?.counter.id ?? id), STAFF));
}
