import { HallError } from '../../hall/index.ts';
import { moment } from '../../hall/views.ts';
import type { Handlers } from '../route.ts';
import type { HubContext } from './context.ts';

export function peopleHandlers({ hall, tokens }: HubContext): Pick<Handlers, 'login'> {
  return {
    login: async ({ body }) => {
      const user = await hall.users.signIn(body.username, body.password);
      if (!user) throw new HallError('LOGIN_FAILED');
      const { token, expiresAt } = tokens.issue(user);
      return { status: 200, body: { accessToken: token, expiresAt: moment(expiresAt), user } };
    },
  };
}
