// The app that an Electron of our own unpacking starts with: runs the app folder (or main file) named on its command
// line, as the default app of an Electron from its own package does.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** A folder's main file; the app takes its name, version and path from the folder's manifest. */
function enter(folder) {
  app.setAppPath(folder);
  const file = join(folder, 'package.json');
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  app.setName(manifest.productName ?? manifest.name ?? 'Electron');
  if (manifest.version) app.setVersion(manifest.version);
  return join(folder, manifest.main ?? 'index.js');
}

function mainOf(target) {
  const path = resolve(target);
  return statSync(path).isDirectory() ? enter(path) : path;
}

const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (target === undefined) {
  console.error('usage: electron [flags] path/to/app');
  app.exit(2);
} else {
  try {
    // Awaited, in a module: Electron holds its `ready` event back until then, and an app must register its schemes before it.
    await import(pathToFileURL(mainOf(target)).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
