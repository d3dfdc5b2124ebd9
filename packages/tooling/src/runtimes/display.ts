import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { RuntimeUnavailable } from './unavailable.ts';

export interface Display {
  /** What a program needs in its environment to draw here. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 15_000;
const STOP_TIMEOUT_MS = 5_000;

/** Whether windows opened now would be seen by somebody. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The display of this session, or one in memory (Xvfb) where there is none. */
export async function ensureDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, stop: async () => {} };
  return startXvfb();
}

async function startXvfb(): Promise<Display> {
  // -displayfd: Xvfb itself finds a free number and tells it, so that two runs never meet.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await Promise.race([firstLine(server.stdio[3] as Readable), failure(server), timeout()]);
  if (number === null) {
    server.kill('SIGKILL');
    throw new RuntimeUnavailable('there is no display, and Xvfb could not be started', 'sudo apt-get install xvfb');
  }
  return {
    env: { DISPLAY: `:${number}` },
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const gone = once(server, 'exit');
      const stubborn = setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT_MS);
      server.kill();
      await gone;
      clearTimeout(stubborn);
    },
  };
}

async function firstLine(stream: Readable): Promise<string> {
  const [chunk] = (await once(stream, 'data')) as [Buffer];
  return chunk.toString().trim();
}

async function failure(server: ReturnType<typeof spawn>): Promise<null> {
  await Promise.race([once(server, 'exit'), once(server, 'error').catch(() => {})]).catch(() => {});
  return null;
}

function timeout(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, START_TIMEOUT_MS, null).unref());
}
