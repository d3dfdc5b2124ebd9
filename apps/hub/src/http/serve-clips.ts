import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** A language, or `chime`; and a word's name. Neither leads out of its folder. */
const FOLDER = /^[a-z]{2,8}$/;
const NAME = /^[a-z0-9-]{1,30}$/;
/** What browsers play, in the order in which a hall's own recordings are looked for. */
const TYPES: Readonly<Record<string, string>> = { flac: 'audio/flac', wav: 'audio/wav', mp3: 'audio/mpeg', ogg: 'audio/ogg' };

/** `FOYER_RESOURCES` says where a packaged program keeps them. */
const shipped = (): string =>
  join(process.env['FOYER_RESOURCES'] ?? fileURLToPath(new URL('../../../../resources', import.meta.url)), 'clips');

/**
 * The recorded words of a call at `/clips/<language>/<name>`: a hall's own before Foyer's. To be hung up after the screens, which bring
 * the way to send files.
 *
 * @param own the folder of a hall's own recordings; it may not exist (yet)
 */
export function serveClips(app: FastifyInstance, own: string | undefined): void {
  const folders = [...(own === undefined ? [] : [own]), shipped()];
  app.get<{ Params: { folder: string; name: string } }>('/clips/:folder/:name', { schema: { hide: true } as object }, (request, reply) => {
    const { folder, name } = request.params;
    if (!FOLDER.test(folder) || !NAME.test(name)) return reply.callNotFound();
    for (const root of folders)
      for (const [ending, type] of Object.entries(TYPES)) {
        const file = `${name}.${ending}`;
        if (!existsSync(join(root, folder, file))) continue;
        reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' }).type(type);
        return reply.sendFile(file, join(root, folder), { contentType: false, cacheControl: false });
      }
    return reply.callNotFound();
  });
}
