import { useDesk } from '../desk/desk-context.ts';
import type { Stop } from '../desk/sheets.ts';
import type { Left, Seen } from '../desk/use-acts.ts';
import type { WhatIsLeft } from './LeftTicket.tsx';

interface Wish {
  /** Null: nobody is here. */
  readonly left: WhatIsLeft | null;
  /** Before it is left. */
  readonly closes: boolean;
  readonly reason: string | undefined;
}

/** Stops the counter, one command after another; at the first refusal it stands where it stood. */
export function useStop(to: Stop): (wish: Wish) => Promise<void> {
  const { here, seen, acts, close, onLeft } = useDesk();

  /** An outcome goes with an end of its own; all else with the command that stops. */
  async function settle(left: WhatIsLeft | null): Promise<{ readonly seen: Seen; readonly leftTicket?: Left } | null> {
    if (left === null || here === null) return { seen };
    if (left.outcome === null) return { seen, leftTicket: left.what };
    return (await acts.finish(here, { outcome: left.outcome })) ? { seen: null } : null;
  }

  return async ({ left, closes, reason }) => {
    const present = await settle(left);
    if (present === null) return;
    const { seen: there, ...more } = present;
    if (to === 'break' || to === 'closed') {
      if (await acts.setStatus(there, to, { ...more, ...(reason !== undefined && { reason }) })) close();
      return;
    }
    const isSettled = !closes || (await acts.setStatus(there, 'closed', more));
    if (!isSettled) return;
    if (await acts.leave(closes ? null : there, closes ? undefined : more.leftTicket)) onLeft(to === 'signOut');
  };
}
