import type { BusinessDay, EpochMs, Forecast, LocalTime, ServiceId, TicketId } from '@foyer/queue';

/** The moment that is looked from, and what lies ahead: all that the state itself does not know. */
export interface Outlook {
  readonly now: EpochMs;
  readonly businessDay: BusinessDay;
  readonly local: LocalTime;
  /** The wait of a visitor with so many before them in the service's own queue; null where the evidence is thin. */
  estimate(this: void, serviceId: ServiceId, waitingBefore: number): Forecast | null;
  /** The same for somebody who waits, wherever that is: also with an appointment, or for one counter or person alone. */
  estimateOf(this: void, ticketId: TicketId): Forecast | null;
}
