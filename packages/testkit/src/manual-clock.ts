/** A clock that stands still until it is told to move. */
export interface ManualClock {
  now(): number;
  advance(milliseconds: number): void;
  set(epochMs: number): void;
}

export function manualClock(start: number | string): ManualClock {
  let now = typeof start === 'number' ? start : Date.parse(start);
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    set: (epochMs) => {
      now = epochMs;
    },
  };
}
