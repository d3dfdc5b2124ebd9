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

/** The numbers given out on the last business days. Gathered, and written once per group of events. */
export function serialStatements(handle: WriteHandle) {
  const raise = handle.change(
    'UPDATE serials SET first = min(first, ?), serial = max(serial, ?) WHERE business_day = ? AND prefix = ? AND service_id = ?',
  );
  const add = handle.change('INSERT INTO serials (first, serial, business_day, prefix, service_id) VALUES (?, ?, ?, ?, ?)');
  const knownDay = handle.query<{ known: 1 }>('SELECT 1 AS known FROM serials WHERE business_day = ? LIMIT 1');
  const forgetOldDays = handle.change(
    `DELETE FROM serials WHERE business_day NOT IN (SELECT DISTINCT business_day FROM serials ORDER BY business_day DESC LIMIT ${DAYS_KEPT - 1})`,
  );
  /** In the order in which they began, so that days come and go as they did. */
  let pending: (Given & { lowest: number; highest: number })[] = [];

  function write({ businessDay, prefix, serviceId, lowest, highest }: (typeof pending)[number]): void {
    if (raise.run(lowest, highest, businessDay, prefix, serviceId).changes > 0) return;
    if (!knownDay.get(businessDay)) forgetOldDays.run();
    add.run(lowest, highest, businessDay, prefix, serviceId);
  }

  return {
    mark(given: Given): void {
      const known = pending.find(
        (one) => one.serviceId === given.serviceId && one.prefix === given.prefix && one.businessDay === given.businessDay,
      );
      if (!known) {
        pending.push({ ...given, lowest: given.serial, highest: given.serial });
        return;
      }
      known.lowest = Math.min(known.lowest, given.serial);
      known.highest = Math.max(known.highest, given.serial);
    },
    flush(): void {
      for (const one of pending) write(one);
      pending = [];
    },
    discard(): void {
      pending = [];
    },
  };
}
