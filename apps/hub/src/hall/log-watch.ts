import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LogFinding, LogState } from '@foyer/contract';
import { type Finding, headOf, type Storage, type Verification } from '../storage/index.ts';
import type { HallLogger } from './hall.ts';
import type { LogTask } from './log-thread.ts';
import { moment } from './views/moment.ts';

const fromSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(fromSource ? './log-thread.ts' : './log-thread.js', import.meta.url);

export interface LogWatch {
  state(): LogState;
  /** Begins to read the whole log, unless it is being read already. */
  verify(): void;
  close(): Promise<void>;
}

interface Parts {
  readonly storage: Pick<Storage, 'file' | 'reads'>;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
  /** By the look that a start takes. */
  readonly foundAtStart: readonly Finding[];
  /** The whole log was read, and something is wrong with it. */
  readonly damaged: () => void;
}

/** How it stands with the log. It is read in a thread of its own: no command waits for it. */
export function logWatch({ storage, clock, logger, foundAtStart, damaged }: Parts): LogWatch {
  const startedAt = moment(clock.now());
  const closing = new AbortController();
  let verified: LogState['verified'] = null;
  let running: Promise<void> | null = null;

  async function verifyAll(): Promise<void> {
    const at = moment(clock.now());
    try {
      const verification = await read({ file: storage.file }, closing.signal);
      verified = { at, ...verdict(verification) };
      if (!verification.whole && verification.accepted === null) damaged();
    } catch (error) {
      if (!closing.signal.aborted) logger.error({ err: error }, 'the log could not be verified');
    } finally {
      running = null;
    }
  }

  return {
    state: () => ({
      head: headOf(storage.reads),
      startedAt,
      foundAtStart: foundAtStart.map(findingView),
      running: running !== null,
      verified,
    }),
    verify() {
      running ??= verifyAll();
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}

async function read(task: LogTask, signal: AbortSignal): Promise<Verification> {
  const worker = new Worker(THREAD, { workerData: task, name: 'foyer-log' });
  try {
    const [verification] = (await once(worker, 'message', { signal })) as [Verification];
    return verification;
  } finally {
    await worker.terminate();
  }
}

function verdict({ head, whole, findings, omitted, accepted }: Verification): Omit<NonNullable<LogState['verified']>, 'at'> {
  return { head, whole, findings: findings.map(findingView), omitted, acceptedUpTo: accepted?.seq ?? null };
}

function findingView({ code, firstSeq, lastSeq, firstAt, lastAt, says, remedy }: Finding): LogFinding {
  return { code, firstSeq, lastSeq, firstAt: possible(firstAt), lastAt: possible(lastAt), says, remedy };
}

/** A log that was changed by hand may say any number. */
function possible(at: number | null): string | null {
  return at === null || Number.isNaN(new Date(at).getTime()) ? null : moment(at);
}
