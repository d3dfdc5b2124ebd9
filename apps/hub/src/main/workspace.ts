import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Foyer's own folder, from any module in it, as source or in a bundle; null in a packaged hub. */
export function workspaceRoot(): string | null {
  for (let here = dirname(fileURLToPath(import.meta.url)); here !== dirname(here); here = dirname(here)) {
    if (existsSync(join(here, 'pnpm-workspace.yaml')) && existsSync(join(here, 'apps', 'hub'))) return here;
  }
  return null;
}
