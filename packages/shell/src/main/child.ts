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

export interface NodeProgram {
  /** A Node of version 20 or later. */
  readonly node: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** What it reads from its standard input; nothing where absent. */
  readonly input?: string | undefined;
}

/** Loaded ahead of the script: where the supervisor dies in whatever way, the channel closes and the program ends as if asked to. */
const FOLLOW_PARENT = "process.on('disconnect', () => process.kill(process.pid, 'SIGTERM')); process.channel?.unref();";

/** A script on a Node of its own. It does not outlive this process. */
export function spawnNode({ node, script, args, env, cwd, input }: NodeProgram): Child {
  const loader = `data:text/javascript,${encodeURIComponent(FOLLOW_PARENT)}`;
  const child = spawn(node, ['--import', loader, script, ...args], {
    cwd,
    env,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
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

export interface UtilityModule {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly name: string;
  /** The first message to it. */
  readonly message?: string | undefined;
}

/** A module in an Electron utility process: Electron's own Node, without a second program on the machine. */
export function forkUtility(fork: typeof utilityProcess.fork, { path, args, env, name, message }: UtilityModule): Child {
  const child = fork(path, [...args], { env, stdio: 'pipe', serviceName: name });
  if (message !== undefined) child.postMessage(message);
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

/** Runs a process to its end. */
export function untilEnd(child: Child): Promise<{ exit: Exit; lines: string[] }> {
  const lines: string[] = [];
  child.onLine((line) => lines.push(line));
  return new Promise((resolve) => child.onExit((exit) => resolve({ exit, lines })));
}
