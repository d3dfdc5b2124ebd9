import type { DeviceReport } from '@foyer/contract';
import { createHubClient, type HubClient } from './hub-client.ts';
import { HubError } from './hub-error.ts';

/** The hub takes a device that has said nothing for a while for gone. */
const EVERY_MS = 10_000;
/** Several parts often change at once. */
const GATHER_MS = 200;
/** Whoever is not let in as a device is refused, and every refusal is noted. */
const REFUSED_MS = 5 * 60_000;

/** What one place of a screen knows of the device's parts. */
export interface PartialReport {
  readonly parts: DeviceReport['parts'];
  /** When a frame was last painted, ms ago; absent: this place does not know. */
  readonly paintedMsAgo?: (() => number | null) | undefined;
}

export interface DeviceReporter {
  /** Says it now and every 10 s, together with what other places say. Null: this place has nothing to say any more. */
  say(place: object, report: PartialReport | null): void;
  close(): void;
}

/** Tells the hub how this device's parts are: one report for all of them. */
export function deviceReporter(
  baseUrl: string,
  call: Pick<HubClient, 'call'>['call'] = createHubClient({ baseUrl, retryAfterMs: [] }).call,
): DeviceReporter {
  const places = new Map<object, PartialReport>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let silentUntil = 0;

  function report(): DeviceReport {
    const said = [...places.values()];
    const painted = said.map(({ paintedMsAgo }) => paintedMsAgo?.() ?? null).filter((ago) => ago !== null);
    return { parts: said.flatMap(({ parts }) => parts), paintedMsAgo: painted.length > 0 ? Math.round(Math.min(...painted)) : null };
  }

  async function send(): Promise<void> {
    plan(EVERY_MS);
    if (places.size === 0 || Date.now() < silentUntil) return;
    try {
      await call('reportParts', { body: report() });
    } catch (thrown) {
      // No answer: the next one is soon enough.
      if (thrown instanceof HubError && (thrown.status === 401 || thrown.status === 403)) silentUntil = Date.now() + REFUSED_MS;
    }
  }

  function plan(ms: number): void {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void send(), ms);
  }

  return {
    say(place, next) {
      const before = places.get(place);
      if (next) places.set(place, next);
      else places.delete(place);
      if (JSON.stringify(before?.parts) !== JSON.stringify(next?.parts)) plan(GATHER_MS);
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
