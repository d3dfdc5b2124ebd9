import type { Eta } from '@foyer/contract';
import type { TFunction } from 'i18next';

export type Wait =
  | { readonly kind: 'now' }
  | { readonly kind: 'under' | 'about' | 'over'; readonly count: number }
  /** `count` is the upper end: it decides the plural. */
  | { readonly kind: 'range'; readonly low: number; readonly count: number };

const LONGEST_MINUTES = 180;
const COARSE_FROM_MINUTES = 30;

/** Beyond half an hour a forecast to the minute would claim more than anyone knows. */
const coarse = (minutes: number, round: (value: number) => number) => (minutes > COARSE_FROM_MINUTES ? round(minutes / 5) * 5 : minutes);

/** A forecast in whole minutes, rounded outwards, as people would say it. */
export function waitOf(eta: Eta): Wait {
  if (eta.highSeconds === 0) return { kind: 'now' };
  const low = coarse(Math.floor(eta.lowSeconds / 60), Math.floor);
  const high = coarse(Math.ceil(eta.highSeconds / 60), Math.ceil);
  if (low >= LONGEST_MINUTES) return { kind: 'over', count: LONGEST_MINUTES };
  if (low === 0) return { kind: 'under', count: high };
  return low >= high ? { kind: 'about', count: high } : { kind: 'range', low, count: high };
}

/** The wait in words, or null where there is no forecast. */
export function waitText(t: TFunction, eta: Eta | null): string | null {
  if (eta === null) return null;
  const { kind, ...figures } = waitOf(eta);
  return t(`common:wait.${kind}`, figures);
}
