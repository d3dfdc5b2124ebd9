import type {
  BusinessDay,
  CounterId,
  CounterStatus,
  DayVisitor,
  EpochMs,
  OpenInterval,
  RecordedDay,
  Service,
  ServiceId,
  VisitorLeg,
} from '@foyer/queue';
import type { ReadHandle } from './connection.ts';
import { eventBounds } from './day-bounds.ts';
import { serviceTimeOf, type Visit, type VisitLeg, visitsOf } from './day-visits.ts';
import { groupBy } from './group-by.ts';
import { quantile } from './quantile.ts';
import { OF_RARE_TYPE } from './rare-events.ts';

/** A business day as it was: who came when for what, and when which counter was open. Null of a day on which nobody came. */
export function recordedDay(handle: ReadHandle, businessDay: BusinessDay): RecordedDay | null {
  const visits = visitsOf(handle, businessDay);
  const span = spanOf(handle, businessDay);
  if (visits.length === 0 || !span) return null;
  const usual = usualSeconds(handle, visits);
  return {
    businessDay,
    visitors: visits.map((visit) => visitorOf(visit, usual, span.until)),
    counters: openIntervals(handle, span),
  };
}

interface DaySpan {
  readonly first: number;
  readonly last: number;
  readonly from: EpochMs;
  /** When the day's last event was. */
  readonly until: EpochMs;
}

function spanOf(handle: ReadHandle, day: BusinessDay): DaySpan | null {
  const bounds = eventBounds(handle, { from: day, to: day });
  if (!bounds) return null;
  const moment = handle.query<{ at: EpochMs }>('SELECT at FROM events WHERE seq = ?');
  const atOf = (seq: number) => moment.get(seq)?.at ?? 0;
  return { ...bounds, from: atOf(bounds.first), until: atOf(bounds.last) };
}

/** The seconds from the call that a service of each kind took that day in the middle; where there was none, what is expected. */
function usualSeconds(handle: ReadHandle, visits: readonly Visit[]): (serviceId: ServiceId) => number {
  const services = handle.query<{ settings: string }>('SELECT settings FROM services').all();
  const expected = new Map(
    services.map(({ settings }) => JSON.parse(settings) as Service).map((one) => [one.id, one.expectedServiceSeconds]),
  );
  const byService = groupBy(
    visits.flatMap((visit) => visit.legs).filter((leg) => serviceTimeOf(leg) !== null),
    (leg) => leg.serviceId,
  );
  const medians = new Map([...byService].map(([serviceId, legs]) => [serviceId, quantile(legs.map(atCounter), 0.5)]));
  return (serviceId) => medians.get(serviceId) ?? expected.get(serviceId) ?? 0;
}

/** Whole seconds from the last call until the counter was free again. */
const atCounter = ({ calledAt, endedAt }: VisitLeg): number =>
  calledAt === null || endedAt === null ? 0 : Math.max(0, Math.round((endedAt - calledAt) / 1000));

function visitorOf({ issuedAt, priority, appointment, legs }: Visit, usual: (serviceId: ServiceId) => number, until: EpochMs): DayVisitor {
  return {
    at: issuedAt,
    priority,
    legs: legs.map((leg) => visitorLeg(leg, usual, until)),
    bookedAt: appointment && !appointment.late ? appointment.at : null,
  };
}

/** What is not over counts as far as the day went. */
function visitorLeg(leg: VisitLeg, usual: (serviceId: ServiceId) => number, until: EpochMs): VisitorLeg {
  const { serviceId, counterId, enteredAt, waitingSince, firstCalledAt: calledAt } = leg;
  const served = leg.end === 'served' || leg.end === 'transferred';
  // Who did not come, or left while parked, does the same whenever they are called. Of the parked the counter was free long before they left.
  const absent = leg.end === 'no_show' || (leg.end === 'cancelled' && leg.calledAt !== null);
  return {
    serviceId,
    serviceSeconds: served || leg.end === 'no_show' ? atCounter(leg) : usual(serviceId),
    absent,
    patienceSeconds: leg.end === 'cancelled' && !absent ? secondsInQueue(leg) : null,
    recorded: { enteredAt, waitingSince, calledAt, counterId, endedAt: leg.endedAt ?? Math.max(until, enteredAt), served },
  };
}

const secondsInQueue = ({ enteredAt, endedAt }: VisitLeg): number | null =>
  endedAt === null ? null : Math.max(0, Math.round((endedAt - enteredAt) / 1000));

interface StatusRow {
  readonly counterId: CounterId;
  readonly at: EpochMs;
  /** Null: the counter was removed. */
  readonly status: CounterStatus | null;
}

const STATUS_ROWS = `SELECT counter_id AS counterId, at, CASE type WHEN 'counter_status' THEN payload ->> 'status' END AS status FROM events
  WHERE ${OF_RARE_TYPE} AND type IN ('counter_status', 'counter_removed')`;

function openIntervals(handle: ReadHandle, span: DaySpan): OpenInterval[] {
  const changes = handle.query<StatusRow>(`${STATUS_ROWS} AND seq BETWEEN ? AND ? ORDER BY seq`).all(span.first, span.last);
  const before = handle.query<StatusRow>(`${STATUS_ROWS} AND +counter_id = ? AND seq < ? ORDER BY seq DESC LIMIT 1`);
  const there = handle.query<{ id: CounterId }>('SELECT id FROM counters').all();
  const ids = new Set([...there.map(({ id }) => id), ...changes.map(({ counterId }) => counterId)]);
  return [...ids].sort().flatMap((counterId) => {
    const beginning = before.get(counterId, span.first)?.status ?? null;
    const own = changes.filter((change) => change.counterId === counterId);
    return intervals(counterId, [{ counterId, at: span.from, status: beginning }, ...own], span.until);
  });
}

/** From each status to the next one, those in which it called. */
function intervals(counterId: CounterId, changes: readonly StatusRow[], until: EpochMs): OpenInterval[] {
  return changes.flatMap(({ at: from, status }, index) => {
    const to = changes[index + 1]?.at ?? until;
    return (status === 'open' || status === 'busy') && from < to ? [{ counterId, from, to }] : [];
  });
}
