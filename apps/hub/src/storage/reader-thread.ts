import { parentPort, workerData } from 'node:worker_threads';
import { openReader } from './connection.ts';
import { history } from './history.ts';
import type { ReaderAnswer, ReaderRequest } from './reader-protocol.ts';
import { stats } from './stats.ts';

// Reads what may take long, on a connection that cannot write, away from the thread that answers.

if (!parentPort) throw new Error('the reader runs as a worker thread');
const port = parentPort;
const handle = openReader((workerData as { file: string }).file);

port.on('message', (request: ReaderRequest) => {
  port.postMessage(answer(request));
});

function answer(request: ReaderRequest): ReaderAnswer {
  try {
    return { id: request.id, answer: request.name === 'history' ? history(handle, request.question) : stats(handle, request.question) };
  } catch (error) {
    return { id: request.id, error: String(error) };
  }
}
