import type { FastifyReply, FastifyRequest } from 'fastify';

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
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    // A visitor's address is the key to the ticket.
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'cache-control': 'no-cache',
  });
}
