const MINUTE = 60_000;

/**
 * How long each part of a test run may take, in ms. All are limits that only a hang reaches: on two busy cores the parts
 * take less than half of it. Together they stay well within what a build machine grants.
 */
export const LIMITS = {
  /** Types, lint or walls. */
  check: 6 * MINUTE,
  /** Bundles, and browsers and packages that a first run fetches. */
  preparation: 15 * MINUTE,
  units: { run: 20 * MINUTE, file: 6 * MINUTE },
  'whole-hall': { run: 22 * MINUTE, file: 10 * MINUTE },
} as const;

export type VitestConfig = 'units' | 'whole-hall';

/** "4 min", "90 s". */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
