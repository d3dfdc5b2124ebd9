import type { BusinessDay, ServiceId } from './ids.ts';

/**
 * How far a service has come with one series on a business day: it has given out no number above `serial` and none below `first`.
 * A service has one for each prefix and first number that its series had that day.
 */
export interface SerialMark {
  readonly serviceId: ServiceId;
  readonly prefix: string;
  readonly businessDay: BusinessDay;
  /** Where the series begins: with the others above, what the mark is known by. */
  readonly first: number;
  /** The highest that was given out. */
  readonly serial: number;
  /** The one that was given out last: lower than `serial` once the series has begun again. */
  readonly last: number;
}
