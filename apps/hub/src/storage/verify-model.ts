import { openScratch, type ReadHandle } from './connection.ts';
import type { LogRow } from './log.ts';
import { replayInto } from './log-replay.ts';
import { migrate } from './migrate.ts';
import { projection } from './projection/project.ts';
import type { Spot } from './verify-findings.ts';

/** The database as this version of Foyer makes it, filled from a log and nothing else. */
export interface Model {
  readonly handle: ReadHandle;
  /** @returns what is impossible about the event, or null when the tables follow it. After that the model is of no use. */
  follow(row: LogRow): Spot | null;
  /** No more events come. */
  end(): void;
  close(): void;
}

export async function openModel(): Promise<Model> {
  const handle = openScratch();
  await migrate(handle);
  const replay = replayInto(projection(handle));
  handle.execute('BEGIN');
  return {
    handle,
    follow(row) {
      try {
        replay.follow(row);
        return null;
      } catch (error) {
        return impossible(row, error);
      }
    },
    end() {
      replay.end();
      handle.execute('COMMIT');
    },
    close: () => handle.close(),
  };
}

/** @throws what is no fault of the event: a full temporary disk */
function impossible({ seq, at, type }: LogRow, error: unknown): Spot {
  const { code = '', message } = error as { code?: string; message: string };
  if (code.startsWith('SQLITE_') && !/^SQLITE_(CONSTRAINT|MISMATCH)/.test(code)) throw error;
  return { code: 'event_impossible', firstSeq: seq, lastSeq: seq, firstAt: at, lastAt: at, details: { type, why: message } };
}
