import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CALLBACK_PATH, PATIENCE_MS, SSO_SCREENS, SsoFailed, type SsoFailure, type SsoScreen } from '../auth/sso.ts';
import { HallError } from '../hall/index.ts';
import { type AnswerCookie, setCookies } from './cookies.ts';
import type { HubContext } from './handlers/context.ts';
import { sessionCookie } from './handlers/sign-in.ts';
import { agentOf, originOf } from './request-facts.ts';

const START_PATH = '/api/auth/sso/start';
const STATE_COOKIE = 'foyer_sso';
const HIDDEN = { schema: { hide: true } } as const;

/**
 * The way to the sign-in provider and back: a browser is led there and back again, so these answer with redirects, and with what came
 * of it in the screen's address (`?sso=unknown`).
 */
export function serveSso(app: FastifyInstance, context: HubContext): void {
  const { sso, sessions, clock } = context;

  app.get<{ Querystring: { to?: string } }>(START_PATH, HIDDEN, async (request, reply) => {
    const to = SSO_SCREENS.find((screen) => screen === request.query.to) ?? SSO_SCREENS[0];
    try {
      const { url, state } = await sso.start(originOf(request), to);
      setCookies(request, reply, [stateCookie(state)]);
      return await lead(reply, url.href);
    } catch (error) {
      return leadBack(reply, to, failureOf(request, error));
    }
  });

  app.get(CALLBACK_PATH, HIDDEN, async (request, reply) => {
    setCookies(request, reply, [stateCookie(null)]);
    const [address, device] = [request.ip, null];
    try {
      const url = new URL(request.url, originOf(request));
      const { user, to } = await sso.finish(url, request.cookies[STATE_COOKIE]);
      const renewed = await sessions.open(user, 'sso', { address, agent: agentOf(request), device });
      setCookies(request, reply, [sessionCookie(renewed, clock.now())]);
      return await lead(reply, to);
    } catch (error) {
      noteFailure(context, error, address);
      return leadBack(reply, (error instanceof SsoFailed && error.to) || SSO_SCREENS[0], failureOf(request, error));
    }
  });
}

/** Comes back although another site's page led the browser here: that is what it is for. */
const stateCookie = (state: string | null): AnswerCookie => ({
  name: STATE_COOKIE,
  value: state,
  path: '/api/auth/sso',
  maxAgeSeconds: PATIENCE_MS / 1000,
  sameSite: 'lax',
});

const lead = (reply: FastifyReply, to: string): FastifyReply => reply.header('cache-control', 'no-store').redirect(to, 303);
const leadBack = (reply: FastifyReply, to: SsoScreen, failure: SsoFailure): FastifyReply => lead(reply, `${to}?sso=${failure}`);

function failureOf(request: FastifyRequest, error: unknown): SsoFailure {
  if (error instanceof HallError && error.code === 'LOGIN_FAILED') return 'disabled';
  if (error instanceof SsoFailed) {
    if (error.cause) request.log.warn({ err: error.cause }, `signing in at the provider: ${error.failure}`);
    return error.failure;
  }
  request.log.error({ err: error }, 'signing in at the provider failed');
  return 'failed';
}

function noteFailure({ signIn, hall }: HubContext, error: unknown, address: string): void {
  if (!(error instanceof SsoFailed) || error.username === null) return;
  // Somebody else at the provider has taken the name of one of the hall's people.
  const cause = error.failure === 'disabled' ? 'disabled' : hall.users.byUsername(error.username) ? 'wrong' : 'unknown';
  signIn.failed(error.username, 'sso', cause, { address, device: null });
}
