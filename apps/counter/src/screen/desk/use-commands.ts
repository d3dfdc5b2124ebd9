import { type HubErrorCode, isHubError } from '@foyer/hub-client';
import { useSession } from '@foyer/ui/staff';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { queueKey } from './use-counter-queue.ts';

/** What the last command came to, where that is not plain to see. */
export type Notice =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'done'; readonly text: string; readonly undo?: { readonly label: string; readonly run: () => void } }
  | { readonly kind: 'failed'; readonly thrown: unknown; readonly code: HubErrorCode | null };

export interface Commands {
  /** The name of the one that is under way. */
  readonly pending: string | null;
  readonly notice: Notice | null;
  tell(notice: Notice | null): void;
  /** What the last command came to, known as soon as it is over. */
  last(): Notice | null;
  /**
   * One at a time. Resolves to whether it was done; a refusal is in `notice`. False also for the same one while it is under way.
   * @param told what to say of a good answer; nothing where the screen shows it anyway
   */
  send<Reply>(name: string, command: () => Promise<Reply>, told?: (reply: Reply) => Notice | null): Promise<boolean>;
}

/** The specialist's commands at a counter. */
export function useCommands(counterId: string): Commands {
  const { notice: tellSession } = useSession();
  const queries = useQueryClient();
  const [pending, setPending] = useState<string | null>(null);
  const [notice, tell] = useState<Notice | null>(null);
  const latest = useRef<Notice | null>(null);
  const underWay = useRef<{ readonly name: string; readonly end: Promise<boolean> } | null>(null);
  const perform = useCallback(
    async <Reply>(command: () => Promise<Reply>, told?: (reply: Reply) => Notice | null): Promise<boolean> => {
      try {
        const reply = await command();
        latest.current = told?.(reply) ?? null;
        tell(latest.current);
        return true;
      } catch (thrown) {
        tellSession(thrown);
        latest.current = { kind: 'failed', thrown, code: isHubError(thrown) ? thrown.code : null };
        tell(latest.current);
        return false;
      } finally {
        underWay.current = null;
        setPending(null);
        void queries.invalidateQueries({ queryKey: queueKey(counterId) });
      }
    },
    [counterId, queries, tellSession],
  );
  const send: Commands['send'] = useCallback(
    async (name, command, told) => {
      // A key that is pressed twice is meant once; another one waits for its turn.
      if (underWay.current?.name === name) return false;
      while (underWay.current !== null) await underWay.current.end;
      setPending(name);
      latest.current = null;
      tell(null);
      const end = Promise.resolve().then(() => perform(command, told));
      underWay.current = { name, end };
      return end;
    },
    [perform],
  );
  const last = useCallback(() => latest.current, []);
  return { pending, notice, tell, last, send };
}
