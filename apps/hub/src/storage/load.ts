import type {
  Announcement,
  BusinessDay,
  Counter,
  CounterState,
  Hall,
  HallSnapshot,
  ProfileId,
  RecentCall,
  RuleCounts,
  SerialMark,
  Service,
  ServiceId,
  WorkProfile,
} from '@foyer/queue';
import { APPOINTMENT_COLUMNS, type AppointmentRow, appointmentOf } from './appointments.ts';
import type { ReadHandle } from './connection.ts';
import { PRINT_JOB_COLUMNS, type PrintJobRow, printJobOf, TICKET_COLUMNS, type TicketRow, ticketOf } from './ticket-rows.ts';

/**
 * The open hall as the tables have it, for `restore`. Reads what is open only, so its time does not grow with the
 * history. One read transaction would be needed if anyone wrote meanwhile; nobody does: the writer waits or is not there yet.
 */
export function loadSnapshot(handle: ReadHandle): HallSnapshot {
  return { seq: lastSeq(handle), ...loadSetUp(handle), ...loadTickets(handle), ...loadMemories(handle) };
}

export function lastSeq(handle: ReadHandle): number {
  return handle.query<{ seq: number | null }>('SELECT max(seq) AS seq FROM events').get()?.seq ?? 0;
}

function loadSetUp(handle: ReadHandle): Pick<HallSnapshot, 'hall' | 'services' | 'profiles' | 'counters' | 'announcements'> {
  const column = <Thing>(name: string, table: string): Thing[] =>
    handle
      .query<{ json: string }>(`SELECT ${name} AS json FROM ${table} ORDER BY id`)
      .all()
      .map(({ json }) => JSON.parse(json) as Thing);
  const states = column<CounterState>('state', 'counters');
  return {
    hall: column<Hall>('settings', 'hall')[0] ?? null,
    services: column<Service>('settings', 'services'),
    profiles: column<WorkProfile>('settings', 'profiles'),
    counters: column<Counter>('settings', 'counters').map((counter, at) => ({ counter, state: states[at] as CounterState })),
    announcements: column<Announcement>('announcement', 'announcements').sort((a, b) => a.at - b.at),
  };
}

function loadTickets(handle: ReadHandle): Pick<HallSnapshot, 'tickets' | 'noShows' | 'appointments' | 'printJobs'> {
  const ticketsWhere = (condition: string) =>
    handle.query<TicketRow>(`SELECT ${TICKET_COLUMNS} FROM tickets WHERE ${condition} ORDER BY arrival`).all().map(ticketOf);
  return {
    tickets: ticketsWhere('ended_at IS NULL'),
    noShows: ticketsWhere('restorable = 1'),
    appointments: handle
      .query<AppointmentRow>(`SELECT ${APPOINTMENT_COLUMNS} FROM appointments WHERE kept = 1 ORDER BY at, id`)
      .all()
      .map(appointmentOf),
    printJobs: handle
      .query<PrintJobRow>(`SELECT ${PRINT_JOB_COLUMNS} FROM print_jobs WHERE state IN ('queued', 'sent') ORDER BY queued_at, id`)
      .all()
      .map(printJobOf),
  };
}

function loadMemories(
  handle: ReadHandle,
): Pick<HallSnapshot, 'ruleCounts' | 'issued' | 'lastClosedDay' | 'serials' | 'durations' | 'recentCalls'> {
  return {
    ruleCounts: loadRuleCounts(handle),
    issued: handle
      .query<IssuedRow>('SELECT service_id AS serviceId, business_day AS businessDay, count, others FROM issued ORDER BY service_id')
      .all()
      .map(issuedOf),
    lastClosedDay: handle.query<{ day: BusinessDay | null }>('SELECT max(business_day) AS day FROM closed_days').get()?.day ?? null,
    serials: handle
      .query<SerialMark>(
        'SELECT service_id AS serviceId, prefix, business_day AS businessDay, first, serial, last FROM serials ORDER BY business_day, prefix, service_id, first',
      )
      .all(),
    durations: loadDurations(handle),
    recentCalls: handle
      .query<RecentCall>(
        'SELECT ticket_id AS ticketId, number, counter_id AS counterId, counter_name AS counterName, locale, at, seq FROM recent_calls ORDER BY seq DESC',
      )
      .all(),
  };
}

type Issued = HallSnapshot['issued'][number];
type IssuedRow = Omit<Issued, 'others'> & { readonly others: string };

function issuedOf({ others, ...last }: IssuedRow): Issued {
  const days = JSON.parse(others) as NonNullable<Issued['others']>;
  return days.length > 0 ? { ...last, others: days } : last;
}

function loadRuleCounts(handle: ReadHandle): RuleCounts[] {
  return handle
    .query<{ profileId: ProfileId; businessDay: BusinessDay; calls: string }>(
      'SELECT profile_id AS profileId, business_day AS businessDay, calls FROM rule_counts ORDER BY profile_id',
    )
    .all()
    .map((row) => ({ ...row, calls: JSON.parse(row.calls) as RuleCounts['calls'] }));
}

function loadDurations(handle: ReadHandle): HallSnapshot['durations'] {
  const byService = new Map<ServiceId, number[]>();
  for (const { serviceId, seconds } of handle
    .query<{ serviceId: ServiceId; seconds: number }>('SELECT service_id AS serviceId, seconds FROM durations ORDER BY service_id, seq')
    .iterate()) {
    const known = byService.get(serviceId);
    if (known) known.push(seconds);
    else byService.set(serviceId, [seconds]);
  }
  return [...byService].map(([serviceId, seconds]) => ({ serviceId, seconds }));
}
