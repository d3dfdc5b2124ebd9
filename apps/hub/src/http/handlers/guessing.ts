import type { Actor } from '@foyer/queue';
import type { Session } from '../../auth/tokens.ts';
import { HallError } from '../../hall/index.ts';
import { oneCaller } from '../../network/addresses.ts';
import { type HubContext, userActor } from './context.ts';

/** Looks something up by a code that somebody typed, and lets nobody be wrong for long. Every wrong code is noted down. */
export function guessing({ devices: { tries }, notebook }: Pick<HubContext, 'devices' | 'notebook'>) {
  /** @throws HallError PAIRING_LOCKED, PAIRING_CODE_UNKNOWN */
  function guess<Found>(who: string, actor: Actor, address: string, find: () => Found | null): Found {
    const locked = (): HallError => {
      notebook.tell(actor, { type: 'pairing_failed', cause: 'locked', address });
      return new HallError('PAIRING_LOCKED', { retryAfterSeconds: tries.lockedSeconds(who) });
    };
    if (tries.lockedSeconds(who) > 0) throw locked();
    const found = find();
    if (found !== null) return found;
    notebook.tell(actor, { type: 'pairing_failed', cause: 'wrong_code', address });
    if (tries.add(who)) throw locked();
    throw new HallError('PAIRING_CODE_UNKNOWN');
  }

  return {
    byAddress: <Found>(address: string, find: () => Found | null): Found =>
      guess(`address ${oneCaller(address)}`, { kind: 'visitor', id: address }, address, find),
    byPerson: <Found>(session: Session | null, address: string, find: () => Found | null): Found =>
      guess(`person ${session?.user.id ?? ''}`, userActor(session), address, find),
  };
}
