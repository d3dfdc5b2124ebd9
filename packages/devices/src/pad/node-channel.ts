import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { PadChannel } from './host.ts';
import type { FromPads } from './messages.ts';

/** Starts the pad process as a child of this Node program. Inside Electron there is no second Node to be had: there it is a thread. */
export function forkPadProcess(script: string): PadChannel {
  return process.versions['electron'] === undefined ? asChild(script) : asThread(script);
}

function asChild(script: string): PadChannel {
  const child = fork(script, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'json' });
  // A message to a process that has just ended is lost, as it should be.
  child.on('error', () => {});
  return {
    say: (message) => void (child.connected && child.send(message, () => {})),
    onMessage: (listener) => void child.on('message', (message) => listener(message as unknown as FromPads)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}

function asThread(script: string): PadChannel {
  const worker = new Worker(script);
  worker.on('error', () => {});
  return {
    say: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onExit: (listener) => void worker.once('exit', listener),
    kill: () => void worker.terminate(),
  };
}
