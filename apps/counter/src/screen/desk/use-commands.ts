import type { CounterView } from '@foyer/contract';
import { type HubErrorCode, isHubError } from '@foyer/hub-client';
import { useSession } from '@foyer/ui/staff';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Action, SETTLE_MS } from './actions.ts';
import { queueKey } from './use-counter-queue.ts';

export type Notice =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'failed'; readonly thrown: unknown; readonly code: HubErrorCode | null };
export type Pending = Action | 'setCounterStatus' | null;

export interface Commands {
  readonly pending: Pending;
  readonly notice: Notice | null;
  act(action: Action): void;
  setStatus(status: CounterView['status']): void;
  dismiss(): void;
}

/**
 * The specialist's commands at a counter: one at a time, each with the ticket that was on the screen when it was given, so
 * that whatever has changed since, nothing happens to a ticket nobody looked at.
 */
export function useCommands(counter: CounterView): Commands {
  const { client, notice: tellSession } = useSession();
  const queries = useQueryClient();
  const [pending, setPending] = useState<Pending>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const busy = useRef(false);
  const seen = counter.currentTicket?.id ?? null;
  const settled = useSettled(seen);

  const send = useCallback(
    async (what: NonNullable<Pending>, command: () => Promise<unknown>) => {
      if (busy.current) return;
      busy.current = true;
      setPending(what);
      setNotice(null);
      try {
        const reply = await command();
        if (what === 'callNext' && reply === null) setNotice({ kind: 'nobody' });
      } catch (thrown) {
        tellSession(thrown);
        setNotice({ kind: 'failed', thrown, code: isHubError(thrown) ? thrown.code : null });
      } finally {
        await queries.invalidateQueries({ queryKey: queueKey(counter.id) });
        busy.current = false;
        setPending(null);
      }
    },
    [counter.id, queries, tellSession],
  );

  return {
    pending,
    notice,
    dismiss: useCallback(() => setNotice(null), []),
    act: useCallback(
      (action) => {
        if (action === 'callNext' && !settled()) return;
        void send(action, () => client.call(action, { params: { id: counter.id }, body: { expectTicketId: seen } }));
      },
      [client, counter.id, seen, send, settled],
    ),
    setStatus: useCallback(
      (status) => void send('setCounterStatus', () => client.call('setCounterStatus', { params: { id: counter.id }, body: { status } })),
      [client, counter.id, send],
    ),
  };
}

/** Whether the ticket has been on the screen long enough for a press to be about it. */
function useSettled(ticketId: string | null): () => boolean {
  const since = useRef(Number.NEGATIVE_INFINITY);
  const shown = useRef(ticketId);
  useEffect(() => {
    if (shown.current === ticketId) return;
    shown.current = ticketId;
    since.current = ticketId === null ? Number.NEGATIVE_INFINITY : performance.now();
  }, [ticketId]);
  return useCallback(() => performance.now() - since.current >= SETTLE_MS, []);
}
