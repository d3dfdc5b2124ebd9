import type { KeptReply } from './batch.ts';
import type { ReadHandle, WriteHandle } from './connection.ts';

const KEPT_MS = 48 * 3_600_000;
/** So few at a time that no command waits for it to be noticed. */
const PRUNE_ROWS = 500;

export function replyStatements(handle: WriteHandle) {
  const insert = handle.change('INSERT INTO commands (key, fingerprint, status, body, at) VALUES (?, ?, ?, ?, ?)');
  // The oldest rows are the first ones, so this never looks further than the rows it removes.
  const removeOldest = handle.change(
    `DELETE FROM commands WHERE id IN (SELECT id FROM commands ORDER BY id LIMIT ${PRUNE_ROWS}) AND at < ?`,
  );
  return {
    keep: ({ key, fingerprint, status, body, at }: KeptReply): void => {
      insert.run(key, fingerprint, status, body, at);
    },
    /** Forgets some of the answers older than two days; true when there may be more. */
    prune: (now: number): boolean => removeOldest.run(now - KEPT_MS).changes === PRUNE_ROWS,
  };
}

export function replyLookup(handle: ReadHandle): (key: string) => KeptReply | undefined {
  const find = handle.query<KeptReply>('SELECT key, fingerprint, status, body, at FROM commands WHERE key = ?');
  return (key) => find.get(key);
}
