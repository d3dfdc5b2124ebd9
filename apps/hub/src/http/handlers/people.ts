import { HallError } from '../../hall/index.ts';
import { moment } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import type { HubContext } from './context.ts';

export function peopleHandlers({ hall, tokens }: HubContext): Pick<Handlers, 'login' | 'listUsers'> {
  return {
    login: async ({ body }) => {
      const user = await hall.users.signIn(body.username, body.password);
      if (!user) throw new HallError('LOGIN_FAILED');
      const { token, expiresAt } = tokens.issue(user);
      return { status: 200, body: { accessToken: token, expiresAt: moment(expiresAt), user } };
    },
    listUsers: () => ({ status: 200, body: hall.users.list().sort((a, b) => compare(a.name, b.name)) }),
  };
}

const { compare } = new Intl.Collator('en', { numeric: true });
