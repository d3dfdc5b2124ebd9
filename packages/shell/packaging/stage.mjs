import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, SERVED_SCREENS, TITLES } from './apps.mjs';
import { copyPackages } from './copy-packages.mjs';

/**
 * Fills a folder with what is packaged: `app/` goes into the archive, `resources/` beside it. What an app imports is inside its bundles,
 * so its manifest names no dependencies and electron-builder adds no node_modules; packages with machine code, which no bundle can hold,
 * are in `outside/`, which comes to lie beside the archive as node_modules: there the bundles find them.
 * @param {keyof typeof TITLES} app
 * @param {string} stage the folder; made anew
 */
export async function stageApp(app, stage) {
  await rm(stage, { recursive: true, force: true });
  for (const folder of ['resources', 'outside']) await mkdir(join(stage, folder), { recursive: true });
  await stageBundles(app, join(stage, 'app'));
  await stageOutside(app, join(stage, 'outside'));
  if (app === 'server') await stageHub(join(stage, 'resources/hub'));
  if (app === 'counter') await stagePad(join(stage, 'resources/pad'));
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

/** The packages that the main bundle imports by name when it runs. */
async function stageOutside(app, folder) {
  const source = join(ROOT, 'apps', app);
  const built = join(source, 'dist/main');
  const files = (await readdir(built)).filter((file) => file.endsWith('.js'));
  const code = (await Promise.all(files.map((file) => readFile(join(built, file), 'utf8')))).join('\n');
  const { dependencies = {} } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const isImported = (name) => new RegExp(`(?:from |import\\()["']${name}["']`).test(code);
  await copyPackages(source, Object.keys(dependencies).filter(isImported), folder);
}

/** The program that has the serial ports, with the machine code it loads. */
async function stagePad(folder) {
  const counter = join(ROOT, 'apps/counter');
  const built = join(counter, 'dist/pad');
  if (!existsSync(join(built, 'pad-process.js'))) throw new Error('apps/counter/dist/pad is not built: npm run build');
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name: 'foyer-pad', private: true, type: 'module' })}\n`);
  await copyPackages(counter, ['serialport'], join(folder, 'node_modules'));
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
