import type { VoiceSettings } from '@foyer/queue';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `HH:MM` in the hall. */
function wallClock(now: number, zone: string): string {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(zone, format);
  return format.format(now);
}

/** From is inside, to is not; one that ends before it begins goes over midnight. The same time twice is the whole day. */
function isWithin(time: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return from < to ? from <= time && time < to : from <= time || time < to;
}

/**
 * How loud the hall is to be, percent.
 *
 * @param now the hub's time, ms since the epoch
 * @param zone IANA time zone of the hall
 */
export function volumeAt({ volume, volumes }: Pick<VoiceSettings, 'volume' | 'volumes'>, now: number, zone: string): number {
  if (volumes.length === 0) return volume;
  const time = wallClock(now, zone);
  return volumes.find((hours) => isWithin(time, hours))?.volume ?? volume;
}
