import type { CounterId, ServiceId, TicketId } from './ids.ts';
import type { CounterStatus, PrintJobState, TicketState } from './model.ts';

/** Why a command was refused. `code` is stable; the rest is what a sentence about it needs. */
export interface Rejections {
  SERVICE_UNKNOWN: { readonly serviceId: ServiceId };
  SERVICE_CLOSED: { readonly serviceId: ServiceId };
  SERVICE_IN_USE: { readonly serviceId: ServiceId; readonly openTickets: number };
  SERIES_INVALID: { readonly prefix: string };
  SERIES_OVERLAPS: { readonly prefix: string; readonly otherServiceId: ServiceId };
  SERIES_EXHAUSTED: { readonly serviceId: ServiceId };
  PRIORITY_UNKNOWN: { readonly priority: string };
  LANGUAGE_UNKNOWN: { readonly locale: string };
  /** A new service or counter was to have the id of another one. */
  ID_TAKEN: { readonly id: ServiceId | CounterId };
  HALL_INVALID: { readonly field: string };
  COUNTER_UNKNOWN: { readonly counterId: CounterId };
  COUNTER_NOT_OPEN: { readonly counterId: CounterId; readonly status: CounterStatus };
  COUNTER_HAS_TICKET: { readonly counterId: CounterId; readonly ticketId: TicketId };
  COUNTER_HAS_NO_TICKET: { readonly counterId: CounterId };
  /** The counter no longer holds the ticket that the sender saw there. */
  STALE_STATE: { readonly counterId: CounterId; readonly ticketId: TicketId | null };
  TICKET_UNKNOWN: { readonly ticketId: TicketId };
  TICKET_STATE: { readonly ticketId: TicketId; readonly state: TicketState };
  PRINT_JOB_UNKNOWN: { readonly printJobId: string };
  PRINT_JOB_STATE: { readonly printJobId: string; readonly state: PrintJobState };
}

export type RejectionCode = keyof Rejections;
export type Rejection = { [Code in RejectionCode]: { readonly code: Code; readonly details: Rejections[Code] } }[RejectionCode];

export function reject<Code extends RejectionCode>(code: Code, details: Rejections[Code]): Rejection {
  return { code, details } as Rejection;
}
