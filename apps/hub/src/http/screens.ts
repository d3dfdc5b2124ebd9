import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { missingScreenPage, welcomePage } from './plain-pages.ts';
import { securePage } from './security-headers.ts';

/** The screens that have an address of their own; the visitor's is `/t/<code>`. */
export const SCREENS = ['kiosk', 'counter', 'display', 'admin'] as const;
const BUILT = [...SCREENS, 'visitor'] as const;
type Built = (typeof BUILT)[number];

export interface ScreenFolders {
  /** The built screen of an app: a folder with `index.html` and `assets/`. It may not exist (yet). */
  folder(app: Built): string;
}

/** Serves the built screens to any browser. Everything under `assets/` has its content's hash in its name and is kept for good. */
export async function serveScreens(app: FastifyInstance, screens: ScreenFolders): Promise<void> {
  await app.register(compress, { global: false, encodings: ['br', 'gzip'] });
  await app.register(staticFiles, { root: screens.folder('kiosk'), serve: false, cacheControl: false });
  for (const name of BUILT) serveFiles(app, name, screens.folder(name));
  for (const name of SCREENS) app.get(`/${name}`, PAGE, (request, reply) => sendIndex(request, reply, name, screens.folder(name)));
  app.get('/t/:code', PAGE, (request, reply) => sendIndex(request, reply, 'visitor', screens.folder('visitor')));
  app.get('/', PAGE, (request, reply) =>
    securePage(request, reply).type('text/html; charset=utf-8').send(welcomePage(SCREENS, request.headers['accept-language'])),
  );
}

const PAGE = { compress: {}, schema: { hide: true } } as const;
/** Names as builds give them. What leads out of the folder, or into what is hidden, is no file of a screen. */
const INSIDE = /^(?:[\w@-][\w@.-]*\/)*[\w@-][\w@.-]*$/;
const FOREVER = 'public, max-age=31536000, immutable';

function serveFiles(app: FastifyInstance, name: Built, folder: string): void {
  app.get<{ Params: { '*': string } }>(`/${name}/*`, PAGE, (request, reply) => {
    const file = request.params['*'];
    // An address without a file extension is a place inside the screen, which its own router knows.
    if (!/\.\w+$/.test(file)) return sendIndex(request, reply, name, folder);
    if (!INSIDE.test(file)) return reply.callNotFound();
    reply.header('x-content-type-options', 'nosniff').header('cache-control', file.startsWith('assets/') ? FOREVER : 'no-cache');
    return reply.sendFile(file, folder);
  });
}

function sendIndex(request: FastifyRequest, reply: FastifyReply, name: Built, folder: string): FastifyReply {
  securePage(request, reply);
  if (existsSync(join(folder, 'index.html'))) return reply.sendFile('index.html', folder);
  return reply.code(503).type('text/html; charset=utf-8').send(missingScreenPage(name));
}
