import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { lstat, rename, rm, symlink } from 'node:fs/promises';
import { Duplex } from 'node:stream';

/** One end of a pseudo terminal; the other is a file that a driver opens. */
export interface Pty {
  readonly stream: Duplex;
  close(): void;
}

const NAME = /PTY is (\S+)/;
const PATIENCE_MS = 5000;

/**
 * Makes a pseudo terminal with socat and a link to it.
 * @throws where socat is missing, or `link` is something else already.
 */
export async function openPty(link: string): Promise<Pty> {
  const child = spawn('socat', ['-d', '-d', 'PTY,rawer', 'STDIO'], { stdio: 'pipe' });
  const path = await nameOf(child);
  // As long as somebody holds the other end, it stays when a driver lets go of it.
  const held = openSync(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  const stream = Duplex.from({ readable: child.stdout, writable: child.stdin });
  child.once('exit', () => stream.destroy());
  stream.once('close', () => child.kill());
  child.once('exit', () => closeSync(held));
  await pointTo(link, path);
  return { stream, close: () => child.kill() };
}

function nameOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const failed = (why: string) => {
      child.kill();
      reject(new Error(`no pseudo terminal: ${why}`));
    };
    const timer = setTimeout(() => failed('socat did not make one in time'), PATIENCE_MS);
    child.once('error', (error) => failed(error.message));
    child.once('exit', () => failed(said));
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, name] = NAME.exec(said) ?? [];
      if (!name) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(name);
    });
  });
}

/** At once, so that a driver finds either the old one or the new one. */
async function pointTo(link: string, path: string): Promise<void> {
  const there = await lstat(link).catch(() => null);
  if (there && !there.isSymbolicLink()) throw new Error(`${link} is something else`);
  await rm(`${link}.new`, { force: true });
  await symlink(path, `${link}.new`);
  await rename(`${link}.new`, link);
}
