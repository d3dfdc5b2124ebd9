import { cpSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HUB_PACKAGES } from '../vite/index.ts';
import { ROOT } from '../workspace.ts';
import { workspaceDependencies } from './inputs.ts';

const HUB = join(ROOT, 'apps/hub');

/** Puts beside the hub's bundle what it reads when it runs: migrations, resources, and links to the packages left outside. */
export function furnishHub(folder: string): void {
  cpSync(join(HUB, 'src/storage/migrations'), join(folder, 'migrations'), { recursive: true, filter: isNoTest });
  for (const data of ['printer-profiles', 'templates', 'clips'])
    cpSync(join(ROOT, 'resources', data), join(folder, 'resources', data), { recursive: true, filter: isData });
  for (const name of HUB_PACKAGES) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(hubPackage(name), link, 'junction');
  }
}

/** What makes the data stays where it is. */
const isData = (path: string): boolean => !path.endsWith('.ts');
const isNoTest = (path: string): boolean => !path.endsWith('.test.ts');

/** Where a package that the hub, or a workspace package it is made of, depends on is installed. */
export function hubPackage(name: string): string {
  for (const owner of [HUB, ...workspaceDependencies(HUB)]) {
    try {
      return realpathSync(join(owner, 'node_modules', name));
    } catch {
      // Another owner has it.
    }
  }
  throw new Error(`nothing in the hub depends on ${name}: install the dependencies again`);
}
