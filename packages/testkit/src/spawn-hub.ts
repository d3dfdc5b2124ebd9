import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const bundle = `${repository}apps/hub/dist/foyer.js`;
const source = `${repository}apps/hub/src/cli/foyer.ts`;
const FOLLOW = new URL('./follow-parent.ts', import.meta.url).href;
const STOP_TIMEOUT_MS = 30_000;
const LISTENING = /^listening on (http:\/\/\S+)$/m;

/** For load: as many requests as one client can send. */
export const WITHOUT_LIMITS = ['--no-rate-limits'] as const;

export interface SpawnedHub {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** `SIGKILL` is the power cut. Resolves when the process is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Ends it the orderly way. */
  stop(): Promise<void>;
}

export interface SpawnHubOptions {
  readonly dataDir?: string | undefined;
  /** 0 or absent: any free one. */
  readonly port?: number | undefined;
  /** Seed data and virtual devices. Default true. */
  readonly demo?: boolean | undefined;
  /** Tells the network by mDNS where it is; never in a demo. Default false: tests announce nothing to the network they happen to run in. */
  readonly announce?: boolean | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly args?: readonly string[] | undefined;
  readonly startTimeoutMs?: number | undefined;
}

/**
 * Starts the real hub as a process of its own, as `foyer hub` does, and resolves once it answers.
 * It runs the built bundle where there is one, as a user's hub would, else the sources.
 */
export async function spawnHub(options: SpawnHubOptions = {}): Promise<SpawnedHub> {
  const dataDir = options.dataDir ?? temporaryFolder('hub');
  const args = [`--import=${FOLLOW}`, hubEntry(), 'hub', '--port', String(options.port ?? 0), '--data', dataDir, ...(options.args ?? [])];
  if (options.demo ?? true) args.push('--demo');
  else if (!options.announce) args.push('--no-announce');
  const child = spawn(process.execPath, args, {
    cwd: repository,
    env: { ...process.env, FOYER_VIRTUAL_PRINTER_PORT: '0', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const printed = collectOutput(child);
  const url = await listening(child, printed, options.startTimeoutMs ?? 30_000);
  const kill = (signal: NodeJS.Signals) => end(child, signal);
  return { url, port: Number(new URL(url).port), dataDir, process: child, output: printed.text, kill, stop: () => kill('SIGTERM') };
}

function hubEntry(): string {
  return existsSync(bundle) ? bundle : source;
}

function collectOutput(child: ChildProcess) {
  const chunks: string[] = [];
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      chunks.push(chunk);
      for (const listener of heard) listener();
    });
  }
  return { text: () => chunks.join(''), onText: (listener: () => void) => heard.add(listener) };
}

function listening(child: ChildProcess, printed: ReturnType<typeof collectOutput>, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the hub ${why}:\n${printed.text()}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`did not listen within ${timeoutMs} ms`);
    }, timeoutMs);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${signal ?? code} before it listened`);
    });
    printed.onText(() => {
      const url = LISTENING.exec(printed.text())?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

/** A hub that does not end when it is asked to is ended, and that is a failure of the test that asked. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const stubborn = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  child.kill(signal);
  await gone;
  clearTimeout(stubborn);
  if (signal !== 'SIGKILL' && child.signalCode === 'SIGKILL')
    throw new Error(`the hub did not end within ${STOP_TIMEOUT_MS} ms of ${signal}`);
}
