import type { UserId } from '@foyer/queue';
import { mustBeStrong } from '../../auth/password-strength.ts';
import { type Account, byName, HallError } from '../../hall/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';
import { namesAround, personView, sessionView } from './person-views.ts';

type PeopleHandlers = Pick<
  Handlers,
  'listUsers' | 'listPeople' | 'addPerson' | 'changePerson' | 'setPersonPassword' | 'clearPersonPin' | 'listSessionsOf' | 'signOutPerson'
>;

export function peopleHandlers(context: HubContext): PeopleHandlers {
  const { hall, sessions } = context;
  const { users } = hall;
  const known = (id: UserId): Account => {
    const account = users.account(id);
    if (!account) throw new HallError('USER_UNKNOWN', { userId: id });
    return account;
  };
  return {
    listUsers: () => ({ status: 200, body: users.list().sort(byName) }),
    listPeople: () => ({
      status: 200,
      body: users
        .accounts()
        .sort(byName)
        .map((account) => personView(context, account)),
    }),
    addPerson: async ({ body: { username, name, role, password = null }, session }) => {
      if (password !== null) await mustBeStrong(password, namesAround(context, { username, name }));
      const { id } = await users.add(userActor(session), { username, name, role, password });
      return { status: 201, body: personView(context, known(id)) };
    },
    changePerson: async ({ params: { id }, body: changes, session }) => {
      await users.change(userActor(session), id, changes, () => sessions.ending(changes.disabled ? sessions.of(id) : [], 'disabled'));
      return { status: 200, body: personView(context, known(id)) };
    },
    setPersonPassword: async ({ params: { id }, body: { password }, session }) => {
      await mustBeStrong(password, namesAround(context, known(id)));
      const others = () => sessions.of(id).filter((one) => one.id !== session?.id);
      await users.change(userActor(session), id, { password }, () => sessions.ending(others(), 'password_changed'));
      return { status: 204, body: null };
    },
    clearPersonPin: async ({ params: { id }, session }) => {
      const byPin = () => sessions.of(id).filter(({ method }) => method === 'pin');
      await users.change(userActor(session), id, { pin: null }, () => sessions.ending(byPin(), 'by_admin'));
      return { status: 204, body: null };
    },
    listSessionsOf: ({ params: { id }, session }) => ({
      status: 200,
      body: sessions.of(known(id).id).map((one) => sessionView(context, one, session)),
    }),
    signOutPerson: async ({ params: { id }, session }) => {
      await sessions.end(sessions.of(known(id).id), 'by_admin', userActor(session));
      return { status: 204, body: null };
    },
  };
}
