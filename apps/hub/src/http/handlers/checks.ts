import type { Command, CounterId, HallState, Target, UserId } from '@foyer/queue';
import { may } from '../../auth/access.ts';
import type { Session } from '../../auth/tokens.ts';
import { type Hall, HallError, type Wish } from '../../hall/index.ts';
import { isZone } from '../../hall/local-time.ts';

export type CounterAct = Command & { readonly counterId: CounterId };

// What the queue's rules cannot know, because it is not in the log. Asked when the command is decided.

/** @throws HallError USER_UNKNOWN */
export function usersExist({ users }: Hall, ids: readonly UserId[] | undefined): void {
  for (const userId of ids ?? []) if (users.get(userId) === null) throw new HallError('USER_UNKNOWN', { userId });
}

/** @throws HallError USER_UNKNOWN */
export function targetExists(hall: Hall, { userId }: Target): void {
  if (userId !== undefined) usersExist(hall, [userId]);
}

/**
 * A specialist works where they may sit, and where nobody else sits; who supervises may help out anywhere.
 * @throws HallError COUNTER_NOT_ALLOWED, COUNTER_TAKEN
 */
function mayWorkAt(head: HallState, session: Session | null, counterId: CounterId): void {
  if (!session || may(session, 'work_anywhere')) return;
  const userId = session.user.id;
  const allowed = head.counters.get(counterId)?.userIds ?? [];
  if (allowed.length > 0 && !allowed.includes(userId)) throw new HallError('COUNTER_NOT_ALLOWED', { counterId, userId });
  const present = head.counterStates.get(counterId)?.specialist;
  if (present && present.id !== userId) throw new HallError('COUNTER_TAKEN', { counterId, name: present.name });
}

/**
 * A command at a counter, of somebody who may work there when it is decided.
 * @param admit throws where it is not to be decided at all
 */
export function atOwnCounter(session: Session | null, command: CounterAct, admit?: (head: HallState) => void): Wish {
  return (head) => {
    mayWorkAt(head, session, command.counterId);
    admit?.(head);
    return command;
  };
}

/** @throws HallError ZONE_UNKNOWN */
export function zoneExists(zone: string | undefined): void {
  if (zone !== undefined && !isZone(zone)) throw new HallError('ZONE_UNKNOWN', { zone });
}

/** @throws HallError INVALID_REQUEST for days of which the last is before the first */
export function inOrder({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): void {
  if (from === undefined || to === undefined || from <= to) return;
  throw new HallError('INVALID_REQUEST', { issues: [{ path: 'to', message: `a day from ${from} on` }] });
}

/** @throws HallError MEDIA_UNKNOWN when it is none, or a film */
export function logoExists({ media }: Pick<Hall, 'media'>, logoId: string | null | undefined): void {
  if (logoId && !media.get(logoId)?.type.startsWith('image/')) throw new HallError('MEDIA_UNKNOWN', { mediaId: logoId });
}
