import type { LoginReply, RouteName, User } from '@foyer/contract';
import type { SignInMethod } from '@foyer/queue';
import type { Origin, Renewed } from '../../auth/sessions.ts';
import { HallError } from '../../hall/index.ts';
import { moment } from '../../hall/views/index.ts';
import { type AnswerCookie, SESSION_COOKIE, SESSION_COOKIE_PATH } from '../cookies.ts';
import type { Handlers, RouteCall } from '../route.ts';
import type { HubContext } from './context.ts';

type SignInHandlers = Pick<Handlers, 'login' | 'listPinPeople' | 'signInWithPin' | 'refresh' | 'signOut'>;
type Caller = Pick<RouteCall<RouteName>, 'address' | 'agent' | 'device' | 'cookies'>;

export function signInHandlers(context: HubContext): SignInHandlers {
  const { sessions, signIn } = context;
  return {
    login: async ({ body, ...call }) => {
      const user = await signIn.withPassword(body.username, body.password, call);
      return { status: 200, ...(await signedIn(context, user, 'password', call)) };
    },
    listPinPeople: (call) => ({ status: 200, body: signIn.pinPeople(deviceOf(call)).map(({ id, name }) => ({ id, name })) }),
    signInWithPin: async ({ body, ...call }) => {
      const user = await signIn.withPin(body.userId, body.pin, { ...call, device: deviceOf(call) });
      return { status: 200, ...(await signedIn(context, user, 'pin', call)) };
    },
    refresh: async ({ cookies, ...call }) => {
      const token = cookies[SESSION_COOKIE];
      if (token === undefined) throw new HallError('UNAUTHENTICATED');
      return { status: 200, ...answer(context, await sessions.refresh(token, originOf(call))) };
    },
    signOut: async ({ cookies }) => {
      const token = cookies[SESSION_COOKIE];
      if (token !== undefined) await sessions.signOut(token);
      return { status: 204, body: null, cookies: [FORGET_SESSION] };
    },
  };
}

/** Somebody has shown who they are: a session begins, in place of the one that this browser had. */
export async function signedIn(
  context: Pick<HubContext, 'sessions' | 'tokens' | 'clock'>,
  user: User,
  method: SignInMethod,
  { cookies, ...call }: Caller,
): Promise<{ body: LoginReply; cookies: AnswerCookie[] }> {
  return answer(context, await context.sessions.open(user, method, originOf(call), cookies[SESSION_COOKIE]));
}

function answer({ tokens, clock }: Pick<HubContext, 'tokens' | 'clock'>, renewed: Renewed): { body: LoginReply; cookies: AnswerCookie[] } {
  const { session } = renewed;
  const { token, expiresAt, expiresInSeconds } = tokens.issue(session);
  return {
    body: { accessToken: token, expiresAt: moment(expiresAt), expiresInSeconds, user: { ...session.user } },
    cookies: [sessionCookie(renewed, clock.now())],
  };
}

export const sessionCookie = ({ session, refreshToken }: Renewed, now: number): AnswerCookie => ({
  name: SESSION_COOKIE,
  value: refreshToken,
  path: SESSION_COOKIE_PATH,
  maxAgeSeconds: Math.max(0, Math.floor((session.expiresAt - now) / 1000)),
});

export const FORGET_SESSION: AnswerCookie = { name: SESSION_COOKIE, value: null, path: SESSION_COOKIE_PATH, maxAgeSeconds: 0 };

const originOf = ({ address, agent, device }: Omit<Caller, 'cookies'>): Origin => ({ address, agent, device });

function deviceOf({ device }: Pick<Caller, 'device'>) {
  if (!device) throw new HallError('DEVICE_UNKNOWN');
  return device;
}
