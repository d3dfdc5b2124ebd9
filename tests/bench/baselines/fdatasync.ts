import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** How often a second this disk can make 4 KiB durable, one after another. */
export function fdatasyncPerSecond(folder: string, seconds = 2): number {
  const file = openSync(join(folder, 'fdatasync-probe'), 'w');
  const page = Buffer.alloc(4096, 1);
  const until = performance.now() + seconds * 1000;
  let syncs = 0;
  while (performance.now() < until) {
    writeSync(file, page);
    fdatasyncSync(file);
    syncs += 1;
  }
  closeSync(file);
  return syncs / seconds;
}
