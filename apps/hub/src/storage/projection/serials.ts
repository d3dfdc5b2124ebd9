import type { BusinessDay, ServiceId } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';

interface Given {
  readonly businessDay: BusinessDay;
  readonly prefix: string;
  readonly serviceId: ServiceId;
  readonly serial: number;
}

/** Today and two more, as the queue's rules keep them: a clock that is set back must not give a number twice. */
const DAYS_KEPT = 3;

/** The numbers given out on the last business days. */
export function serialStatements(handle: WriteHandle) {
  const raise = handle.change(
    'UPDATE serials SET first = min(first, ?), serial = max(serial, ?) WHERE business_day = ? AND prefix = ? AND service_id = ?',
  );
  const add = handle.change('INSERT INTO serials (first, serial, business_day, prefix, service_id) VALUES (?, ?, ?, ?, ?)');
  const knownDay = handle.query<{ known: 1 }>('SELECT 1 AS known FROM serials WHERE business_day = ? LIMIT 1');
  const forgetOldDays = handle.change(
    `DELETE FROM serials WHERE business_day NOT IN (SELECT DISTINCT business_day FROM serials ORDER BY business_day DESC LIMIT ${DAYS_KEPT - 1})`,
  );
  return {
    mark({ businessDay, prefix, serviceId, serial }: Given): void {
      if (raise.run(serial, serial, businessDay, prefix, serviceId).changes > 0) return;
      if (!knownDay.get(businessDay)) forgetOldDays.run();
      add.run(serial, serial, businessDay, prefix, serviceId);
    },
  };
}
