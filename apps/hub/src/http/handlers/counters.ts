import type { CounterReply, RouteName } from '@foyer/contract';
import { type Command, type CounterId, currentTicket, type HallState, nextFor, type QueueEvent, type Ticket } from '@foyer/queue';
import { type Decided, HallError } from '../../hall/index.ts';
import { counterView, counterViews, ruleView, ticketView } from '../../hall/views.ts';
import type { Handlers, ReplyOf, RouteCall } from '../route.ts';
import { type HubContext, userActor } from './context.ts';

type CounterRoutes =
  | 'listCounters'
  | 'getCounterQueue'
  | 'callNext'
  | 'recall'
  | 'startService'
  | 'finishService'
  | 'markNoShow'
  | 'setCounterStatus';
type AnsweredWithCounter = Exclude<CounterRoutes, 'listCounters' | 'getCounterQueue' | 'callNext'>;

const STAFF = { staff: true };

export function counterHandlers({ hall }: HubContext): Pick<Handlers, CounterRoutes> {
  const act = <Name extends AnsweredWithCounter & RouteName>(
    { session, execute }: RouteCall<Name>,
    command: Command & { counterId: CounterId },
  ) =>
    execute(command, userActor(session), (decided) => ({ status: 200, body: counterReply(command.counterId, decided) }) as ReplyOf<Name>);

  return {
    listCounters: ({ session }) => ({ status: 200, body: counterViews(hall.state, { staff: session !== null }) }),
    getCounterQueue: ({ params: { id } }) => {
      presentCounter(hall.state, id);
      return { status: 200, body: { current: viewOrNull(currentTicket(hall.state, id)), next: viewOrNull(nextFor(hall.state, id)) } };
    },
    callNext: ({ params, body, session, execute }) =>
      execute({ type: 'call_next', counterId: params.id, expectTicketId: body?.expectTicketId }, userActor(session), (decided) =>
        callReply(params.id, decided),
      ),
    recall: (call) => act(call, { type: 'recall', counterId: call.params.id, expectTicketId: call.body?.expectTicketId }),
    startService: (call) => act(call, { type: 'start_service', counterId: call.params.id, expectTicketId: call.body?.expectTicketId }),
    finishService: (call) =>
      act(call, {
        type: 'finish_service',
        counterId: call.params.id,
        expectTicketId: call.body?.expectTicketId,
        outcome: call.body?.outcome,
      }),
    markNoShow: (call) => act(call, { type: 'mark_no_show', counterId: call.params.id, expectTicketId: call.body?.expectTicketId }),
    setCounterStatus: (call) => {
      const { status, expectTicketId } = call.body;
      const command = { type: 'set_counter_status' as const, counterId: call.params.id, status, expectTicketId };
      return act(call, command);
    },
  };
}

const viewOrNull = (ticket: Ticket | null) => ticket && ticketView(ticket);

function callReply(counterId: CounterId, { state, events }: Decided): ReplyOf<'callNext'> {
  const ticket = wasCalled(events) ? currentTicket(state, counterId) : null;
  if (!ticket?.reason) return { status: 204, body: null };
  return { status: 200, body: { ticket: ticketView(ticket), counter: presentCounter(state, counterId), rule: ruleView(ticket.reason) } };
}

const wasCalled = (events: readonly QueueEvent[]) => events.some(({ type }) => type === 'ticket_called');

/** The ticket the command was about, also when it has just ended; null when nobody is there. */
function counterReply(counterId: CounterId, { state, ended }: Decided): CounterReply {
  const ticket = ended[0] ?? currentTicket(state, counterId);
  return { ticket: ticket && ticketView(ticket), counter: presentCounter(state, counterId) };
}

function presentCounter(state: HallState, counterId: CounterId): CounterReply['counter'] {
  const view = counterView(state, counterId, STAFF);
  if (!view) throw new HallError('COUNTER_UNKNOWN', { counterId });
  return view;
}
