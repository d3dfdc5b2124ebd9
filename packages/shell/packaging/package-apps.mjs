import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'electron-builder';
import { ROOT, TITLES } from './apps.mjs';
import { stageApp } from './stage.mjs';

/**
 * Packages the Electron apps into <outDir>/<app>/ (`dir` target, for this machine's system). The screens and mains must be built.
 * @param {object} options
 * @param {string} [options.electronDist] folder of an unpacked Electron, for a machine that cannot fetch one. Default: FOYER_ELECTRON_DIST.
 * @param {string} [options.electronVersion] the version of that Electron. Default: FOYER_ELECTRON_VERSION, else the workspace's.
 * @param {readonly (keyof typeof TITLES)[]} [options.apps] default: all four
 * @param {string} [options.outDir] absolute; default: out/ of the workspace
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<Record<string, string>>} the folder of each packaged app, by name
 */
export async function packageApps({
  electronDist = process.env.FOYER_ELECTRON_DIST,
  electronVersion = process.env.FOYER_ELECTRON_VERSION,
  apps = /** @type {(keyof typeof TITLES)[]} */ (Object.keys(TITLES)),
  outDir = join(ROOT, 'out'),
  say = () => {},
} = {}) {
  /** @type {Record<string, string>} */
  const folders = {};
  for (const app of apps) {
    say(`packaging ${TITLES[app]}`);
    await rm(join(outDir, app), { recursive: true, force: true });
    const stage = join(outDir, 'stage', app);
    await stageApp(app, stage);
    folders[app] = await buildApp(app, { stage, output: join(outDir, app), electronDist, electronVersion });
    say(`packaged ${folders[app]}`);
  }
  return folders;
}

/** electron-builder.yml says what the apps share; what differs by app and by machine is added here. */
async function buildApp(app, { stage, output, electronDist, electronVersion }) {
  /** @type {string | undefined} */
  let folder;
  await build({
    projectDir: ROOT,
    publish: 'never',
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      appId: `org.foyer.${app}`,
      productName: TITLES[app],
      executableName: `foyer-${app}`,
      directories: { app: join(stage, 'app'), output, buildResources: 'resources/icons' },
      extraResources: [
        { from: join(stage, 'resources'), to: '.' },
        { from: join(stage, 'outside'), to: 'node_modules' },
      ],
      // A folder of sizes for Linux; Windows and macOS take the largest.
      icon: `resources/icons/${app}/512x512.png`,
      linux: { icon: `resources/icons/${app}` },
      ...(electronDist && { electronDist }),
      ...(electronVersion && { electronVersion }),
      // There are no node_modules to collect: what an app imports is in its bundles, or staged beside it.
      beforeBuild: async () => false,
      async afterPack({ appOutDir }) {
        folder = appOutDir;
        // An unpacked runtime may bring an app of its own to run others with.
        for (const stray of ['app', 'default_app.asar']) await rm(join(appOutDir, 'resources', stray), { recursive: true, force: true });
      },
    },
  });
  if (!folder) throw new Error(`electron-builder packaged nothing for ${app}`);
  return folder;
}
