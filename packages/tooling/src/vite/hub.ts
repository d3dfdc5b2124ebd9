import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { ROOT } from '../workspace.ts';
import { NATIVE_MODULES } from './electron.ts';

/** Reads files beside its own code, so it stays a folder. */
const FOLDER_MODULES = ['@fastify/swagger-ui'];
/** Not code: the fonts that tickets are drawn in. */
const FONT_PACKAGES = [
  '@fontsource/ibm-plex-sans',
  '@fontsource/ibm-plex-sans-arabic',
  '@fontsource/ibm-plex-sans-hebrew',
  '@fontsource/ibm-plex-sans-thai',
  '@fontsource/ibm-plex-mono',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-sc',
];

/** What the hub's bundle leaves outside and loads by name when it runs. */
export const HUB_PACKAGES = [...NATIVE_MODULES, ...FOLDER_MODULES, ...FONT_PACKAGES];

/**
 * Where a bundle finds what is not code: beside itself, unless its surroundings say otherwise. Screens lie beside it in a
 * packaged app only; in the workspace the hub knows where they are built.
 */
const BESIDE = `
import { existsSync as __existsSync } from 'node:fs';
import { join as __join } from 'node:path';
for (const [__name, __folder] of [['FOYER_RESOURCES', 'resources'], ['FOYER_SCREENS', 'screens']]) {
  const __path = __join(import.meta.dirname, __folder);
  if (!process.env[__name] && __existsSync(__path)) process.env[__name] = __path;
}
`;

/**
 * The hub: `apps/hub/src/cli/foyer.ts` and its threads → `apps/hub/dist/*.js`, ESM for Node 22.14 and later. All
 * JavaScript in one folder, so that every module finds what lies beside it (threads, migrations).
 */
export function hubConfig(): UserConfig {
  const root = join(ROOT, 'apps/hub');
  return {
    root,
    publicDir: false,
    cacheDir: join(ROOT, 'node_modules/.cache/vite/hub'),
    build: {
      ssr: true,
      outDir: 'dist',
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          foyer: join(root, 'src/cli/foyer.ts'),
          'writer-thread': join(root, 'src/storage/writer-thread.ts'),
          'reader-thread': join(root, 'src/storage/reader-thread.ts'),
          'log-thread': join(root, 'src/hall/log-thread.ts'),
          'pad-process': join(root, 'src/pads/pad-process.ts'),
          'simulator-thread': join(root, 'src/hall/simulator-thread.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          banner: ({ name, isEntry }) => (isEntry && name === 'foyer' ? BESIDE : ''),
        },
      },
    },
    ssr: { target: 'node', noExternal: true, external: [...NATIVE_MODULES, ...FOLDER_MODULES] },
  };
}
