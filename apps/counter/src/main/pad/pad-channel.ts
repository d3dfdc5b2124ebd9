import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FromPads, PadChannel } from '@foyer/devices/pad';
import { utilityProcess } from 'electron';

/** Packaged: beside the archive, where machine code can be loaded from. Built: beside the main bundle. */
function programPath(): string {
  const packaged = join(process.resourcesPath, 'pad', 'pad-process.js');
  return existsSync(packaged) ? packaged : join(import.meta.dirname, '../pad/pad-process.js');
}

/** The pad process in a utility process of Electron. */
export function forkPadUtility(onLine: (line: string) => void): PadChannel {
  const child = utilityProcess.fork(programPath(), [], { serviceName: 'Foyer button pad', stdio: 'pipe' });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => onLine(text.toString().trimEnd()));
  return {
    say: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromPads) => listener(message)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  };
}
