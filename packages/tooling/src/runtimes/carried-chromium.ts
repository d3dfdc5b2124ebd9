import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../../bin/setup/lock.mjs';
import { capture } from '../../bin/setup/process.mjs';
import { cacheFolder } from './cache.ts';
import type { Say } from './debian.ts';
import { RuntimeUnavailable } from './unavailable.ts';

const INFLATE = fileURLToPath(new URL('./inflate-chromium.ts', import.meta.url));

/**
 * Unpacks the headless Chromium of `@sparticuz/chromium` into the user's cache, once, with the libraries and fonts that
 * come with it.
 * @returns a start script, which lends those libraries and fonts to the browser and to nothing else
 * @throws {RuntimeUnavailable}
 */
export async function ensureCarriedChromium(say: Say): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new RuntimeUnavailable('there is no Chromium here', 'npx playwright install chromium');
  }
  const folder = join(cacheFolder(), `chromium-${carriedVersion()}`);
  const start = join(folder, 'start');
  if (existsSync(start)) return start;
  say('unpacking Chromium');
  await withLock(
    join(cacheFolder(), 'chromium.lock'),
    async () => {
      if (!existsSync(start)) await unpack(folder);
    },
    () => {},
  );
  return start;
}

function carriedVersion(): string {
  const require = createRequire(import.meta.url);
  const root = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  return (require(join(root, 'package.json')) as { version: string }).version;
}

/** Renamed at the end: what has the final name is whole. */
async function unpack(folder: string): Promise<void> {
  const work = await mkdtemp(join(cacheFolder(), 'chromium-work-'));
  try {
    // The package unpacks into the temporary folder of its process, and nowhere else: so it gets one of its own.
    const { code, output } = await capture(process.execPath, [INFLATE], { env: { ...process.env, TMPDIR: work } });
    if (code !== 0)
      throw new RuntimeUnavailable(`Chromium could not be unpacked: ${output.trim().split('\n').at(-1)}`, 'make room on the disk (1 GB)');
    await writeFile(join(work, 'fonts.conf'), FONTS);
    await writeFile(join(work, 'start'), START);
    await chmod(join(work, 'start'), 0o755);
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The machine's own fonts come first, where it has any: the carried ones are Latin only. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const START = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export FONTCONFIG_FILE="$here/fonts.conf"
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}/usr/lib/x86_64-linux-gnu:$here/al2023/lib"
exec "$here/chromium" "$@"
`;
