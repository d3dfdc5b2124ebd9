import { fork } from 'node:child_process';
import { listPorts } from '../serial/list-ports.ts';
import type { PadChannel } from './host.ts';
import { lineBook } from './line-book.ts';
import { ALIVE_MS, type FromPads } from './messages.ts';
import { openSerialPad } from './serial.ts';

/**
 * Starts the pad process as a child of this Node program. Inside Electron no second Node can be had (the fuse `runAsNode` is off), and a
 * thread will not do: serialport's binding polls on the main thread's loop and ends the whole process (tried with 13.0.0). There the
 * lines are kept here, in the hub's own utility process.
 */
export function forkPadProcess(script: string): PadChannel {
  return process.versions['electron'] === undefined ? asChild(script) : inHere();
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

/** The same messages, without a process between. */
export function inHere(): PadChannel {
  const listeners = new Set<(message: FromPads) => void>();
  const ended = new Set<() => void>();
  const say = (message: FromPads) => void setImmediate(() => listeners.forEach((listener) => listener(message)));
  const lines = lineBook({ say, open: openSerialPad, ports: listPorts, report: (what) => console.error(what) });
  const alive = setInterval(() => say({ type: 'alive' }), ALIVE_MS).unref();
  return {
    say: (message) => void setImmediate(() => lines.hear(message)),
    onMessage: (listener) => void listeners.add(listener),
    onExit: (listener) => void ended.add(listener),
    kill() {
      clearInterval(alive);
      listeners.clear();
      void lines.close().finally(() => ended.forEach((listener) => listener()));
    },
  };
}
