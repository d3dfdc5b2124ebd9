import type { FastifyReply, FastifyRequest } from 'fastify';

/** For answers that no page is made of: nothing in them is ever run, shown in a frame, guessed at or kept. */
export const API_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // A visitor's address is the key to the ticket.
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A screen's page: nothing from elsewhere, nothing inline but styles (React and Mantine set them), nobody frames it but the hub. */
export function securePage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { host } = request;
  const policy = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' data: blob:",
    // `'self'` covers the WebSocket of the same host in newer browsers only; a TV stick's browser is not new.
    `connect-src 'self' ws://${host} wss://${host}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ];
  return reply.headers({
    ...API_HEADERS,
    'content-security-policy': policy.join('; '),
    'x-frame-options': 'SAMEORIGIN',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cache-control': 'no-cache',
    // A browser says so in its console when it is told this where it cannot trust it.
    ...(!request.overheard && { 'cross-origin-opener-policy': 'same-origin' }),
  });
}
