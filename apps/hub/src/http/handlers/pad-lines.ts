import type { PadLineView } from '@foyer/contract';
import { changedLine, newPadLineId, type PadLine } from '../../hall/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';

type PadRoutes = 'listPadLines' | 'addPadLine' | 'changePadLine' | 'removePadLine' | 'listPadPorts';

/** Serial lines with button pads at the hub's machine. */
export function padLineHandlers({ hall: { padLines }, pads }: HubContext): Pick<Handlers, PadRoutes> {
  const view = (line: PadLine): PadLineView => ({ ...line, states: pads.states(line) });
  return {
    listPadLines: () => ({ status: 200, body: padLines.list().map(view) }),
    addPadLine: async ({ body, session }) => {
      const line = changedLine(null, newPadLineId(), body);
      await padLines.put(userActor(session), line);
      return { status: 201, body: view(line) };
    },
    changePadLine: async ({ params, body, session }) => {
      const line = changedLine(padLines.get(params.id), params.id, body);
      await padLines.put(userActor(session), line);
      return { status: 200, body: view(line) };
    },
    removePadLine: async ({ params, session }) => {
      await padLines.remove(userActor(session), params.id);
      return { status: 204, body: null };
    },
    listPadPorts: async () => ({ status: 200, body: await pads.ports() }),
  };
}
