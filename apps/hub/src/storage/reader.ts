import { Worker } from 'node:worker_threads';
import { READER_THREAD, YOUNG_MB } from './paths.ts';
import type { QuestionName, Questions, ReaderAnswer, ReaderRequest } from './reader-protocol.ts';

/** The reader thread, seen from outside. It starts with the first question. */
export interface Reader {
  ask<Name extends QuestionName>(name: Name, question: Questions[Name]['question']): Promise<Questions[Name]['answer']>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export function reader(file: string): Reader {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let worker: Worker | null = null;

  function start(): Worker {
    const started = new Worker(READER_THREAD, {
      workerData: { file },
      name: 'foyer-reader',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    started.on('message', (message: ReaderAnswer) => {
      const asker = waiting.get(message.id);
      waiting.delete(message.id);
      if ('error' in message) asker?.reject(new Error(message.error));
      else asker?.resolve(message.answer as never);
    });
    started.on('error', () => undefined);
    started.on('exit', (code) => {
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error(`the reader thread ended with exit code ${code}`));
      waiting.clear();
    });
    return started;
  }

  return {
    ask: (name, question) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, name, question } as ReaderRequest);
      }),
    async close() {
      await worker?.terminate();
    },
  };
}
