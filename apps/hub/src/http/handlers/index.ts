import type { Handlers } from '../route.ts';
import type { HubContext } from './context.ts';
import { counterSetupHandlers } from './counter-setup.ts';
import { counterHandlers } from './counters.ts';
import { hallHandlers } from './hall.ts';
import { peopleHandlers } from './people.ts';
import { serviceHandlers } from './services.ts';
import { ticketHandlers } from './tickets.ts';

export function createHandlers(context: HubContext): Handlers {
  return {
    ...hallHandlers(context),
    ...peopleHandlers(context),
    ...serviceHandlers(context),
    ...counterHandlers(context),
    ...counterSetupHandlers(),
    ...ticketHandlers(context),
  };
}
