import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

export interface Asset {
  readonly file: string;
  readonly type: string;
}

/**
 * The file that a page's address stands for: `app://foyer/<name>/assets/x.js` → `<root>/assets/x.js`. An address without
 * a file ending is a view of the single page and gives `index.html`. Null for whatever lies outside `root`, however it
 * is written, and for file types that no screen has.
 */
export function resolveAsset(root: string, name: string, url: URL): Asset | null {
  const path = decoded(url.pathname);
  const base = `/${name}/`;
  if (path === null || !`${path}/`.startsWith(base) || /[\\\0]/.test(path)) return null;
  const ending = extname(path);
  const type = TYPES[ending === '' ? '.html' : ending];
  if (type === undefined) return null;
  const file = normalize(join(root, ending === '' ? 'index.html' : path.slice(base.length)));
  return file.startsWith(normalize(root) + sep) ? { file, type } : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
