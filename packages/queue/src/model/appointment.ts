import type { AppointmentId, EpochMs, ServiceId, TicketId } from '../ids.ts';
import type { Locale } from './text.ts';
import type { Customer } from './ticket.ts';

/** `booked`; `checked_in`: there is a ticket; `missed`: not there in time, the slot was released; `cancelled`. */
export type AppointmentState = 'booked' | 'checked_in' | 'missed' | 'cancelled';

/** A visit that is promised for a time. */
export interface Appointment {
  readonly id: AppointmentId;
  /** What the visitor types or scans at the kiosk: six digits, unique among the bookings that are open. */
  readonly code: string;
  readonly serviceId: ServiceId;
  readonly at: EpochMs;
  readonly locale: Locale;
  readonly customer: Customer | null;
  readonly note: string | null;
  readonly state: AppointmentState;
  readonly ticketId: TicketId | null;
}
