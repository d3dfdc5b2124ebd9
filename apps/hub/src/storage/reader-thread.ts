import { parentPort, workerData } from 'node:worker_threads';
import { appointments } from './appointments.ts';
import { audit, story } from './audit.ts';
import { openReader, type ReadHandle } from './connection.ts';
import { forecastError } from './forecast-error.ts';
import { history } from './history.ts';
import { personalFound } from './personal-found.ts';
import { personalKept } from './personal-kept.ts';
import { personalLeft } from './personal-left.ts';
import { personalOverdue } from './personal-overdue.ts';
import type { QuestionName, Questions, ReaderAnswer, ReaderRequest } from './reader-protocol.ts';
import { recordedDay } from './recorded-day.ts';
import { replaced } from './replaced.ts';
import { stats } from './stats.ts';

// Reads what may take long, on a connection that cannot write, away from the thread that answers.

type Answers = {
  readonly [Name in QuestionName]: (handle: ReadHandle, question: Questions[Name]['question']) => Questions[Name]['answer'];
};
const ANSWERS: Answers = {
  history,
  audit,
  story,
  replaced,
  stats,
  appointments,
  forecastError,
  personalFound,
  personalKept,
  personalOverdue,
  personalLeft,
  recordedDay,
};

if (!parentPort) throw new Error('the reader runs as a worker thread');
const port = parentPort;
const handle = openReader((workerData as { file: string }).file);

port.on('message', (request: ReaderRequest) => {
  port.postMessage(answer(request));
});

function answer({ id, name, question }: ReaderRequest): ReaderAnswer {
  const read = ANSWERS[name] as (handle: ReadHandle, question: unknown) => unknown;
  try {
    return { id, answer: read(handle, question) };
  } catch (error) {
    return { id, error: String(error) };
  }
}
