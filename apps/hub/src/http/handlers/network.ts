import { moment } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import type { HubContext } from './context.ts';

export function networkHandlers({ network }: HubContext): Pick<Handlers, 'getAuthorities'> {
  return {
    getAuthorities: () => ({
      status: 200,
      body: {
        authorities: network.authorities.map(({ fingerprint, notAfter, pair }, index) => ({
          fingerprint,
          notAfter: moment(notAfter),
          pem: pair.certificate,
          current: index === 0,
        })),
      },
    }),
  };
}
