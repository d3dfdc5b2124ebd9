import type { CallReply } from '@foyer/contract';
import { type CounterId, currentTicket, type HallState, type TicketId } from '@foyer/queue';
import { newTicketId } from '../../hall/ids.ts';
import { type Decided, HallError } from '../../hall/index.ts';
import { ruleView, ticketView } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { atOwnCounter, type CounterAct } from './checks.ts';
import { mustHave, userActor } from './context.ts';
import { counterReply, presentCounter } from './counters.ts';

type CallRoutes = 'callNext' | 'storeNext' | 'unstoreNext' | 'walkDirect';

/** What brings a visitor to a counter. */
export function callHandlers(): Pick<Handlers, CallRoutes> {
  return {
    callNext: ({ params: { id: counterId }, body, session, execute }) => {
      const { ticketId, number, ...press } = body ?? {};
      const command: CounterAct =
        ticketId === undefined && number === undefined
          ? { type: 'call_next', counterId, ...press }
          : { type: 'call_ticket', counterId, ticketId, number, ...press };
      const wish = atOwnCounter(session, command, (head) => oneTicket(head, ticketId, number));
      return execute(wish, userActor(session), (decided) => answerOf(counterId, decided));
    },
    storeNext: ({ params: { id: counterId }, body, session, execute }) =>
      execute(atOwnCounter(session, { type: 'store_next', counterId, ...body }), userActor(session), (decided) =>
        answerOf(counterId, decided),
      ),
    unstoreNext: ({ params: { id: counterId }, session, execute }) =>
      execute(atOwnCounter(session, { type: 'unstore_next', counterId }), userActor(session), (decided) => ({
        status: 200,
        body: counterReply(counterId, decided),
      })),
    walkDirect: ({ params: { id: counterId }, body, session, execute }) => {
      const command = { type: 'walk_direct', counterId, ticketId: newTicketId(), ...body } as const;
      return execute(atOwnCounter(session, command), userActor(session), (decided) => ({
        status: 201,
        body: mustHave(callReply(counterId, decided)),
      }));
    },
  };
}

/** @throws HallError INVALID_REQUEST where both are given, and are not one ticket's */
function oneTicket({ tickets }: HallState, ticketId: TicketId | undefined, number: string | undefined): void {
  const ticket = ticketId === undefined ? undefined : tickets.get(ticketId);
  if (number === undefined || ticket === undefined || ticket.number === number) return;
  const message = `the number of the ticket that ticketId names, ${ticket.number}; or one of the two alone`;
  throw new HallError('INVALID_REQUEST', { issues: [{ path: 'number', message }] });
}

function answerOf(counterId: CounterId, decided: Decided): { status: 200; body: CallReply } | { status: 204; body: null } {
  const body = callReply(counterId, decided);
  return body ? { status: 200, body } : { status: 204, body: null };
}

/** Null when nobody was called. */
function callReply(counterId: CounterId, { state, events }: Decided): CallReply | null {
  const called = events.some((event) => event.type === 'ticket_called' && event.counterId === counterId);
  const ticket = called ? currentTicket(state, counterId) : null;
  if (!ticket?.reason) return null;
  return { ticket: ticketView(state, ticket), counter: presentCounter(state, counterId), rule: ruleView(state, ticket.reason) };
}
