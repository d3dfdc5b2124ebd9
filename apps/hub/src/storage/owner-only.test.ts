import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { openStorage } from './storage.ts';

const rights = (path: string) => statSync(path).mode & 0o777;
const openToOthers = (dataDir: string) => readdirSync(dataDir).filter((name) => (rights(join(dataDir, name)) & 0o077) !== 0);

// Windows keeps a folder in the user's profile to its user by itself.
test.skipIf(process.platform === 'win32')('a hall is for the hub’s own user: names, passwords and secrets lie in it', async () => {
  const umask = process.umask(0o022);
  try {
    const dataDir = join(temporaryFolder('owner-only'), 'deep', 'hall');
    const storage = await openStorage(dataDir);
    expect(rights(dataDir)).toBe(0o700);
    expect(readdirSync(dataDir)).toEqual(expect.arrayContaining(['hall.db', 'hall.db-wal', 'hall.db-shm', 'hall.lock', 'hub.pid']));
    expect(openToOthers(dataDir)).toEqual([]);
    await storage.close();

    // As an older version left it, or a backup that was put back.
    for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), 0o644);
    const again = await openStorage(dataDir);
    expect(openToOthers(dataDir)).toEqual([]);
    await again.close();
  } finally {
    process.umask(umask);
  }
});
