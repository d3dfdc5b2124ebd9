// Draws resources/icons/*.png from their SVG sources. Run after changing one: node packages/shell/packaging/make-icons.mjs
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const icons = fileURLToPath(new URL('../../../resources/icons', import.meta.url));
/** What Linux desktops, Windows and macOS choose from. */
const APP_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const TRAY_SIZE = 32;

async function draw(svg, size) {
  const image = await loadImage(Buffer.from(svg));
  image.width = image.height = size;
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.encode('png');
}

for (const file of await readdir(join(icons, 'source'))) {
  const name = basename(file, '.svg');
  const svg = await readFile(join(icons, 'source', file));
  if (name.startsWith('tray-')) {
    await writeFile(join(icons, `${name}.png`), await draw(svg, TRAY_SIZE));
    continue;
  }
  await mkdir(join(icons, name), { recursive: true });
  for (const size of APP_SIZES) await writeFile(join(icons, name, `${size}x${size}.png`), await draw(svg, size));
}
