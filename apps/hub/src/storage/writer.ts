import { Worker } from 'node:worker_threads';
import type { Batch } from './batch.ts';
import { WRITER_THREAD, YOUNG_MB } from './paths.ts';
import type { Faults, WriterAnswer, WriterReady, WriterRequest } from './writer-protocol.ts';

/** The writer thread, seen from outside. Requests are answered in order; each rejects with `WriteFailed`. */
export interface Writer {
  /** Resolves when the batch is on the disk. */
  commit(batch: Batch): Promise<void>;
  simulate(faults: Faults): Promise<void>;
  close(): Promise<void>;
}

export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  /** SQLite's code (`SQLITE_FULL`), or `WRITER_ENDED`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Opens the database for writing, bringing it up to date. A thread that has died is replaced at the next request.
 * @throws what went wrong with opening.
 */
export async function startWriter(file: string): Promise<Writer> {
  let thread = await startThread(file);
  const ask = async (request: WriterRequest) => {
    if (thread.ended()) thread = await startThread(file);
    await thread.ask(request);
  };
  return {
    commit: (batch) => ask({ kind: 'commit', batch }),
    simulate: (faults) => ask({ kind: 'simulate', faults }),
    close: () => thread.close(),
  };
}

interface WriterThread {
  ask(request: WriterRequest): Promise<void>;
  ended(): boolean;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: WriteFailed) => void;
}

async function startThread(file: string): Promise<WriterThread> {
  const worker = new Worker(WRITER_THREAD, {
    workerData: { file },
    name: 'foyer-writer',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  await ready(worker);
  const waiting: Waiting[] = [];
  let dead: WriteFailed | null = null;
  const exit = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  const end = (why: string) => {
    dead ??= new WriteFailed('WRITER_ENDED', `the writer thread has ended: ${why}`);
    for (const { reject } of waiting.splice(0)) reject(dead);
  };
  worker.on('message', (answer: WriterAnswer) => {
    const next = waiting.shift();
    if (answer === null) next?.resolve();
    else next?.reject(new WriteFailed(answer.code, answer.message));
  });
  worker.on('error', (error) => end(String(error)));
  worker.on('exit', (code) => end(`exit code ${code}`));

  const ask = (request: WriterRequest) =>
    new Promise<void>((resolve, reject) => {
      if (dead) return reject(dead);
      waiting.push({ resolve, reject });
      worker.postMessage(request);
    });
  return {
    ask,
    ended: () => dead !== null,
    async close() {
      if (dead) return;
      await ask({ kind: 'close' });
      await exit;
    },
  };
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (_: WriterReady) => {
      worker.off('error', reject);
      resolve();
    });
  });
}
