import type { KeptReply } from './batch.ts';
import type { ReadHandle, WriteHandle } from './connection.ts';
import { KeyTable, keyHash } from './key-table.ts';

/** In place of a fingerprint that was erased: as long as one, and no hash. Whatever was asked with this key then, it is the same request. */
export const ERASED_FINGERPRINT: string = '-'.repeat(43);

const KEPT_MS = 48 * 3_600_000;
/** So few at a time that no command waits for it to be noticed. */
const PRUNE_ROWS = 500;

export function replyStatements(handle: WriteHandle) {
  const insert = handle.change('INSERT INTO commands (id, key_hash, key, fingerprint, status, body, at) VALUES (?, ?, ?, ?, ?, ?, ?)');
  // The oldest rows are the first ones, so this never looks further than the rows it removes.
  const removeOldest = handle.change(
    `DELETE FROM commands WHERE id IN (SELECT id FROM commands ORDER BY id LIMIT ${PRUNE_ROWS}) AND at < ?`,
  );
  return {
    keep: ({ id, key, fingerprint, status, body, at }: KeptReply): void => {
      insert.run(id, keyHash(key), key, fingerprint, status, body, at);
    },
    /** Forgets some of the answers older than two days; true when there may be more. */
    prune: (now: number): boolean => removeOldest.run(now - KEPT_MS).changes === PRUNE_ROWS,
  };
}

/** The kept answers as those who ask see them: most keys are new, and that is known without the disk. */
export interface ReplyBook {
  find(key: string): KeptReply | undefined;
  /** The next row's id. Ids are given out here, since the writer is not asked before it is too late. */
  nextId(): number;
  /** The answer with this key is on the disk, in this row. */
  kept(key: string, id: number): void;
}

export function replyBook(handle: ReadHandle): ReplyBook {
  const row = handle.query<KeptReply>('SELECT id, key, fingerprint, status, body, at FROM commands WHERE id = ?');
  const firstId = handle.query<{ id: number | null }>('SELECT min(id) AS id FROM commands');
  const oldest = () => firstId.get()?.id ?? Number.MAX_SAFE_INTEGER;
  const table = new KeyTable();
  let lastId = 0;
  for (const { id, hash } of handle
    .query<{ id: number; hash: number }>('SELECT id, key_hash AS hash FROM commands INDEXED BY commands_hashes ORDER BY id')
    .iterate()) {
    table.add(hash, id, () => 0);
    lastId = id;
  }
  return {
    find(key) {
      for (const id of table.find(keyHash(key))) {
        const reply = row.get(id);
        if (reply?.key === key) return reply;
      }
      return undefined;
    },
    nextId: () => (lastId += 1),
    kept: (key, id) => table.add(keyHash(key), id, oldest),
  };
}
