/** How long a station waits for what, ms. */
export interface StationTiming {
  /** A hub that has said nothing for so long is away: it says something every two seconds. */
  readonly silence: number;
  /** For the answer to one request. */
  readonly answer: number;
  /** Between two reports of how the printers are. */
  readonly report: number;
  /** Between two looks for what could be a printer. */
  readonly look: number;
  /** Before the first attempt to come back to the hub, and the longest before any. */
  readonly firstRetry: number;
  readonly longestRetry: number;
  /** Before a result that the hub could not take is told again. */
  readonly retell: number;
}

export const STATION_TIMING: StationTiming = {
  silence: 6000,
  answer: 10_000,
  report: 10_000,
  look: 60_000,
  firstRetry: 500,
  longestRetry: 5000,
  retell: 1000,
};
