import type { Target, UserId } from '@foyer/queue';
import { type Hall, HallError } from '../../hall/index.ts';
import { isZone } from '../../hall/local-time.ts';

// What the queue's rules cannot know, because it is not in the log. Asked when the command is decided.

/** @throws HallError USER_UNKNOWN */
export function usersExist({ users }: Hall, ids: readonly UserId[] | undefined): void {
  for (const userId of ids ?? []) if (users.get(userId) === null) throw new HallError('USER_UNKNOWN', { userId });
}

/** @throws HallError USER_UNKNOWN */
export function targetExists(hall: Hall, { userId }: Target): void {
  if (userId !== undefined) usersExist(hall, [userId]);
}

/** @throws HallError ZONE_UNKNOWN */
export function zoneExists(zone: string | undefined): void {
  if (zone !== undefined && !isZone(zone)) throw new HallError('ZONE_UNKNOWN', { zone });
}
