import type { CommandOf, Context } from '../commands.ts';
import { specialistAt } from '../counters.ts';
import type { CounterId } from '../ids.ts';
import type { CallReason, Hall, Ticket } from '../model.ts';
import { placeOf, type QueueName, queueOf } from '../queues.ts';
import { countCandidates } from '../rules/candidates.ts';
import { type Choice, choose, mayCall, waitedSeconds } from '../rules/choose.ts';
import type { HallState } from '../state.ts';
import { openPressRefusal } from './at-counter.ts';
import { calling } from './calling.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { endingOf } from './ending.ts';
import { IN_QUEUE } from './for-ticket.ts';

/** Ends what is at the counter, as served, and calls this one instead of the next. */
export const callTicket: Handler<'call_ticket'> = inHall((state, command, context, hall) => {
  const refusal = openPressRefusal(state, command);
  if (refusal) return refusal;
  const ticketId = command.ticketId ?? state.openNumbers.get(command.number ?? '');
  if (ticketId === undefined) return refuse('NUMBER_UNKNOWN', { number: command.number ?? '' });
  const ticket = state.tickets.get(ticketId) ?? state.noShows.get(ticketId);
  if (!ticket) return refuse('TICKET_UNKNOWN', { ticketId });
  if (!IN_QUEUE.includes(ticket.state)) return refuse('TICKET_STATE', { ticketId, state: ticket.state });
  return callChosen(state, command, ticket, context, hall);
});

/** Whom the rule would have called anyway is called by the rule, so that its counts stay true. */
function callChosen(state: HallState, command: CommandOf<'call_ticket'>, ticket: Ticket, context: Context, hall: Hall): Decision {
  const { counterId } = command;
  const choice = choose(state, counterId, context.now, context.businessDay);
  const isNext = choice?.ticket.id === ticket.id;
  const refusal = isNext ? null : cherryPickRefusal(state, counterId, ticket);
  if (refusal) return refusal;
  const ending = endingOf(state, counterId, command);
  if (!ending.ok) return ending;
  const reason = isNext ? (choice as Choice).reason : cherryPicked(state, counterId, ticket, context);
  return accept(...ending.events, ...calling(state, counterId, ticket.id, context, hall, { ...reason, trigger: 'press' }));
}

/** What is the counter's own anyway is not taken out of any order. */
function cherryPickRefusal(state: HallState, counterId: CounterId, ticket: Ticket): Decision | null {
  const profileId = state.counters.get(counterId)?.profileId ?? null;
  const profile = profileId === null ? undefined : state.profiles.get(profileId);
  if (!profile || profile.cherryPick || isOwn(state, counterId, ticket)) return null;
  return refuse('CHERRY_PICK_NOT_ALLOWED', { counterId, profileId: profile.id });
}

function isOwn(state: HallState, counterId: CounterId, { state: is, counterId: parkedAt, boundTo }: Ticket): boolean {
  if (is === 'parked') return parkedAt === counterId;
  if (!boundTo) return false;
  return boundTo.kind === 'counter' ? boundTo.counterId === counterId : boundTo.userId === specialistAt(state, counterId);
}

function cherryPicked(state: HallState, counterId: CounterId, ticket: Ticket, { now }: Context): CallReason {
  const isCandidate = mayCall(state, counterId, ticket, now) && (ticket.parkedUntil ?? now) <= now;
  return {
    code: 'cherry_pick',
    priority: ticket.priority,
    waitedSeconds: waitedSeconds(ticket, now),
    candidates: countCandidates(state, counterId, now) + (isCandidate ? 0 : 1),
    profileId: state.counters.get(counterId)?.profileId ?? null,
    serviceId: ticket.serviceId,
    condition: null,
    overtook: overtaken(state, ticket),
  };
}

/** How many stood before it in its queue. In a pool there is no order to break. */
function overtaken(state: HallState, ticket: Ticket): number {
  if (ticket.state === 'parked') return 0;
  return state.lines.get(queueOf(ticket) as QueueName)?.countBefore(placeOf(state.hall, ticket)) ?? 0;
}
