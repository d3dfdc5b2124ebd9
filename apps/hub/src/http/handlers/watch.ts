import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type WatchRoutes = 'reportParts' | 'listDeviceStates' | 'getAlarmSettings' | 'setAlarmSettings' | 'tryAlarmWebhook';

/** How the parts of the devices are, and who is told when something is wrong. */
export function watchHandlers({ watch, alarms }: HubContext): Pick<Handlers, WatchRoutes> {
  return {
    reportParts: ({ body, device }) => {
      watch.heard(mustHave(device).id, body);
      return { status: 204, body: null };
    },
    listDeviceStates: () => ({ status: 200, body: [...watch.states()] }),
    getAlarmSettings: () => ({ status: 200, body: alarms.settings() }),
    setAlarmSettings: async ({ body, session }) => ({ status: 200, body: await alarms.change(userActor(session), body) }),
    tryAlarmWebhook: async () => ({ status: 200, body: await alarms.test() }),
  };
}
