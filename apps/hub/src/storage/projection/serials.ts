import { prefixOf, type SerialMark } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import { gathered } from './gathered.ts';
import type { HandlersOf } from './handlers.ts';
import type { Services } from './set-up.ts';

/** Today and two more, as the queue's rules keep them: a clock that is set back must not give a number twice. */
const DAYS_KEPT = 3;

/** How far each series has come on the last business days. */
export function serialMarks(handle: WriteHandle, services: Services) {
  const all = handle.query<SerialMark>(
    'SELECT service_id AS serviceId, prefix, business_day AS businessDay, first, serial, last FROM serials',
  );
  const put = handle.change(
    `INSERT INTO serials (business_day, prefix, service_id, first, serial, last) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (business_day, prefix, service_id, first) DO UPDATE SET serial = excluded.serial, last = excluded.last`,
  );
  const drop = handle.change('DELETE FROM serials WHERE business_day = ? AND prefix = ? AND service_id = ? AND first = ?');
  const table = gathered<SerialMark>({
    load: () => all.all().map((mark) => [keyOf(mark), mark] as const),
    save: (_, { businessDay, prefix, serviceId, first, serial, last }) => void put.run(businessDay, prefix, serviceId, first, serial, last),
    remove: (key) => void drop.run(...key.split('\n')),
  });

  /** Makes room for one more day. */
  function forgetOldDays(): void {
    const days = [...new Set([...table.entries()].map(([, mark]) => mark.businessDay))].sort();
    const gone = days.slice(0, Math.max(0, days.length - (DAYS_KEPT - 1)));
    for (const [key, mark] of [...table.entries()]) if (gone.includes(mark.businessDay)) table.delete(key);
  }

  const handlers: HandlersOf<'ticket_issued'> = {
    ticket_issued({ serviceId, number, businessDay, serial }) {
      const prefix = prefixOf(number);
      const series = services.get(serviceId)?.series;
      const first = series?.prefix === prefix && series.first <= serial ? series.first : serial;
      const key = keyOf({ businessDay, prefix, serviceId, first });
      const own = table.get(key);
      if (!own && ![...table.entries()].some(([, mark]) => mark.businessDay === businessDay)) forgetOldDays();
      table.set(key, { serviceId, prefix, businessDay, first, serial: Math.max(own?.serial ?? serial, serial), last: serial });
    },
  };
  return { table, handlers };
}

function keyOf({ businessDay, prefix, serviceId, first }: Pick<SerialMark, 'businessDay' | 'prefix' | 'serviceId' | 'first'>): string {
  return [businessDay, prefix, serviceId, first].join('\n');
}
