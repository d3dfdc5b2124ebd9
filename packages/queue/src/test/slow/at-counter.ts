import type { AtCounter, Command, CommandOf, Context, Ending, LeftTicket } from '../../commands.ts';
import type { CounterId, UserId } from '../../ids.ts';
import type { CallTrigger, Ticket, TicketState } from '../../model.ts';
import { slowChoose } from '../slow-choose.ts';
import { Expectation } from './expectation.ts';
import { goalOf } from './goal.ts';
import type { SlowHall } from './slow-hall.ts';

const HERE: readonly TicketState[] = ['called', 'serving'];

/** The refusals of any press, and of a counter that is not open. */
function press(hall: SlowHall, { counterId, expectTicketId }: AtCounter, mustBeOpen: boolean): Expectation {
  const expected = new Expectation().refuseIf(!hall.counters.has(counterId), 'COUNTER_UNKNOWN');
  const present = hall.at(counterId)?.id ?? null;
  expected.refuseIf(expectTicketId !== undefined && expectTicketId !== present, 'STALE_STATE');
  return expected.refuseIf(mustBeOpen && hall.counterStates.get(counterId)?.status !== 'open', 'COUNTER_NOT_OPEN');
}

/** With a ticket there, in one of these states. */
function withTicket(
  hall: SlowHall,
  command: AtCounter,
  states: readonly TicketState[],
  then: (ticket: Ticket, expected: Expectation) => void,
) {
  const expected = press(hall, command, false);
  const ticket = hall.at(command.counterId);
  if (!ticket) return expected.refuseIf(true, 'COUNTER_HAS_NO_TICKET');
  expected.refuseIf(!states.includes(ticket.state), 'TICKET_STATE');
  then(ticket, expected);
  return expected;
}

export function end(hall: SlowHall, expected: Expectation, counterId: CounterId, { outcome, remark }: Ending): void {
  const ticket = hall.at(counterId);
  if (!ticket) return;
  const service = hall.services.get(ticket.serviceId);
  expected.refuseIf(Boolean(service?.outcomeRequired) && outcome === undefined, 'OUTCOME_REQUIRED');
  refuseOutcome(hall, expected, ticket, outcome);
  remarks(expected, ticket, remark);
  const serviceId = ticket.journey.find((id) => hall.services.has(id));
  const ended = { ticketId: ticket.id, counterId, outcome: outcome ?? null };
  if (serviceId) expected.follows({ type: 'leg_served', ...ended, serviceId, key: 0 }, hall.hall?.nextLegPlace);
  else expected.follows({ type: 'ticket_served', ...ended });
}

function refuseOutcome(hall: SlowHall, expected: Expectation, { serviceId }: Ticket, outcome: string | undefined): void {
  const codes = hall.services.get(serviceId)?.outcomes.map((one) => one.code) ?? [];
  expected.refuseIf(outcome !== undefined && codes.length > 0 && !codes.includes(outcome), 'OUTCOME_UNKNOWN');
}

function remarks(expected: Expectation, { id: ticketId, remark: present }: Ticket, remark: string | undefined): void {
  if (remark !== undefined && remark !== present) expected.follows({ type: 'ticket_remarked', ticketId, remark });
}

export function callerAt(hall: SlowHall, counterId: CounterId, { actor }: Context): UserId | null {
  return actor.kind === 'user' ? actor.id : (hall.counterStates.get(counterId)?.specialist?.id ?? null);
}

/** The call that the counter's rule makes, if there is one. */
export function callBy(hall: SlowHall, expected: Expectation, counterId: CounterId, context: Context, trigger: CallTrigger): boolean {
  const choice = slowChoose(hall, counterId, context.now, context.businessDay);
  if (!choice) return false;
  expected.called(choice.ticket.id, counterId, callerAt(hall, counterId, context), { ...choice.reason, trigger });
  if (hall.hall?.startAtCall) expected.follows({ type: 'service_started', ticketId: choice.ticket.id, counterId });
  return true;
}

export function onCallNext(hall: SlowHall, command: CommandOf<'call_next'> | CommandOf<'store_next'>, context: Context): Expectation {
  const { counterId } = command;
  const expected = press(hall, command, true);
  end(hall, expected, counterId, command);
  const isCalled = callBy(hall, expected, counterId, context, 'press');
  const isStored = hall.counterStates.get(counterId)?.nextStoredAt != null;
  return command.type === 'store_next' && !isCalled && !isStored ? expected.follows({ type: 'next_stored', counterId }) : expected;
}

export function onCallTicket(hall: SlowHall, command: CommandOf<'call_ticket'>, context: Context): Expectation {
  const { counterId, number } = command;
  const expected = press(hall, command, true);
  end(hall, expected, counterId, command);
  const id = command.ticketId ?? hall.tickets.find((one) => one.number === number)?.id;
  const ticket = [...hall.tickets, ...hall.noShows].find((one) => one.id === id);
  if (!ticket) return expected.refuseIf(true, id === undefined ? 'NUMBER_UNKNOWN' : 'TICKET_UNKNOWN');
  expected.refuseIf(ticket.state !== 'waiting' && ticket.state !== 'parked', 'TICKET_STATE');
  if (slowChoose(hall, counterId, context.now, context.businessDay)?.ticket.id === id) {
    callBy(hall, expected, counterId, context, 'press');
    return expected;
  }
  const profile = hall.profiles.get(hall.counters.get(counterId)?.profileId as never);
  expected.refuseIf(profile?.cherryPick === false && !isOwn(hall, counterId, ticket), 'CHERRY_PICK_NOT_ALLOWED');
  const overtook = ticket.state === 'waiting' ? hall.lineOf(ticket).filter((one) => hall.order(one, ticket) < 0).length : 0;
  return personCalls(hall, expected, ticket, counterId, context, 'cherry_pick', overtook);
}

function isOwn(hall: SlowHall, counterId: CounterId, { state, boundTo, counterId: parkedAt }: Ticket): boolean {
  if (state === 'parked') return parkedAt === counterId;
  const person = hall.counterStates.get(counterId)?.specialist?.id;
  return boundTo?.kind === 'counter' ? boundTo.counterId === counterId : boundTo !== null && boundTo.userId === person;
}

function personCalls(
  hall: SlowHall,
  expected: Expectation,
  { id, priority }: Pick<Ticket, 'id' | 'priority'>,
  counterId: CounterId,
  context: Context,
  code: 'cherry_pick',
  overtook: number,
): Expectation {
  const reason = { code, priority, waitedSeconds: 0, candidates: 0, overtook };
  expected.called(id, counterId, callerAt(hall, counterId, context), reason);
  return hall.hall?.startAtCall ? expected.follows({ type: 'service_started', ticketId: id, counterId }) : expected;
}

export { press };

type Serving = Extract<
  Command,
  { readonly type: 'recall' | 'start_service' | 'finish_service' | 'mark_no_show' | 'park' | 'requeue' | 'transfer' }
>;

export function onServing(hall: SlowHall, command: Serving, { now }: Context): Expectation {
  switch (command.type) {
    case 'recall':
      return withTicket(hall, command, HERE, ({ id: ticketId }, expected) => {
        expected.follows({ type: 'ticket_recalled', ticketId, counterId: command.counterId });
      });
    case 'start_service':
      return withTicket(hall, command, ['called'], ({ id: ticketId }, expected) => {
        expected.follows({ type: 'service_started', ticketId, counterId: command.counterId });
      });
    case 'finish_service':
      return withTicket(hall, command, HERE, (_, expected) => end(hall, expected, command.counterId, command));
    case 'mark_no_show':
      return withTicket(hall, command, hall.hall?.startAtCall ? HERE : ['called'], ({ id: ticketId }, expected) => {
        expected.follows({ type: 'ticket_no_show', ticketId, counterId: command.counterId });
      });
    case 'park':
      return withTicket(hall, command, HERE, ({ id: ticketId }, expected) => {
        const { counterId, seconds } = command;
        expected.refuseIf(seconds < 10 || seconds > 14_400, 'PARK_TIME_INVALID');
        expected.follows({ type: 'ticket_parked', ticketId, counterId, until: now + seconds * 1000 });
      });
    case 'requeue':
      return withTicket(hall, command, HERE, (ticket, expected) => requeued(hall, expected, ticket, command.counterId, command.after));
    case 'transfer':
      return withTicket(hall, command, HERE, (ticket, expected) => transferred(hall, expected, ticket, command));
  }
}

function requeued(hall: SlowHall, expected: Expectation, ticket: Ticket, counterId: CounterId, after: number | undefined): void {
  expected.refuseIf(after !== undefined && after < 0, 'REQUEUE_PLACE_INVALID');
  expected.refuseIf(ticket.requeues >= (hall.hall?.maxRequeues ?? 0), 'REQUEUE_LIMIT');
  expected.follows({ type: 'ticket_requeued', ticketId: ticket.id, counterId, after: after ?? -1, key: 0 }, after ?? 'last');
}

function transferred(hall: SlowHall, expected: Expectation, ticket: Ticket, command: CommandOf<'transfer'>): void {
  const { counterId, place = 'age', outcome, remark } = command;
  const { serviceId, boundTo, refusals } = goalOf(hall, ticket, command.to);
  expected.refusals.push(...refusals);
  const person = hall.counterStates.get(counterId)?.specialist?.id;
  const isHere = !boundTo || (boundTo.kind === 'counter' ? boundTo.counterId === counterId : boundTo.userId === person);
  expected.refuseIf(isHere && serviceId === ticket.serviceId, 'TARGET_SAME');
  refuseOutcome(hall, expected, ticket, outcome);
  remarks(expected, ticket, remark);
  const goal = { serviceId, boundTo, place, key: 0, outcome: outcome ?? null };
  expected.follows({ type: 'ticket_transferred', ticketId: ticket.id, counterId, ...goal }, place);
}

/** What becomes of the ticket at a counter that stops. */
export function leaveTicket(hall: SlowHall, expected: Expectation, counterId: CounterId, left: LeftTicket | undefined): void {
  const ticket = hall.at(counterId);
  if (!ticket) return;
  if (left === 'finish') end(hall, expected, counterId, {});
  else if (left === 'requeue') requeued(hall, expected, ticket, counterId, 0);
  else if (left === 'no_show') {
    expected.refuseIf(ticket.state === 'serving' && !hall.hall?.startAtCall, 'TICKET_STATE');
    expected.follows({ type: 'ticket_no_show', ticketId: ticket.id, counterId });
  } else expected.refuseIf(true, 'COUNTER_HAS_TICKET');
}
