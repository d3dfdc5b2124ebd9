import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { Moment } from '../ids.ts';
import type { RouteContract } from './route-contract.ts';

/** A certificate authority of the hall: whoever has it trusts what it signed. */
export const Authority = z
  .strictObject({
    /** SHA-256 of the certificate, in capital hexadecimal digits with colons, as browsers show it. */
    fingerprint: z.string(),
    notAfter: Moment,
    /** PEM */
    pem: z.string(),
    /** It signs now. Another one is to follow it. */
    current: z.boolean(),
  })
  .meta({ id: 'Authority' });
export type Authority = z.infer<typeof Authority>;

export const AuthoritiesReply = z.strictObject({ authorities: z.array(Authority) });
export type AuthoritiesReply = z.infer<typeof AuthoritiesReply>;

export const NETWORK_ROUTES = {
  getAuthorities: {
    ...ENDPOINTS.getAuthorities,
    tag: 'devices',
    summary: 'The authorities whose certificates are the hub’s, the current one first',
    replies: { 200: AuthoritiesReply },
  },
} as const satisfies Record<string, RouteContract>;
