import type { ReadonlyLine } from './line.ts';
import type { Placement, Ticket } from './model.ts';
import { type QueueName, rankOf } from './queues.ts';
import type { HallState } from './state.ts';

/**
 * The key that puts a ticket into a place of a queue, among those of its own class: nobody overtakes a higher one.
 * @param later how many events of the same decision come before this one
 */
export function keyFor(state: HallState, queue: QueueName, ticket: Ticket, place: Placement, later: number): number {
  if (place === 'age') return ticket.arrival;
  return place === 'last' ? lastKey(state, later) : firstKey(state, queue, ticket);
}

/**
 * Behind so many others of its class: between two keys, so that nobody else's place changes. Where halving has left no number between
 * them it stands further back, never further ahead. With fewer others: last.
 */
export function keyAfter(state: HallState, queue: QueueName, ticket: Ticket, others: number, later: number): number {
  if (others === 0) return firstKey(state, queue, ticket);
  const line = state.lines.get(queue);
  return (line && keyBehind(line, rankOf(state.hall, ticket.priority), others)) ?? lastKey(state, later);
}

/** Keys are at most the seq of the event that gave them, so this one is behind all others. */
function lastKey(state: HallState, later: number): number {
  return state.seq + 1 + later;
}

function firstKey(state: HallState, queue: QueueName, ticket: Ticket): number {
  const first = state.lines.get(queue)?.firstOfRank(rankOf(state.hall, ticket.priority));
  return first ? first.key - 1 : ticket.arrival;
}

/** Null when fewer others of the rank wait, or no gap behind them is left. */
function keyBehind(line: ReadonlyLine, rank: number, others: number): number | null {
  const first = line.firstOfRank(rank);
  if (!first) return null;
  let index = line.countBefore(first) + others;
  for (let before = line.at(index - 1); before?.rank === rank; index += 1) {
    const after = line.at(index);
    if (after?.rank !== rank) return null;
    const key = before.key + (after.key - before.key) / 2;
    if (before.key < key && key < after.key) return key;
    before = after;
  }
  return null;
}
