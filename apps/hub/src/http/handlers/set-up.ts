import type { Handlers } from '../route.ts';
import { zoneExists } from './checks.ts';
import type { HubContext } from './context.ts';
import { signedIn } from './sign-in.ts';

type SetUpHandlers = Pick<Handlers, 'getSetup' | 'checkSetUpCode' | 'setUpHall'>;

/** Open to whoever reaches the hub, until somebody can sign in; what changes anything needs the code that the hub printed. */
export function setUpHandlers(context: HubContext): SetUpHandlers {
  const { setUp } = context;
  return {
    getSetup: () => ({ status: 200, body: setUp.view() }),
    checkSetUpCode: ({ body, address }) => {
      setUp.check(body.code, address);
      return { status: 204, body: null };
    },
    setUpHall: async ({ body, ...call }) => {
      setUp.check(body.code, call.address);
      zoneExists(body.hall.zone);
      const user = await setUp.setUp(body, call.address);
      return { status: 201, ...(await signedIn(context, user, 'setup', call)) };
    },
  };
}
