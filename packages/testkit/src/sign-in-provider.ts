import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** What an account says of itself, by its `sub`. */
export type Accounts = Record<string, Readonly<Record<string, unknown>>>;

export interface SignInProvider {
  readonly issuer: string;
  /** May be changed while it runs. */
  readonly accounts: Accounts;
  close(): Promise<void>;
}

export const CLIENT = { id: 'foyer', secret: 'a-secret-of-the-provider-and-the-hub' } as const;
export const PUBLIC_CLIENT = { id: 'foyer-public' } as const;

/** A real provider of OpenID Connect on this machine, which knows the hub at `redirectUri`. Its log-in form takes any password. */
export async function startSignInProvider(redirectUri: string, accounts: Accounts): Promise<SignInProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'] };
  const provider = new Provider(issuer, {
    clients: [
      { ...client, client_id: CLIENT.id, client_secret: CLIENT.secret },
      { ...client, client_id: PUBLIC_CLIENT.id, token_endpoint_auth_method: 'none' },
    ],
    claims: { profile: ['preferred_username'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    accounts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
