import type { User } from '@foyer/contract';
import type * as Oidc from 'openid-client';
import { type Account, type Hall, HallError, type SsoConfig } from '../hall/index.ts';
import { personActor } from './actors.ts';

/** Where a sign-in may begin, and ends. Nowhere else does the hub ever send a browser. */
export const SSO_SCREENS = ['/admin', '/counter'] as const;
export type SsoScreen = (typeof SSO_SCREENS)[number];
export const CALLBACK_PATH = '/api/auth/sso/callback';

/** Why a sign-in at the provider came to nothing: what the screen is told. */
export type SsoFailure = 'off' | 'unreachable' | 'failed' | 'unknown' | 'disabled';

export class SsoFailed extends Error {
  override readonly name = 'SsoFailed';
  readonly failure: SsoFailure;
  /** What the provider calls the person, where it came so far. */
  readonly username: string | null;
  readonly to: SsoScreen | null;

  constructor(failure: SsoFailure, about: { username?: string | null; to?: SsoScreen; cause?: unknown } = {}) {
    super(failure, { cause: about.cause });
    this.failure = failure;
    this.username = about.username ?? null;
    this.to = about.to ?? null;
  }
}

export interface Sso {
  /** @param origin of the hub, as the browser reaches it @throws SsoFailed */
  start(origin: string, to: SsoScreen): Promise<{ readonly url: URL; readonly state: string }>;
  /** @param state from the browser's own cookie: an answer that belongs to another browser is none @throws SsoFailed */
  finish(url: URL, state: string | undefined): Promise<{ readonly user: User; readonly to: SsoScreen }>;
  /** Asks the provider for its description. @throws HallError SSO_INVALID, SSO_UNREACHABLE */
  check(config: SsoConfig): Promise<void>;
}

/** How long somebody may take at the provider. */
export const PATIENCE_MS = 10 * 60_000;
/** Sign-ins that are under way. Beyond it the oldest are forgotten. */
const MOST_UNDER_WAY = 200;
/** The provider's description is asked for anew: it may have other addresses. Its keys are renewed by themselves. */
const DESCRIPTION_MS = 60 * 60_000;
const TIMEOUT_SECONDS = 10;
/** A hall's clock is not always right. */
const CLOCK_TOLERANCE_SECONDS = 5 * 60;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

interface UnderWay {
  readonly to: SsoScreen;
  readonly verifier: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly at: number;
}

/** Signing in with the accounts of another system: OpenID Connect, code flow with PKCE, state and nonce. */
export function sso(hall: Pick<Hall, 'singleSignOn' | 'users'>, clock: { now(): number }): Sso {
  const underWay = new Map<string, UnderWay>();
  let described: { readonly of: SsoConfig; readonly at: number; readonly client: Oidc.Configuration } | null = null;

  async function clientOf(config: SsoConfig): Promise<Oidc.Configuration> {
    if (described?.of === config && clock.now() - described.at < DESCRIPTION_MS) return described.client;
    const client = await describe(config).catch((cause: unknown) => {
      throw new SsoFailed('unreachable', { cause });
    });
    described = { of: config, at: clock.now(), client };
    return client;
  }

  function begun(state: string | undefined): UnderWay {
    const attempt = state === undefined ? undefined : underWay.get(state);
    if (state !== undefined) underWay.delete(state);
    if (!attempt || Math.abs(clock.now() - attempt.at) > PATIENCE_MS) throw new SsoFailed('failed', attempt && { to: attempt.to });
    return attempt;
  }

  return {
    async start(origin, to) {
      const config = hall.singleSignOn.config();
      if (!config?.enabled) throw new SsoFailed('off', { to });
      const oidc = await import('openid-client');
      const client = await clientOf(config);
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      const redirectUri = `${origin}${CALLBACK_PATH}`;
      underWay.set(state, { to, verifier, nonce, redirectUri, at: clock.now() });
      const [oldest] = underWay.keys();
      if (underWay.size > MOST_UNDER_WAY && oldest !== undefined) underWay.delete(oldest);
      const url = oidc.buildAuthorizationUrl(client, {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url, state };
    },
    async finish(url, state) {
      const { to, verifier, nonce, redirectUri } = begun(state);
      const config = hall.singleSignOn.config();
      if (!config?.enabled) throw new SsoFailed('off', { to });
      const here = new URL(redirectUri);
      here.search = url.search;
      const checks = { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state as string, idTokenExpected: true };
      const claims = await claimsOf(await clientOf(config), here, checks, config).catch((cause: unknown) => {
        throw new SsoFailed('failed', { to, cause });
      });
      return { user: await personOf(hall, claims, to), to };
    },
    async check(config) {
      mustBeComplete(config);
      await describe(config).catch((cause: unknown) => {
        throw new HallError('SSO_UNREACHABLE', { problem: cause instanceof Error ? cause.message : String(cause) }, { cause });
      });
    },
  };
}

/** @throws HallError SSO_INVALID */
function mustBeComplete({ issuer, clientId, usernameClaim }: SsoConfig): void {
  const invalid = (field: string) => new HallError('SSO_INVALID', { field });
  if (!URL.canParse(issuer)) throw invalid('issuer');
  const url = new URL(issuer);
  if (url.protocol !== 'https:' && !isOnThisMachine(url)) throw invalid('issuer');
  if (url.username !== '' || url.password !== '' || url.hash !== '') throw invalid('issuer');
  if (clientId === '') throw invalid('clientId');
  if (usernameClaim === '') throw invalid('usernameClaim');
}

/** Only on the machine itself may a provider speak plain HTTP: nobody can listen in there. */
const isOnThisMachine = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && LOOPBACK.has(hostname);

async function describe({ issuer, clientId, clientSecret }: SsoConfig): Promise<Oidc.Configuration> {
  const oidc = await import('openid-client');
  const url = new URL(issuer);
  const metadata = { [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS, ...(clientSecret && { client_secret: clientSecret }) };
  const execute = isOnThisMachine(url) ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(url, clientId, metadata, clientSecret ? undefined : oidc.None(), { execute, timeout: TIMEOUT_SECONDS });
}

interface Claims {
  readonly subject: string;
  /** Null: the provider does not say. */
  readonly username: string | null;
}

async function claimsOf(
  client: Oidc.Configuration,
  here: URL,
  checks: Oidc.AuthorizationCodeGrantChecks,
  { usernameClaim }: SsoConfig,
): Promise<Claims> {
  const oidc = await import('openid-client');
  const tokens = await oidc.authorizationCodeGrant(client, here, checks);
  const told = tokens.claims();
  if (!told) throw new Error('the provider sent no ID token');
  const hasUserInfo = client.serverMetadata().userinfo_endpoint !== undefined;
  const all: Record<string, unknown> =
    told[usernameClaim] === undefined && hasUserInfo
      ? { ...told, ...(await oidc.fetchUserInfo(client, tokens.access_token, told.sub)) }
      : told;
  const name = all[usernameClaim];
  // An address that its owner has not confirmed may be anybody's.
  const isSure = usernameClaim !== 'email' || all['email_verified'] !== false;
  return { subject: told.sub, username: typeof name === 'string' && name !== '' && isSure ? name : null };
}

/**
 * Whom the provider's account belongs to: who is known by its subject, else who signs in by that name and is not known by any yet.
 * @throws SsoFailed
 */
async function personOf({ users }: Pick<Hall, 'users'>, { subject, username }: Claims, to: SsoScreen): Promise<User> {
  const known = users.bySubject(subject) ?? firstTime(users.byUsername(username ?? ''));
  if (!known) throw new SsoFailed('unknown', { username, to });
  if (known.disabled) throw new SsoFailed('disabled', { username: known.username, to });
  return known.ssoSubject === subject ? (users.get(known.id) as User) : users.change(personActor(known), known.id, { ssoSubject: subject });
}

const firstTime = (account: Account | null): Account | null => (account?.ssoSubject === null ? account : null);
