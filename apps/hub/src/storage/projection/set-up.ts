import type { Counter } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import type { durationStatements } from './durations.ts';
import type { HandlersOf } from './project.ts';

type SetUp = 'hall_configured' | 'service_put' | 'service_removed' | 'counter_put' | 'counter_removed' | 'counter_status';

/** Hall, services, counters. */
export function setUpStatements(handle: WriteHandle, durations: Pick<ReturnType<typeof durationStatements>, 'forget'>): HandlersOf<SetUp> {
  const putHall = handle.change(
    'INSERT INTO hall (id, settings) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings',
  );
  const putService = handle.change(
    `INSERT INTO services (id, name, prefix, first, last, step, expected_service_seconds, place, open) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, prefix = excluded.prefix, first = excluded.first, last = excluded.last, step = excluded.step,
       expected_service_seconds = excluded.expected_service_seconds, place = excluded.place, open = excluded.open`,
  );
  const removeService = handle.change('DELETE FROM services WHERE id = ?');
  const setStatus = handle.change('UPDATE counters SET status = ? WHERE id = ?');
  const counters = counterStatements(handle);

  return {
    hall_configured: ({ hall }) => void putHall.run(JSON.stringify(hall)),
    service_put({ service: { id, name, series, expectedServiceSeconds, order, open } }) {
      putService.run(
        id,
        JSON.stringify(name),
        series.prefix,
        series.first,
        series.last,
        series.step,
        expectedServiceSeconds,
        order,
        Number(open),
      );
    },
    service_removed({ serviceId }) {
      removeService.run(serviceId);
      durations.forget(serviceId);
    },
    counter_put: ({ counter }) => counters.put(counter),
    counter_removed: ({ counterId }) => counters.remove(counterId),
    counter_status: ({ counterId, status }) => void setStatus.run(status, counterId),
  };
}

function counterStatements(handle: WriteHandle) {
  // A new counter is closed until somebody opens it.
  const put = handle.change(
    "INSERT INTO counters (id, name, serial, status) VALUES (?, ?, ?, 'closed') ON CONFLICT (id) DO UPDATE SET name = excluded.name, serial = excluded.serial",
  );
  const remove = handle.change('DELETE FROM counters WHERE id = ?');
  const clearServices = handle.change('DELETE FROM counter_services WHERE counter_id = ?');
  const addService = handle.change('INSERT INTO counter_services (counter_id, place, service_id) VALUES (?, ?, ?)');
  return {
    put({ id, name, serial, serviceIds }: Counter): void {
      put.run(id, name, serial);
      clearServices.run(id);
      serviceIds.forEach((serviceId, place) => void addService.run(id, place, serviceId));
    },
    remove(id: Counter['id']): void {
      clearServices.run(id);
      remove.run(id);
    },
  };
}
