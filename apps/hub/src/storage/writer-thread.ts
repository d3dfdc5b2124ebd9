import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { momentOf } from './batch.ts';
import { bringUpToDate } from './bring-up.ts';
import { committer } from './commit.ts';
import { openWriter, WAL_BYTES, type WriteHandle } from './connection.ts';
import { rememberHead } from './log-head.ts';
import { rememberOrigin } from './meta.ts';
import { replyStatements } from './replies.ts';
import { refillWal, reserveWal } from './reserve.ts';
import type { Faults, WriterAnswer, WriterRequest } from './writer-protocol.ts';

// The hall's one writer. It has a thread of its own, so that a slow disk delays answers to commands and nothing else.

/** SQLite's own limit, which `max_page_count` goes back to. */
const MAX_PAGES = 4_294_967_294;
const TIDY_EVERY_MS = 60_000;
const SWEEP_AGAIN_MS = 5000;

if (!parentPort) throw new Error('the writer runs as a worker thread');
const port = parentPort;
const { file } = workerData as { file: string };

const handle = await open();

let commitDelayMs = 0;
const commit = committer(handle, () => {
  if (commitDelayMs > 0) sleep(commitDelayMs);
});
const replies = replyStatements(handle);
/** By the thread's own time, which nobody sets. */
let tidyAt = 0;
/** Events were added since the log's end was noted down. A hub that refuses to start must not note down a cut one. */
let grown = false;
/** Something was erased, and what it was still lies in the write-ahead log. */
let traces = false;
/** It is tried again when this is over. */
let sweeping: NodeJS.Timeout | null = null;

port.on('message', (request: WriterRequest) => {
  port.postMessage(attempt(() => serve(request)));
  if (request.kind === 'commit') tidy(momentOf(request.batch));
  if (traces && !sweeping) sweep();
  if (request.kind === 'close') port.close();
});
port.postMessage({ ready: true });

/**
 * Lays the write-ahead log out first. A new database has to be made before that (SQLite removes the log of an empty one),
 * and what a crash left in the log moved into the database: closing does both, and removes the log.
 */
async function open(): Promise<WriteHandle> {
  if (!existsSync(file) || existsSync(`${file}-wal`)) (await openUpToDate()).close();
  reserveWal(file, WAL_BYTES);
  return openUpToDate();
}

async function openUpToDate(): Promise<WriteHandle> {
  const opened = openWriter(file);
  await bringUpToDate(opened);
  rememberOrigin(opened);
  return opened;
}

function serve(request: WriterRequest): void {
  switch (request.kind) {
    case 'commit':
      commit(request.batch);
      grown ||= request.batch.entries.length > 0;
      traces ||= request.batch.entries.includes('personal_erased');
      return;
    case 'simulate':
      return simulate(handle, request.faults);
    case 'close':
      noteHead();
      traces = false;
      return handle.close();
  }
}

function attempt(work: () => void): WriterAnswer {
  try {
    work();
    return null;
  } catch (error) {
    const { code = 'ERROR', message = String(error) } = error as { code?: string; message?: string };
    return { code, message };
  }
}

/** Once a minute, after an answer, so that nobody waits for it. What fails here is tried again in a minute. */
function tidy(now: number | null): void {
  if (performance.now() < tidyAt) return;
  tidyAt = performance.now() + TIDY_EVERY_MS;
  attempt(() => {
    if (now !== null && replies.prune(now)) tidyAt = 0;
  });
  noteHead();
}

/** Away with the log in which an erased name still lies. Somebody who reads at length (`foyer verify`) holds it up: it is tried again. */
function sweep(): void {
  sweeping = null;
  attempt(() => {
    if (!traces || !handle.checkpoint()) return;
    traces = false;
    refillWal(file, WAL_BYTES);
  });
  if (traces) sweeping = setTimeout(sweep, SWEEP_AGAIN_MS).unref();
}

/** What fails here is noted down the next time. */
function noteHead(): void {
  if (grown && attempt(() => rememberHead(handle)) === null) grown = false;
}

function simulate(on: WriteHandle, faults: Faults): void {
  if (faults.commitDelayMs !== undefined) ({ commitDelayMs } = faults);
  if (faults.maxPages !== undefined) on.execute(`PRAGMA max_page_count = ${faults.maxPages ?? MAX_PAGES}`);
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
