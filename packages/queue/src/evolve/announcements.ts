import type { QueueEventOf } from '../events.ts';
import type { WritableHall } from '../state.ts';

export function announcementMade(state: WritableHall, { announcement }: QueueEventOf<'announcement_made'>): void {
  state.announcements.set(announcement.id, announcement);
}

export function announcementWithdrawn(state: WritableHall, { announcementId }: QueueEventOf<'announcement_withdrawn'>): void {
  state.announcements.delete(announcementId);
}
