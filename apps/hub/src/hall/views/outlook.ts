import type { BusinessDay, EpochMs, Forecast, LocalTime, ServiceId } from '@foyer/queue';

/** The moment that is looked from, and what lies ahead: all that the state itself does not know. */
export interface Outlook {
  readonly now: EpochMs;
  readonly businessDay: BusinessDay;
  readonly local: LocalTime;
  /** The wait of a visitor with so many before them in the service's queue; null where the evidence is thin. */
  estimate(serviceId: ServiceId, waitingBefore: number): Forecast | null;
}
