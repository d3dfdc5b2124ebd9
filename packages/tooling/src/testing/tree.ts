import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A folder with these files (path → content) until the test ends; its path has a space in it, as a user's may.
 * @param atEnd `afterAll`, for a folder that all tests of a file share
 */
export function tree(files: Record<string, string> = {}, atEnd: (remove: () => void) => void = onTestFinished): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'foyer tree ')));
  atEnd(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
