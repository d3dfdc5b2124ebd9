import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bytes lie, each file under its id: what a person called it never becomes part of a path. */
export const mediaFolder = (dataDir: string): string => join(dataDir, 'media');

/** What has not come in whole yet. */
export const UNFINISHED = '.part';

/** Makes the folder, and takes out what nobody knows of: uploads that a crash broke off, and files whose removal it came in between. */
export function tidyMediaFolder(folder: string, known: ReadonlySet<string>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const file of readdirSync(folder)) if (!known.has(file)) rmSync(join(folder, file), { force: true, recursive: true });
}
