import type { WriteHandle } from '../connection.ts';
import type { HandlersOf } from './handlers.ts';

export function announcementStatements(handle: WriteHandle): HandlersOf<'announcement_made' | 'announcement_withdrawn'> {
  const put = handle.change(
    'INSERT INTO announcements (id, announcement) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET announcement = excluded.announcement',
  );
  const drop = handle.change('DELETE FROM announcements WHERE id = ?');
  return {
    announcement_made: ({ announcement }) => void put.run(announcement.id, JSON.stringify(announcement)),
    announcement_withdrawn: ({ announcementId }) => void drop.run(announcementId),
  };
}

/** What is personal stands beside the log, in no table that follows from it: there is nothing to take out of these. */
export const ERASURES: HandlersOf<'personal_erased'> = { personal_erased: () => undefined };

/** What could be undone on a day that is over is history now. */
export function dayStatements(handle: WriteHandle): HandlersOf<'day_closed'> {
  const close = handle.change(
    `INSERT INTO closed_days (business_day, at, expired, carried_over) VALUES (?, ?, ?, ?)
     ON CONFLICT (business_day) DO UPDATE SET at = excluded.at, expired = excluded.expired, carried_over = excluded.carried_over`,
  );
  const forgetNoShows = handle.change('UPDATE tickets SET restorable = 0 WHERE restorable = 1 AND business_day <= ?');
  const forgetArrived = handle.change("UPDATE appointments SET kept = 0 WHERE kept = 1 AND state = 'checked_in' AND at < ?");
  return {
    day_closed({ closedDay, at, expired, carriedOver }) {
      close.run(closedDay, at, expired, carriedOver);
      forgetNoShows.run(closedDay);
      forgetArrived.run(at);
    },
  };
}
