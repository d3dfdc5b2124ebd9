import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HallError } from '../hall/index.ts';
import { securePage } from './security-headers.ts';

/**
 * Swagger UI's files, from @fastify/swagger-ui. Its plugin is left out: it doubles the work of a start, and its policy sends every
 * request to HTTPS, which a hall's network does not have.
 */
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json')), 'static');
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Foyer hub: the API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png"><link rel="stylesheet" href="/api/docs/swagger-ui.css">
<div id="api"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script>
</html>`;
const START =
  "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null, presets: [SwaggerUIBundle.presets.apis] });";

/** The OpenAPI document for people, at `/api/docs`. */
export function serveDocs(app: FastifyInstance): void {
  const options = { schema: { hide: true }, compress: {} };
  const page = (request: FastifyRequest, reply: FastifyReply) => securePage(request, reply).type('text/html; charset=utf-8').send(PAGE);
  app.get('/api/docs', options, page);
  app.get('/api/docs/', options, page);
  app.get('/api/docs/start.js', options, (_, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(START),
  );
  app.get<{ Params: { file: string } }>('/api/docs/:file', options, ({ params }, reply) => {
    if (!FILES.includes(params.file)) throw new HallError('NOT_FOUND');
    return reply.header('cache-control', 'no-cache').sendFile(params.file, FOLDER);
  });
}
