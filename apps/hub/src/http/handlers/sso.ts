import type { SsoSettings } from '@foyer/contract';
import { CALLBACK_PATH } from '../../auth/sso.ts';
import type { SsoConfig } from '../../hall/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';

const NEW: SsoConfig = { enabled: false, issuer: '', clientId: '', clientSecret: null, usernameClaim: 'preferred_username' };

export function ssoHandlers({ hall, sso }: HubContext): Pick<Handlers, 'getSso' | 'setSso'> {
  const { singleSignOn } = hall;
  return {
    getSso: ({ origin }) => ({ status: 200, body: view(singleSignOn.config() ?? NEW, origin) }),
    setSso: async ({ body: { clientSecret, enabled, issuer, clientId, usernameClaim }, session, origin }) => {
      const before = singleSignOn.config() ?? NEW;
      const next: SsoConfig = {
        enabled: enabled ?? before.enabled,
        issuer: issuer ?? before.issuer,
        clientId: clientId ?? before.clientId,
        clientSecret: clientSecret === undefined ? before.clientSecret : clientSecret || null,
        usernameClaim: usernameClaim ?? before.usernameClaim,
      };
      if (next.enabled) await sso.check(next);
      await singleSignOn.set(userActor(session), next);
      return { status: 200, body: view(next, origin) };
    },
  };
}

const view = ({ clientSecret, ...shown }: SsoConfig, origin: string): SsoSettings => ({
  ...shown,
  hasClientSecret: clientSecret !== null,
  redirectUri: `${origin}${CALLBACK_PATH}`,
});
