import type { Context } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { HallState } from '../state.ts';
import { accept, type Handler, inHall, refuse } from './decision.ts';

/** In the hall's first language at least, and until a moment that is still to come. */
export const announce: Handler<'announce'> = inHall((state, { announcement }, { now: at }, hall) => {
  const { id, text, until } = announcement;
  if (state.announcements.has(id)) return refuse('ID_TAKEN', { id });
  if (!text[hall.languages[0] as string]?.trim()) return refuse('SETTING_INVALID', { field: 'text' });
  if (until !== null && until <= at) return refuse('SETTING_INVALID', { field: 'until' });
  return accept({ type: 'announcement_made', announcement: { ...announcement, at } });
});

export const withdrawAnnouncement: Handler<'withdraw_announcement'> = inHall((state, { announcementId }) =>
  state.announcements.has(announcementId)
    ? accept({ type: 'announcement_withdrawn', announcementId })
    : refuse('ANNOUNCEMENT_UNKNOWN', { announcementId }),
);

/** Announcements whose time is over. */
export function announcementsDue(state: HallState, { now }: Pick<Context, 'now'>): EventBody[] {
  return [...state.announcements.values()]
    .filter(({ until }) => until !== null && until <= now)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id: announcementId }) => ({ type: 'announcement_withdrawn', announcementId }));
}
