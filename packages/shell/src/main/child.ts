import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { HubExit } from '@foyer/contract/ipc';
import type { UtilityProcess, utilityProcess } from 'electron';

export type Exit = HubExit;

/** A process that can be supervised, whatever runs it. */
export interface Child {
  readonly pid: number | null;
  /** Called once. */
  onExit(listener: (exit: Exit) => void): void;
  /** Each line of its output, errors included. */
  onLine(listener: (line: string) => void): void;
  /** Asks it to end. */
  stop(): void;
  /** Ends it. */
  kill(): void;
}

/** Why a process ended, in words for the log. */
export function describeExit({ kind, detail }: Exit): string {
  if (kind === 'signal') return `was ended by the signal ${detail}`;
  if (kind === 'failed') return `ended with an error (code ${detail})`;
  if (kind === 'hung') return `did not answer for ${detail} s and was ended`;
  return kind === 'ended' ? 'ended by itself' : `could not be started: ${detail}`;
}

function exitOf(code: number | null, signal: string | null): Exit {
  if (signal !== null) return { kind: 'signal', detail: signal };
  return code === 0 ? { kind: 'ended', detail: '0' } : { kind: 'failed', detail: String(code) };
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/**
 * A program of its own. Its standard input is a pipe that closes when this process dies in whatever way: a program that
 * watches it does not outlive its supervisor.
 */
export function spawnProgram(program: Program): Child {
  const child = spawn(program.command, program.args, {
    cwd: program.cwd,
    env: program.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  child.stdin?.on('error', () => {});
  return {
    pid: child.pid ?? null,
    onExit: (listener) => onceEnded(child, listener),
    onLine: (listener) => eachLine([child.stdout, child.stderr], listener),
    stop: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
  };
}

function onceEnded(child: ChildProcess, listener: (exit: Exit) => void): void {
  let told = false;
  const tell = (exit: Exit) => {
    if (told) return;
    told = true;
    listener(exit);
  };
  child.once('error', (error) => tell({ kind: 'not_started', detail: error.message }));
  // 'close', not 'exit': its last words are still in the pipes.
  child.once('close', (code, signal) => tell(exitOf(code, signal)));
}

/** A module in an Electron utility process: Electron's own Node, without a second program on the machine. */
export function forkUtility(
  fork: typeof utilityProcess.fork,
  module: { path: string; args: readonly string[]; env: NodeJS.ProcessEnv; name: string },
): Child {
  const child = fork(module.path, [...module.args], { env: module.env, stdio: 'pipe', serviceName: module.name });
  return {
    get pid() {
      return child.pid ?? null;
    },
    onExit: (listener) => void child.once('exit', (code) => listener(exitOf(code, null))),
    onLine: (listener) => eachLine([child.stdout as Readable | null, child.stderr as Readable | null], listener),
    stop: () => void child.kill(),
    kill: () => killHard(child),
  };
}

/** UtilityProcess.kill() is a polite one on POSIX. */
function killHard(child: UtilityProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    child.kill();
  }
}

function eachLine(streams: readonly (Readable | null)[], listener: (line: string) => void): void {
  for (const stream of streams) if (stream) createInterface({ input: stream }).on('line', listener);
}
