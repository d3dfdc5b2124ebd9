import { clockTime } from '@foyer/ui';

/** The zones that this machine knows, by their IANA names. The hub may know others, and has the last word. */
export const knownZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** How many are listed at a time; typing leaves the rest out. */
export const ZONES_LISTED = 60;

/** What the clocks show there, `14:05`; null where this machine knows no such zone. */
export function timeIn(zone: string, at: number, locale: string): string | null {
  try {
    return clockTime(at, locale, zone.trim());
  } catch {
    return null;
  }
}

/** Zones in which every typed word occurs: `new york` finds `America/New_York`. */
export function matchingZones(zones: readonly string[], typed: string): string[] {
  const words = typed.toLowerCase().split(/[\s/_-]+/);
  return zones.filter((zone) => words.every((word) => zone.toLowerCase().includes(word)));
}
