import { newAnnouncementId } from '../../hall/ids.ts';
import { announcementView, announcementViews } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type AnnouncementRoutes = 'listAnnouncements' | 'announce' | 'withdrawAnnouncement';

export function announcementHandlers({ hall, clock }: HubContext): Pick<Handlers, AnnouncementRoutes> {
  return {
    listAnnouncements: () => ({ status: 200, body: announcementViews(hall.state) }),
    announce: ({ body: { text, seconds, spoken = false }, session, execute }) => {
      const id = newAnnouncementId();
      const until = seconds === undefined ? null : clock.now() + seconds * 1000;
      return execute({ type: 'announce', announcement: { id, text, until, spoken } }, userActor(session), ({ state }) => ({
        status: 201,
        body: announcementView(mustHave(state.announcements.get(id))),
      }));
    },
    withdrawAnnouncement: ({ params, session, execute }) =>
      execute({ type: 'withdraw_announcement', announcementId: params.id }, userActor(session), () => ({ status: 204, body: null })),
  };
}
