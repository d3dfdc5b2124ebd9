import type { Counter, CounterStatus, Hall, HallSnapshot, RecentCall, SerialMark, Service } from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { PRINT_JOB_COLUMNS, type PrintJobRow, printJobOf, TICKET_COLUMNS, type TicketRow, ticketOf } from './ticket-rows.ts';

/**
 * The open hall as the tables have it, for `restore`. Reads open tickets only, so its time does not grow with the
 * history. One read transaction would be needed if anyone wrote meanwhile; nobody does: the writer waits or is not there yet.
 */
export function loadSnapshot(handle: ReadHandle): HallSnapshot {
  return {
    seq: lastSeq(handle),
    hall: loadHall(handle),
    services: loadServices(handle),
    counters: loadCounters(handle),
    tickets: handle.query<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE ended_at IS NULL ORDER BY arrival`).all().map(ticketOf),
    serials: handle
      .query<SerialMark>(
        'SELECT service_id AS serviceId, prefix, business_day AS businessDay, first, serial FROM serials ORDER BY business_day, prefix, service_id',
      )
      .all(),
    durations: loadDurations(handle),
    recentCalls: handle
      .query<RecentCall>(
        'SELECT ticket_id AS ticketId, number, counter_id AS counterId, counter_name AS counterName, locale, at, seq FROM recent_calls ORDER BY seq DESC',
      )
      .all(),
    printJobs: handle
      .query<PrintJobRow>(`SELECT ${PRINT_JOB_COLUMNS} FROM print_jobs WHERE state IN ('queued', 'sent') ORDER BY queued_at, id`)
      .all()
      .map(printJobOf),
  };
}

export function lastSeq(handle: ReadHandle): number {
  return handle.query<{ seq: number | null }>('SELECT max(seq) AS seq FROM events').get()?.seq ?? 0;
}

function loadHall(handle: ReadHandle): Hall | null {
  const row = handle.query<{ settings: string }>('SELECT settings FROM hall WHERE id = 1').get();
  return row ? (JSON.parse(row.settings) as Hall) : null;
}

interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  readonly step: number;
  readonly expectedServiceSeconds: number;
  readonly place: number;
  readonly open: number;
}

function loadServices(handle: ReadHandle): Service[] {
  const rows = handle
    .query<ServiceRow>(
      'SELECT id, name, prefix, first, last, step, expected_service_seconds AS expectedServiceSeconds, place, open FROM services ORDER BY id',
    )
    .all();
  return rows.map(({ id, name, prefix, first, last, step, expectedServiceSeconds, place, open }) => ({
    id: id as Service['id'],
    name: JSON.parse(name),
    series: { prefix, first, last, step },
    expectedServiceSeconds,
    order: place,
    open: open === 1,
  }));
}

function loadCounters(handle: ReadHandle): { counter: Counter; status: CounterStatus }[] {
  const servicesOf = handle.query<{ id: Service['id'] }>(
    'SELECT service_id AS id FROM counter_services WHERE counter_id = ? ORDER BY place',
  );
  return handle
    .query<{ id: Counter['id']; name: string; serial: string; status: CounterStatus }>(
      'SELECT id, name, serial, status FROM counters ORDER BY id',
    )
    .all()
    .map(({ id, name, serial, status }) => ({
      counter: { id, name, serial, serviceIds: servicesOf.all(id).map((service) => service.id) },
      status,
    }));
}

function loadDurations(handle: ReadHandle): HallSnapshot['durations'] {
  const byService = new Map<Service['id'], number[]>();
  for (const { serviceId, seconds } of handle
    .query<{ serviceId: Service['id']; seconds: number }>('SELECT service_id AS serviceId, seconds FROM durations ORDER BY service_id, seq')
    .iterate()) {
    const known = byService.get(serviceId);
    if (known) known.push(seconds);
    else byService.set(serviceId, [seconds]);
  }
  return [...byService].map(([serviceId, seconds]) => ({ serviceId, seconds }));
}
