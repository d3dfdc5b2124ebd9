import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, SERVED_SCREENS, TITLES } from './apps.mjs';
import { copyPackages } from './copy-packages.mjs';

/**
 * Fills a folder with what is packaged: `app/` goes into the archive, `resources/` beside it. Everything an app imports is inside
 * its bundles already, so its manifest names no dependencies and electron-builder adds no node_modules.
 * @param {keyof typeof TITLES} app
 * @param {string} stage the folder; made anew
 */
export async function stageApp(app, stage) {
  await rm(stage, { recursive: true, force: true });
  await mkdir(join(stage, 'resources'), { recursive: true });
  await stageBundles(app, join(stage, 'app'));
  if (app === 'server') await stageHub(join(stage, 'resources/hub'));
}

async function stageBundles(app, folder) {
  for (const part of ['main', 'preload', 'screen']) {
    const built = join(ROOT, 'apps', app, 'dist', part);
    if (!existsSync(built)) throw new Error(`apps/${app}/dist/${part} is not built: npm run build`);
    await cp(built, join(folder, 'dist', part), { recursive: true });
  }
  const { name, version, description, main, type, license } = JSON.parse(await readFile(join(ROOT, 'apps', app, 'package.json'), 'utf8'));
  const manifest = {
    name: name.replace('@foyer/', 'foyer-'),
    productName: TITLES[app],
    version,
    description,
    license,
    author: 'Foyer contributors',
    type,
    main,
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The hub's bundle with the packages it leaves outside, and the screens it serves: one folder that any Node 24 runs. */
async function stageHub(folder) {
  const built = join(ROOT, 'apps/hub/dist');
  if (!existsSync(join(built, 'foyer.js'))) throw new Error('apps/hub/dist is not built: npm run build');
  const outside = join(built, 'node_modules');
  await cp(built, folder, { recursive: true, filter: (path) => path !== outside && !path.endsWith('.ts') });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name: 'foyer-hub', private: true, type: 'module' })}\n`);
  await cp(fileURLToPath(new URL('./with-input.mjs', import.meta.url)), join(folder, 'with-input.mjs'));
  await copyPackages(built, await namedPackages(built, outside), join(folder, 'node_modules'));
  for (const screen of SERVED_SCREENS) {
    const pages = join(ROOT, 'apps', screen, 'dist/screen');
    if (!existsSync(pages)) throw new Error(`apps/${screen}/dist/screen is not built: npm run build`);
    await cp(pages, join(folder, 'screens', screen), { recursive: true });
  }
}

/** Of the packages linked beside the bundle, those that its code names: the hub drives no serial line. */
async function namedPackages(built, outside) {
  const files = (await readdir(built)).filter((file) => file.endsWith('.js'));
  const code = await Promise.all(files.map((file) => readFile(join(built, file), 'utf8')));
  const folders = await readdir(outside);
  const linked = await Promise.all(
    folders.map(async (name) => (name.startsWith('@') ? (await readdir(join(outside, name))).map((part) => `${name}/${part}`) : [name])),
  );
  return linked.flat().filter((name) => code.some((text) => text.includes(`"${name}`) || text.includes(`'${name}`)));
}
