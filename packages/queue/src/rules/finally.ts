import type { ServiceId } from '../ids.ts';
import type { Finally, Hall, Ticket } from '../model.ts';
import { rankOf } from '../queues.ts';
import { beganWaiting, firstOf, firstOfService, ranksIn } from './candidates.ts';
import type { Found, Turn } from './conditions.ts';

const MINUTE = 60_000;

/** Whom "finally" calls, from some of the profile's queues. */
export function byFinally(turn: Turn, serviceIds: readonly ServiceId[]): Found | null {
  const last = turn.rule.finally;
  if (last.call === 'in_order') return inOrder(turn, serviceIds);
  if (last.call === 'ageing') return byPoints(turn, serviceIds, last);
  const ticket = firstOf(turn.state, serviceIds, turn.now);
  return ticket && { ticket, code: isOrdinary(turn.state.hall, ticket) ? 'first_come' : 'priority_class', condition: null };
}

function isOrdinary(hall: Hall | null, ticket: Ticket): boolean {
  return ticket.priority === hall?.priorities[0]?.id;
}

function inOrder({ state, now }: Turn, serviceIds: readonly ServiceId[]): Found | null {
  for (const serviceId of serviceIds) {
    const ticket = firstOfService(state, serviceId, now);
    if (ticket) return { ticket, code: 'in_order', condition: null };
  }
  return null;
}

interface Scored {
  readonly ticket: Ticket;
  readonly points: number;
}

/** Of each class in each queue the first, and of these the one with most points: nobody overtakes in their own class. */
function byPoints(turn: Turn, serviceIds: readonly ServiceId[], rule: Finally & { call: 'ageing' }): Found | null {
  const { state, now } = turn;
  let best: Scored | null = null;
  let next: Scored | null = null;
  for (const serviceId of serviceIds) {
    const queuePoints = rule.points.find((one) => one.serviceId === serviceId)?.points ?? 0;
    for (const rank of ranksIn(state, serviceId)) {
      const ticket = firstOfService(state, serviceId, now, rank);
      if (!ticket) continue;
      const scored = { ticket, points: queuePoints + rank + (rule.pointsPerMinute * (now - beganWaiting(ticket))) / MINUTE };
      if (!best || isAhead(turn, scored, best)) [best, next] = [scored, best];
      else if (!next || isAhead(turn, scored, next)) next = scored;
    }
  }
  if (!best) return null;
  const figures = { points: rounded(best.points), nextPoints: next ? rounded(next.points) : null };
  return { ticket: best.ticket, code: 'ageing', condition: null, figures };
}

/** Of equal points the higher class, then who began to wait earlier, then who came earlier. */
function isAhead({ state }: Turn, a: Scored, b: Scored): boolean {
  const order =
    b.points - a.points ||
    rankOf(state.hall, b.ticket.priority) - rankOf(state.hall, a.ticket.priority) ||
    beganWaiting(a.ticket) - beganWaiting(b.ticket) ||
    a.ticket.arrival - b.ticket.arrival;
  return order < 0;
}

/** One decimal, and no negative zero: the log is JSON. */
function rounded(points: number): number {
  return Math.round(points * 10) / 10 || 0;
}
