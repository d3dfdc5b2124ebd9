import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash over the lockfile and every manifest below `root`: it changes when an install could give something else.
 * @param {string} root absolute path of the workspace
 * @returns {string} hexadecimal
 */
export function dependencyFingerprint(root) {
  const hash = createHash('sha256').update(process.platform).update(process.arch);
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests(root)]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} root */
function manifests(root) {
  return ['apps', 'packages', 'tests']
    .filter((group) => existsSync(join(root, group)))
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}/package.json`))
    .filter((file) => existsSync(join(root, file)))
    .sort();
}
