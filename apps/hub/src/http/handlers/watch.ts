import type { Handlers } from '../route.ts';
import { type HubContext, mustHave } from './context.ts';

/** How the parts of the devices are. */
export function watchHandlers({ watch }: HubContext): Pick<Handlers, 'reportParts' | 'listDeviceStates'> {
  return {
    reportParts: ({ body, device }) => {
      watch.heard(mustHave(device).id, body);
      return { status: 204, body: null };
    },
    listDeviceStates: () => ({ status: 200, body: [...watch.states()] }),
  };
}
