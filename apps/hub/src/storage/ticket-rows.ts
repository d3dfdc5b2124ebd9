import type {
  BusinessDay,
  CounterId,
  PrintJob,
  PrintJobId,
  PrintJobState,
  ServiceId,
  Ticket,
  TicketId,
  TicketState,
  UserId,
} from '@foyer/queue';

/** The columns of a ticket, under the names of `TicketRow`. */
export const TICKET_COLUMNS = `id, number, business_day AS businessDay, service_id AS serviceId, priority, locale, customer, arrival,
  issued_at AS issuedAt, state, counter_id AS counterId, user_id AS userId, called_at AS calledAt, started_at AS startedAt,
  ended_at AS endedAt, recalls, reason, outcome`;

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
}

export function ticketOf(row: TicketRow): Ticket {
  return {
    ...row,
    id: row.id as TicketId,
    businessDay: row.businessDay as BusinessDay,
    serviceId: row.serviceId as ServiceId,
    customer: row.customer === null ? null : JSON.parse(row.customer),
    state: row.state as TicketState,
    counterId: row.counterId as CounterId | null,
    userId: row.userId as UserId | null,
    reason: row.reason === null ? null : JSON.parse(row.reason),
  };
}

/** The columns of a print job, under the names of `PrintJobRow`. */
export const PRINT_JOB_COLUMNS = 'id, ticket_id AS ticketId, state, trouble, copy, queued_at AS queuedAt';

export interface PrintJobRow {
  readonly id: string;
  readonly ticketId: string;
  readonly state: string;
  readonly trouble: string | null;
  readonly copy: number;
  readonly queuedAt: number;
}

export function printJobOf(row: PrintJobRow): PrintJob {
  return { ...row, id: row.id as PrintJobId, ticketId: row.ticketId as TicketId, state: row.state as PrintJobState, copy: row.copy === 1 };
}
