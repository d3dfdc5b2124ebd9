import { mustBeStrong } from '../../auth/password-strength.ts';
import { mustBeGoodPin } from '../../auth/pin-strength.ts';
import { HallError } from '../../hall/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';
import { namesAround, personView, sessionView } from './person-views.ts';
import { FORGET_SESSION } from './sign-in.ts';

type OwnHandlers = Pick<Handlers, 'getMe' | 'changeOwnPassword' | 'setOwnPin' | 'listOwnSessions' | 'endOwnSession' | 'signOutEverywhere'>;

/** What everybody may do with their own account. */
export function ownAccountHandlers(context: HubContext): OwnHandlers {
  const { hall, sessions, signIn } = context;
  const { users } = hall;
  return {
    getMe: ({ session }) => ({ status: 200, body: personView(context, mustHave(users.account(mustHave(session).user.id))) }),
    changeOwnPassword: async ({ body: { current, next }, ...call }) => {
      const session = mustHave(call.session);
      await signIn.confirm(session.user, current, call);
      await mustBeStrong(next, namesAround(context, session.user));
      const others = () => sessions.of(session.user.id).filter(({ id }) => id !== session.id);
      await users.change(userActor(session), session.user.id, { password: next }, () => sessions.ending(others(), 'password_changed'));
      return { status: 204, body: null };
    },
    setOwnPin: async ({ body: { password, pin }, ...call }) => {
      const session = mustHave(call.session);
      await signIn.confirm(session.user, password, call);
      if (pin !== null) mustBeGoodPin(pin);
      await users.change(userActor(session), session.user.id, { pin });
      return { status: 204, body: null };
    },
    listOwnSessions: ({ session }) => ({
      status: 200,
      body: sessions.of(mustHave(session).user.id).map((one) => sessionView(context, one, session)),
    }),
    endOwnSession: async ({ params: { id }, session }) => {
      const own = sessions.of(mustHave(session).user.id).find((one) => one.id === id);
      if (!own) throw new HallError('SESSION_UNKNOWN', { sessionId: id });
      await sessions.end([own], 'signed_out', userActor(session));
      return { status: 204, body: null };
    },
    signOutEverywhere: async ({ session }) => {
      await sessions.end(sessions.of(mustHave(session).user.id), 'everywhere', userActor(session));
      return { status: 204, body: null, cookies: [FORGET_SESSION] };
    },
  };
}
