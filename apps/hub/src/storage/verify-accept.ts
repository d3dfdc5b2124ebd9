import { openWriter, type WriteHandle } from './connection.ts';
import { headText } from './head-text.ts';
import { lockDataDir } from './lock.ts';
import { type Accepted, headOf } from './log-head.ts';
import { noteDown } from './meta.ts';
import { migrate } from './migrate.ts';
import { rebuildTables } from './rebuild.ts';
import { type Verification, verifyLog } from './verify.ts';
import { openModel } from './verify-model.ts';
import { mendSchema } from './verify-schema.ts';
import { databaseIn } from './verify-source.ts';

/** Damage that the hub cannot go on with, whoever accepts it. */
const FATAL = new Set(['database_damaged', 'event_unreadable', 'event_impossible']);
/** What is not the log's: `rebuild` mends it. */
const MENDABLE = new Set(['table_differs', 'schema_differs']);
/** So many findings are written down with the acceptance. */
const NOTED = 20;

/** There is nothing to accept, or it cannot be accepted. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
}

/**
 * Lets a hall go on with a log that is damaged and cannot be mended: from here on the hub trusts it again. What is wrong
 * stays where it is, and `verifyLog` goes on finding it; triggers and indexes are put back. Where the log's end is missing, the tables are made anew
 * from what is left of it. The hub must not be running.
 * @returns what was found, and so accepted @throws NotAccepted, DataDirInUse
 */
export async function acceptDamage(dataDir: string, now: Date): Promise<Verification> {
  const file = databaseIn(dataDir);
  const unlock = lockDataDir(dataDir);
  try {
    const found = await verifyLog(file);
    assertAcceptable(found);
    const handle = openWriter(file);
    try {
      await migrate(handle);
      await accept(handle, found, now);
      return found;
    } finally {
      handle.close();
    }
  } finally {
    unlock();
  }
}

function assertAcceptable({ findings }: Verification): void {
  const codes = findings.map(({ code }) => code);
  if (codes.every((code) => MENDABLE.has(code)))
    throw new NotAccepted(
      codes.length === 0 ? 'the log is whole: there is nothing to accept.' : 'the log itself is whole: `foyer rebuild` mends the rest.',
    );
  const fatal = findings.find(({ code }) => FATAL.has(code));
  const chain = findings.find(({ code }) => code !== 'log_cut' && code !== 'head_differs' && !MENDABLE.has(code));
  if (fatal) throw new NotAccepted(`a hub cannot go on with this. ${fatal.says} ${fatal.remedy}`);
  if (chain && codes.includes('log_cut'))
    throw new NotAccepted(
      `the log's end is missing, and what is left of it is damaged: no tables can be made from it. ${chain.says} Put back a backup.`,
    );
}

async function accept(handle: WriteHandle, { findings }: Verification, now: Date): Promise<void> {
  if (findings.some(({ code }) => code === 'log_cut')) {
    await rebuildTables(handle, () => undefined);
    // What the missing events told would pass for what the next ones of the same numbers tell.
    handle.change('DELETE FROM personal WHERE seq > ?').run(headOf(handle)?.seq ?? 0);
  }
  const head = headOf(handle) ?? { seq: 0, hash: '0'.repeat(64) };
  const listed = findings.slice(0, NOTED).map(({ code, firstSeq, lastSeq }) => ({ code, firstSeq, lastSeq }));
  const accepted: Accepted = { ...head, at: now.toISOString(), findings: listed };
  const model = await openModel();
  try {
    handle.transaction(() => {
      // `rebuild`, which mends it otherwise, refuses a log that is damaged.
      mendSchema(handle, model.handle);
      noteDown(handle, 'log_accepted', JSON.stringify(accepted));
      noteDown(handle, 'log_head', headText(head));
    });
  } finally {
    model.close();
  }
}
