import type { Eta } from '@foyer/contract';

/** Every second there is a new forecast: seconds more or less are no news to anybody. */
const LEAST_SECONDS = 15;
const LEAST_SHARE = 0.1;

/** Whether an estimate is so much another one that it is worth telling. */
export function etaMoved(told: Eta | null, now: Eta | null): boolean {
  if (told === null || now === null) return told !== now;
  const far = Math.max(Math.abs(told.lowSeconds - now.lowSeconds), Math.abs(told.highSeconds - now.highSeconds));
  return far >= Math.max(LEAST_SECONDS, told.highSeconds * LEAST_SHARE) || (now.highSeconds === 0 && told.highSeconds !== 0);
}
