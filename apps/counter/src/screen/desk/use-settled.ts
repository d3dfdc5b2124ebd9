import { useCallback, useEffect, useRef } from 'react';
import { SETTLE_MS } from './actions.ts';

/** Whether the ticket has been on the screen long enough for a press to be about it. */
export function useSettled(ticketId: string | null): () => boolean {
  const since = useRef(Number.NEGATIVE_INFINITY);
  const shown = useRef(ticketId);
  useEffect(() => {
    if (shown.current === ticketId) return;
    shown.current = ticketId;
    since.current = ticketId === null ? Number.NEGATIVE_INFINITY : performance.now();
  }, [ticketId]);
  return useCallback(() => performance.now() - since.current >= SETTLE_MS, []);
}
