import { dirname } from 'node:path';
import { MEDIA_PATH, MediaId } from '@foyer/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Hall } from '../hall/index.ts';
import { authorise, identify } from './authentication.ts';
import { deviceKeyOf } from './cookies.ts';
import type { HubContext } from './handlers/context.ts';

/** A file of a person's: shown as what it is or not at all, and able to do nothing wherever it is opened. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // What an id stands for never changes.
  'cache-control': 'private, max-age=31536000, immutable',
};

/** The bytes of pictures and films, in parts for whoever asks for a part. To be hung up after the screens, which bring the way to send files. */
export function serveMedia(
  app: FastifyInstance,
  { hall, ...doors }: Pick<HubContext, 'tokens' | 'devices'> & { readonly hall: Hall },
): void {
  const options = { schema: { hide: true } as object, errorHandler: answerWrongRange };
  app.get<{ Params: { id: string } }>(`${MEDIA_PATH}/:id`, options, (request, reply) => {
    const deviceKey = deviceKeyOf(request);
    const caller = identify(doors, { authorization: request.headers.authorization, deviceKey });
    authorise(caller, 'see_hall', deviceKey !== undefined && caller.device === null);
    const { id } = request.params;
    const media = MediaId.safeParse(id).success ? hall.media.get(id) : null;
    if (!media) return reply.callNotFound();
    const folder = dirname(hall.media.path(id));
    return reply.headers(HEADERS).type(media.type).sendFile(id, folder, { contentType: false, cacheControl: false });
  });
}

/** A part that the file does not have. Everything else goes the way of all errors. */
function answerWrongRange(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.statusCode !== 416) throw error;
  return reply.code(416).send();
}
