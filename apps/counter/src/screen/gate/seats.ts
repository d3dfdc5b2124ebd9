import type { CounterView, User } from '@foyer/contract';

/** How a counter is to somebody who looks for a place. */
export type Seat = 'mine' | 'free' | 'taken';

/** Null: not for this person, and so not offered. Whoever sits at a closed counter has gone home. */
export function seatAt(
  { specialist, userIds, status }: Pick<CounterView, 'specialist' | 'userIds' | 'status'>,
  userId: string,
): Seat | null {
  if (specialist?.id === userId) return 'mine';
  if (userIds.length > 0 && !(userIds as readonly string[]).includes(userId)) return null;
  return specialist === null || status === 'closed' ? 'free' : 'taken';
}

/** Whether the hub takes this person's commands there; who sits at a counter that was given to others meanwhile can only leave it. */
export const mayWorkAt = ({ userIds }: Pick<CounterView, 'userIds'>, { id, role }: Pick<User, 'id' | 'role'>): boolean =>
  role !== 'operator' || userIds.length === 0 || (userIds as readonly string[]).includes(id);
