/** Steps that people count in: of seconds, and of anything else. */
const TIME = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200, 86_400];
const PLAIN = [1, 10, 100, 1000, 10_000, 100_000].flatMap((power) => [1, 2, 2.5, 5].map((one) => one * power)).filter(Number.isInteger);
/** As many steps as can be told apart without lines everywhere. */
const MOST_STEPS = 4;

/** Where an axis from 0 has its lines, the last at or above the greatest value. `time`: the values are seconds. */
export function ticksOf(greatest: number, time: boolean): number[] {
  const steps = time ? TIME : PLAIN;
  const step = steps.find((one) => one * MOST_STEPS >= greatest) ?? Math.ceil(greatest / MOST_STEPS);
  return Array.from({ length: Math.max(1, Math.ceil(greatest / step)) + 1 }, (_, index) => index * step);
}
