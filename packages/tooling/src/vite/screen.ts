import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { mergeConfig, type UserConfig } from 'vite';
import { ROOT, type ScreenName } from '../workspace.ts';

/** Hall televisions and visitors' phones are not always new: the browsers of early 2023 and later. */
const BROWSERS = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

/**
 * The Vite configuration of one screen: `apps/<name>/index.html` → `apps/<name>/dist/screen`, base `/<name>/`.
 * `vite dev` passes REST and WebSocket on to the hub at FOYER_HUB_URL (default http://127.0.0.1:4100).
 */
export function screenConfig(name: ScreenName, extra: UserConfig = {}): UserConfig {
  const hub = process.env.FOYER_HUB_URL ?? 'http://127.0.0.1:4100';
  const base: UserConfig = {
    root: join(ROOT, 'apps', name),
    base: `/${name}/`,
    publicDir: 'public',
    cacheDir: join(ROOT, 'node_modules/.cache/vite', name),
    plugins: [react()],
    build: {
      outDir: 'dist/screen',
      emptyOutDir: true,
      target: BROWSERS,
      sourcemap: false,
      // Every browser in BROWSERS preloads modules by itself.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
    },
    server: {
      proxy: {
        '/api': hub,
        '/health': hub,
        '/ws': { target: hub, ws: true },
      },
    },
  };
  return mergeConfig(base, extra);
}
