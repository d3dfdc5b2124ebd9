import type { RouteName } from '@foyer/contract';
import { mustHaveRight } from '../../auth/access.ts';
import type { Wish } from '../../hall/index.ts';
import type { Handlers, ReplyOf, RouteCall } from '../route.ts';
import { atOwnCounter, type CounterAct, targetExists } from './checks.ts';
import { type HubContext, mustHave, userActor } from './context.ts';
import { counterReply } from './counters.ts';

type AtCounterRoutes =
  | 'recall'
  | 'startService'
  | 'finishService'
  | 'markNoShow'
  | 'requeue'
  | 'transfer'
  | 'park'
  | 'setCounterStatus'
  | 'takeCounter'
  | 'leaveCounter'
  | 'pauseAutoCall';

/** What is done with the ticket at a counter, and with the counter itself. All are answered with how both stand then. */
export function atCounterHandlers({ hall }: HubContext): Pick<Handlers, AtCounterRoutes> {
  return {
    recall: (call) => act(call, { type: 'recall', counterId: call.params.id, ...call.body }),
    startService: (call) => act(call, { type: 'start_service', counterId: call.params.id, ...call.body }),
    finishService: (call) => act(call, { type: 'finish_service', counterId: call.params.id, ...call.body }),
    markNoShow: (call) => act(call, { type: 'mark_no_show', counterId: call.params.id, ...call.body }),
    requeue: (call) => act(call, { type: 'requeue', counterId: call.params.id, ...call.body }),
    transfer: (call) => {
      const { serviceId, counterId, userId, ...rest } = call.body;
      const to = { serviceId, counterId, userId };
      return act(call, { type: 'transfer', counterId: call.params.id, to, ...rest }, () => targetExists(hall, to));
    },
    park: (call) => act(call, { type: 'park', counterId: call.params.id, ...call.body }),
    setCounterStatus: (call) => act(call, { type: 'set_counter_status', counterId: call.params.id, ...call.body }),
    takeCounter: (call) => {
      const { id: userId, name } = mustHave(call.session).user;
      return sit(call, { type: 'take_counter', counterId: call.params.id, userId, name });
    },
    leaveCounter: (call) => {
      const { id } = mustHave(call.session).user;
      const { whoever = false, ...body } = call.body ?? {};
      if (whoever) mustHaveRight(call.session, 'work_anywhere');
      return sit(call, { type: 'leave_counter', counterId: call.params.id, userId: whoever ? null : id, ...body });
    },
    pauseAutoCall: (call) => act(call, { type: 'pause_auto_call', counterId: call.params.id, paused: call.body.paused }),
  };

  function act<Name extends AtCounterRoutes & RouteName>(call: RouteCall<Name>, command: CounterAct, admit?: () => void) {
    return answer(call, command, atOwnCounter(call.session, command, admit));
  }
}

/** Whose seat a counter is, the rules know. */
function sit<Name extends AtCounterRoutes & RouteName>(call: RouteCall<Name>, command: CounterAct) {
  return answer(call, command, command);
}

function answer<Name extends AtCounterRoutes & RouteName>({ session, execute }: RouteCall<Name>, { counterId }: CounterAct, wish: Wish) {
  return execute(wish, userActor(session), (decided) => ({ status: 200, body: counterReply(counterId, decided) }) as ReplyOf<Name>);
}
