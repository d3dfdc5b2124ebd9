import type { WaitingTicket } from '@foyer/contract';
import { useCallback, useMemo, useState } from 'react';

export interface Selection {
  /** In the order of the screen; whoever was called or left meanwhile is not among them any more. */
  readonly tickets: readonly WaitingTicket[];
  readonly has: (id: string) => boolean;
  readonly set: (ids: readonly string[], selected: boolean) => void;
  readonly clear: () => void;
}

/** Which tickets the next command is for. */
export function useSelection(listed: readonly WaitingTicket[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const set = useCallback((some: readonly string[], selected: boolean) => {
    setIds((before) => {
      const after = new Set(before);
      for (const id of some) selected ? after.add(id) : after.delete(id);
      return after;
    });
  }, []);
  const clear = useCallback(() => setIds(new Set()), []);
  return useMemo(
    () => ({ tickets: listed.filter(({ id }) => ids.has(id)), has: (id) => ids.has(id), set, clear }),
    [listed, ids, set, clear],
  );
}
