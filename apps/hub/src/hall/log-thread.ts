import { parentPort, workerData } from 'node:worker_threads';
import { verifyLog } from '../storage/index.ts';

/** What the thread is given; it says what it found, and ends. */
export interface LogTask {
  /** The hall's database. */
  readonly file: string;
}

// Reads the whole log, away from the thread that answers. The tables are not compared: that is for `foyer verify`.

if (!parentPort) throw new Error('the log is verified in a worker thread');
const { file } = workerData as LogTask;
parentPort.postMessage(await verifyLog(file, { tables: false }));
