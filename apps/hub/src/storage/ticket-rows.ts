import type {
  BusinessDay,
  CounterId,
  Customer,
  PrintJob,
  PrintJobId,
  PrintJobState,
  ServiceId,
  Ticket,
  TicketId,
  TicketState,
  UserId,
} from '@foyer/queue';
import { CUSTOMER, WORDS } from './personal-columns.ts';
import { customer } from './told.ts';

/** A leg that was left behind, as `Leg` in JSON. */
const LEG = `json_object('serviceId', service_id, 'counterId', counter_id, 'userId', user_id, 'waitingSince', waiting_since,
  'firstCalledAt', first_called_at, 'calledAt', called_at, 'startedAt', started_at, 'endedAt', ended_at, 'end', ending, 'outcome', outcome)`;

/** The columns of a ticket, under the names of `TicketRow`. For a query `FROM tickets`. */
export const TICKET_COLUMNS = `id, number, business_day AS businessDay, service_id AS serviceId, priority, locale, (SELECT ${CUSTOMER} FROM personal WHERE personal.seq = tickets.arrival) AS customer, arrival,
  issued_at AS issuedAt, state, counter_id AS counterId, user_id AS userId, called_at AS calledAt, started_at AS startedAt,
  ended_at AS endedAt, recalls, reason, outcome, "key", waiting_since AS waitingSince, first_called_at AS firstCalledAt, bound_to AS boundTo,
  released_from AS releasedFrom, parked_until AS parkedUntil, requeues, journey, appointment,
  (SELECT ${WORDS} FROM personal WHERE personal.seq = tickets.remark_seq) AS remark, forecast_low AS forecastLow,
  forecast_high AS forecastHigh, (SELECT json_group_array(${LEG} ORDER BY place) FROM legs WHERE legs.arrival = tickets.arrival) AS legs`;

export interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly businessDay: string;
  readonly serviceId: string;
  readonly priority: string;
  readonly locale: string;
  readonly customer: string | null;
  readonly arrival: number;
  readonly issuedAt: number;
  readonly state: string;
  readonly counterId: string | null;
  readonly userId: string | null;
  readonly calledAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly recalls: number;
  readonly reason: string | null;
  readonly outcome: string | null;
  readonly key: number;
  readonly waitingSince: number;
  readonly firstCalledAt: number | null;
  readonly boundTo: string | null;
  readonly releasedFrom: string | null;
  readonly parkedUntil: number | null;
  readonly requeues: number;
  readonly journey: string | null;
  readonly appointment: string | null;
  readonly remark: string | null;
  readonly forecastLow: number | null;
  readonly forecastHigh: number | null;
  readonly legs: string;
}

export function ticketOf({ forecastLow, forecastHigh, ...row }: TicketRow): Ticket {
  return {
    ...row,
    id: row.id as TicketId,
    businessDay: row.businessDay as BusinessDay,
    serviceId: row.serviceId as ServiceId,
    customer: customerOf(row.customer),
    state: row.state as TicketState,
    counterId: row.counterId as CounterId | null,
    userId: row.userId as UserId | null,
    reason: parsed(row.reason),
    boundTo: parsed(row.boundTo),
    releasedFrom: row.releasedFrom as CounterId | null,
    journey: parsed<Ticket['journey']>(row.journey) ?? [],
    legs: row.legs === '[]' ? [] : JSON.parse(row.legs),
    appointment: parsed(row.appointment),
    forecast: forecastLow === null || forecastHigh === null ? null : { lowSeconds: forecastLow, highSeconds: forecastHigh },
  };
}

/** @param json of a customer with null in place of what was not said, or is erased */
export function customerOf(json: string | null): Customer | null {
  if (json === null) return null;
  const { name = null, phone = null } = JSON.parse(json) as Record<'name' | 'phone', string | null>;
  return customer(name, phone);
}

export function parsed<Value>(json: string | null): Value | null {
  return json === null ? null : (JSON.parse(json) as Value);
}

/** The columns of a print job, under the names of `PrintJobRow`. */
export const PRINT_JOB_COLUMNS =
  'id, ticket_id AS ticketId, state, trouble, copy, queued_at AS queuedAt, device_id AS deviceId, printer_id AS printerId';

export interface PrintJobRow {
  readonly id: string;
  readonly ticketId: string;
  readonly state: string;
  readonly trouble: string | null;
  readonly copy: number;
  readonly queuedAt: number;
  readonly deviceId: string | null;
  readonly printerId: string | null;
}

export function printJobOf(row: PrintJobRow): PrintJob {
  return { ...row, id: row.id as PrintJobId, ticketId: row.ticketId as TicketId, state: row.state as PrintJobState, copy: row.copy === 1 };
}
