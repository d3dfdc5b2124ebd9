import type { MediaView } from '@foyer/contract';
import type { MediaRow } from '../../hall/index.ts';
import { moment } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';

type MediaRoutes = 'listMedia' | 'addMedia' | 'renameMedia' | 'removeMedia';

/** Pictures and films of the hall's own. */
export function mediaHandlers({ hall: { media } }: HubContext): Pick<Handlers, MediaRoutes> {
  const view = ({ addedAt, ...row }: MediaRow): MediaView => {
    const { ticket, displays } = media.usedBy(row.id);
    return { ...row, addedAt: moment(addedAt), usedBy: { ticket, displays: [...displays] } };
  };
  return {
    listMedia: () => ({ status: 200, body: media.list().map(view) }),
    addMedia: async ({ query, session, upload }) => ({
      status: 201,
      body: view(await media.add(userActor(session), query.name, upload)),
    }),
    renameMedia: async ({ params, body, session }) => ({
      status: 200,
      body: view(await media.rename(userActor(session), params.id, body.name)),
    }),
    removeMedia: async ({ params, session }) => {
      await media.remove(userActor(session), params.id);
      return { status: 204, body: null };
    },
  };
}
