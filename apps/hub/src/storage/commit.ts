import { type Batch, entriesOf, repliesOf, toldOf } from './batch.ts';
import type { WriteHandle } from './connection.ts';
import { eraser } from './erase.ts';
import { chainHash, decodeHappening, GENESIS } from './log.ts';
import { personalStatements } from './personal.ts';
import { projection } from './projection/project.ts';
import { replyStatements } from './replies.ts';
import { sideWriter } from './side-writes.ts';

/** Where the log ends: what the next event is chained to. */
interface Tail {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/**
 * Writes a batch in one transaction: events, the tables that follow from them, replies.
 * `beforeCommit` runs with everything written and nothing synced.
 * @throws SQLite's error, or Error when the batch does not follow the log; nothing is saved then.
 */
export function committer(handle: WriteHandle, beforeCommit: () => void): (batch: Batch) => void {
  const tables = projection(handle);
  const replies = replyStatements(handle);
  const writeBeside = sideWriter(handle);
  const keepTold = personalStatements(handle);
  const erase = eraser(handle);
  const append = handle.change(
    'INSERT INTO events (seq, business_day, at, type, actor, ticket_id, counter_id, payload, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  let tail = tailOf(handle);

  function appendAll(batch: Batch): Tail {
    let { seq, hash } = tail;
    const told = toldOf(batch);
    let next = told.next();
    for (const entry of entriesOf(batch)) {
      if (entry.seq !== seq + 1) throw new Error(`event ${entry.seq} does not follow event ${seq}, which is the log's last`);
      const link = chainHash(hash, entry);
      append.run(
        entry.seq,
        entry.businessDay,
        entry.at,
        entry.type,
        entry.actor,
        entry.ticketId,
        entry.counterId,
        entry.payload,
        hash,
        link,
      );
      for (; !next.done && next.value.seq <= entry.seq; next = told.next()) keepTold(next.value);
      const happening = decodeHappening(entry);
      tables.project(happening);
      if (happening.type === 'personal_erased') erase(happening);
      ({ seq } = entry);
      hash = link;
    }
    tables.flush();
    return { seq, hash };
  }

  return (batch) => {
    try {
      let end = tail;
      handle.transaction(() => {
        end = appendAll(batch);
        for (const reply of repliesOf(batch)) replies.keep(reply);
        for (const write of batch.writes) writeBeside(write);
        beforeCommit();
      });
      tail = end;
    } catch (error) {
      // A commit that reported an error may have happened all the same: the disk says where the log ends.
      tail = tailOf(handle);
      tables.reset();
      throw error;
    }
  };
}

function tailOf(handle: WriteHandle): Tail {
  return handle.query<Tail>('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() ?? { seq: 0, hash: GENESIS };
}
