import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { type ElectronApp, ROOT } from '../workspace.ts';

/** Modules with a machine-code part: they cannot be bundled, and travel as folders. */
export const NATIVE_MODULES = ['better-sqlite3', 'serialport', '@napi-rs/canvas', '@node-rs/argon2'];

/**
 * The main process: `apps/<name>/src/main/main.ts` → `apps/<name>/dist/main/main.js`, ESM for Electron 33 and later
 * (Node 20). Everything but Electron and native modules is inside, so that a packaged app carries no node_modules.
 */
export function electronMainConfig(name: ElectronApp): UserConfig {
  return nodeBundle(name, 'main', { format: 'es', file: 'main.js', target: 'node20' });
}

/**
 * The preload script: `apps/<name>/src/preload/preload.ts` → `apps/<name>/dist/preload/preload.cjs`. One CommonJS file
 * without chunks: a sandboxed preload can `require` nothing but `electron` (https://www.electronjs.org/docs/latest/tutorial/sandbox).
 */
export function electronPreloadConfig(name: ElectronApp): UserConfig {
  return nodeBundle(name, 'preload', { format: 'cjs', file: 'preload.cjs', target: 'chrome130' });
}

/**
 * A program that the main process starts beside itself: `apps/<name>/src/main/pad/pad-process.ts` → `apps/<name>/dist/pad/pad-process.js`. Native
 * modules are loaded by it alone; in a packaged app they lie in a folder with it, outside of the archive.
 */
export function padProcessConfig(name: ElectronApp): UserConfig {
  return nodeBundle(name, 'pad', { format: 'es', file: 'pad-process.js', target: 'node20', entry: PAD_PROCESS });
}

/** Below the app's folder. */
export const PAD_PROCESS = 'src/main/pad/pad-process.ts';

interface Bundle {
  format: 'es' | 'cjs';
  file: string;
  target: string;
  /** Below the app's folder; absent: the part's own. */
  entry?: string;
}

function nodeBundle(name: ElectronApp, part: 'main' | 'preload' | 'pad', bundle: Bundle): UserConfig {
  const root = join(ROOT, 'apps', name);
  return {
    root,
    publicDir: false,
    cacheDir: join(ROOT, 'node_modules/.cache/vite', `${name}-${part}`),
    build: {
      ssr: true,
      outDir: `dist/${part}`,
      emptyOutDir: true,
      target: bundle.target,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(root, bundle.entry ?? `src/${part}/${part}.ts`),
        output: { format: bundle.format, entryFileNames: bundle.file, codeSplitting: false },
      },
    },
    ssr: { target: 'node', noExternal: true, external: ['electron', ...NATIVE_MODULES] },
  };
}
