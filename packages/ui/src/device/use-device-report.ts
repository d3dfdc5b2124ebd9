import { type DeviceReporter, deviceReporter, type PartialReport } from '@foyer/hub-client';
import { useEffect, useRef } from 'react';

const reporters = new Map<string, { readonly reporter: DeviceReporter; users: number }>();

function take(baseUrl: string): DeviceReporter {
  const known = reporters.get(baseUrl) ?? { reporter: deviceReporter(baseUrl), users: 0 };
  known.users += 1;
  reporters.set(baseUrl, known);
  return known.reporter;
}

function giveBack(baseUrl: string): void {
  const known = reporters.get(baseUrl);
  if (!known) return;
  known.users -= 1;
  if (known.users > 0) return;
  known.reporter.close();
  reporters.delete(baseUrl);
}

/**
 * Tells the hub how some of this device's parts are, for as long as the component stands: now, every 10 s, and when `parts` change.
 * Any number of components may do so: the hub hears one report of all their parts.
 * @param report null: this screen is no device (yet)
 */
export function useDeviceReport(baseUrl: string, report: PartialReport | null): void {
  const place = useRef({});
  const held = useRef<DeviceReporter | null>(null);
  const isReporting = report !== null;
  useEffect(() => {
    if (!isReporting) return;
    const reporter = take(baseUrl);
    const here = place.current;
    held.current = reporter;
    return () => {
      held.current = null;
      reporter.say(here, null);
      giveBack(baseUrl);
    };
  }, [baseUrl, isReporting]);
  useEffect(() => held.current?.say(place.current, report));
}
