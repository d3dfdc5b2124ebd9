import type { EpochMs } from '@foyer/queue';

/** Every zone's clocks are some quarters of an hour away from UTC, since 1972. */
const QUARTER_MS = 900_000;

/** The hour that the clocks of a zone show, 0 to 23. With a memory: a day is a hundred quarters of an hour. */
export function localHours(zone: string): (at: EpochMs) => number {
  const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS);
    let hour = known.get(quarter);
    if (hour === undefined) {
      hour = Number(clock.format(quarter * QUARTER_MS));
      known.set(quarter, hour);
    }
    return hour;
  };
}
