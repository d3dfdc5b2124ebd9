import type { RouteName } from '@foyer/contract';
import type { Command, TicketId } from '@foyer/queue';
import { type Decided, HallError, type Wish } from '../../hall/index.ts';
import { ticketView } from '../../hall/views/index.ts';
import type { Handlers, ReplyOf, RouteCall } from '../route.ts';
import { targetExists } from './checks.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type TicketActs = 'cancelTicket' | 'assignTicket' | 'restoreTicket' | 'planJourney' | 'setRemark';
type Act = Command & { readonly ticketId: TicketId };

/** What staff do with a ticket that is not at their counter. All are answered with how it stands then. */
export function ticketActHandlers({ hall }: HubContext): Pick<Handlers, TicketActs> {
  return {
    cancelTicket: (call) => {
      const { expectTicketId, expectState } = call.body ?? {};
      const ticketId = call.params.id;
      return act(call, { type: 'cancel_ticket', ticketId, expectState }, () => {
        if (expectTicketId !== undefined && expectTicketId !== ticketId) throw new HallError('TICKET_STATE', { ticketId, expectTicketId });
      });
    },
    assignTicket: (call) => {
      const { serviceId, counterId, userId, ...rest } = call.body;
      const to = { serviceId, counterId, userId };
      return act(call, { type: 'assign_ticket', ticketId: call.params.id, to, ...rest }, () => targetExists(hall, to));
    },
    restoreTicket: (call) => act(call, { type: 'restore_ticket', ticketId: call.params.id, ...call.body }),
    planJourney: (call) => act(call, { type: 'plan_journey', ticketId: call.params.id, ...call.body }),
    setRemark: (call) => act(call, { type: 'set_remark', ticketId: call.params.id, ...call.body }),
  };

  /** @param admit throws where the command is not to be decided at all */
  function act<Name extends TicketActs & RouteName>({ session, execute }: RouteCall<Name>, command: Act, admit?: () => void) {
    const wish: Wish = () => {
      admit?.();
      return command;
    };
    return execute(wish, userActor(session), (decided) => ({ status: 200, body: present(decided, command.ticketId) }) as ReplyOf<Name>);
  }

  /** One that has ended before, and only gets a remark, is on the disk; the remark is on its way there. */
  function present({ state, events, ended }: Decided, id: TicketId) {
    const ticket = state.tickets.get(id) ?? ended.find((one) => one.id === id) ?? state.noShows.get(id) ?? mustHave(hall.reads.ticket(id));
    const remarked = events.find((event) => event.type === 'ticket_remarked');
    return ticketView(state, remarked ? { ...ticket, remark: remarked.remark } : ticket);
  }
}
