import type { FastifyInstance } from 'fastify';
import type { Network } from '../network/open-network.ts';

/** What RFC 5280's authors call it; browsers and phones offer to install it. */
const CERTIFICATE = 'application/x-x509-ca-cert';

/** `/ca.crt`: the hall's authorities for a browser or another system that is to trust them. Open: it is what anybody is shown who connects. */
export function serveAuthority(app: FastifyInstance, network: Pick<Network, 'authorities'>): void {
  app.get('/ca.crt', { schema: { hide: true } }, (_, reply) =>
    reply
      .type(CERTIFICATE)
      .header('content-disposition', 'attachment; filename="foyer-authority.crt"')
      .send(network.authorities.map(({ pair }) => `${pair.certificate.trim()}\n`).join('')),
  );
}
