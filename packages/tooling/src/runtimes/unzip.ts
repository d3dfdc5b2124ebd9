import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/**
 * Unpacks a ZIP file, keeping permissions.
 * @param place where an entry goes, relative to `folder`; null leaves it out
 */
export async function unzip(file: string, folder: string, place: (name: string) => string | null): Promise<void> {
  const zip = await openPromise(file, { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) await extract(zip, entry, folder, place);
  } finally {
    zip.close();
  }
}

async function extract(zip: ZipFile, entry: Entry, folder: string, place: (name: string) => string | null): Promise<void> {
  const name = entry.fileName.endsWith('/') ? null : place(entry.fileName);
  if (name === null) return;
  const target = join(folder, name);
  if (relative(folder, target).startsWith('..')) throw new Error(`${entry.fileName} points outside of the folder`);
  await mkdir(dirname(target), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
}
