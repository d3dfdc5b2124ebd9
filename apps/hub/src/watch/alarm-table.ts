import type { Alarm, AlarmChange } from './device-watch.ts';
import type { Hours } from './opening.ts';
import type { Part, WatchedDevice } from './registry.ts';
import { gravityOf } from './severity.ts';

/** So long after a start, a part of which nothing was heard is taken for gone. */
const AWAITED_MS = 60_000;

export interface Seen {
  readonly part: Part;
  readonly device: WatchedDevice | null;
  /** Its device is away: what it said last neither raises an alarm nor ends one. */
  readonly stale: boolean;
  /** So soon after a start nobody knows whether its device is there: that does not end an alarm either. */
  readonly isAwaited: boolean;
}

interface AlarmParts {
  readonly clock: { now(): number };
  readonly alarmId: () => string;
  /** From before the start. */
  readonly open: readonly Alarm[];
  readonly hours: Hours;
}

const keyOf = ({ deviceId, part }: Pick<Part, 'deviceId' | 'part'>): string => `${deviceId ?? ''}/${part}`;

/** Which parts are in alarm: one alarm a part at a time. What does not last is none, and what is gone has none. */
export function alarmTable({ clock, alarmId, open, hours }: AlarmParts) {
  const startedAt = clock.now();
  const fromBefore = new Set(open.map(({ id }) => id));
  const alarms = new Map<string, Alarm>(open.map((alarm) => [keyOf(alarm), alarm]));

  function stepOf({ part, device, stale, isAwaited }: Seen, now: number): AlarmChange[] {
    const key = keyOf(part);
    const before = alarms.get(key);
    const { isOpen, since: hoursSince } = hours.now();
    const { severity, graceMs } = gravityOf(part.kind, part.state, device?.role ?? null, isOpen);
    // Whoever opens the hall switches its devices on, and a hub that has just started has had no time to hear of them.
    const hasLasted = now - Math.max(part.since, hoursSince, part.kind === 'connection' ? startedAt : 0) >= graceMs;
    const isKnown = before?.state === part.state && before.severity === severity;
    if (stale || isAwaited || !hasLasted || isKnown) return [];
    const changes: AlarmChange[] = [];
    if (before) {
      alarms.delete(key);
      changes.push({ is: 'cleared', alarm: before });
    }
    if (severity !== 'fine') {
      const { deviceId, kind, name, state, detail } = part;
      const of = { deviceId, deviceName: device?.name ?? null, role: device?.role ?? null, part: part.part, kind, name };
      const alarm: Alarm = { id: alarmId(), ...of, state, severity, raisedAt: now, detail };
      alarms.set(key, alarm);
      changes.push({ is: 'raised', alarm });
    }
    return changes;
  }

  function clearGone(there: ReadonlySet<string>, now: number): AlarmChange[] {
    const isAwaited = now - startedAt < AWAITED_MS;
    const gone = [...alarms].filter(([key, alarm]) => !there.has(key) && !(isAwaited && fromBefore.has(alarm.id)));
    for (const [key] of gone) alarms.delete(key);
    return gone.map(([, alarm]) => ({ is: 'cleared', alarm }));
  }

  return {
    of: (key: string): Alarm | null => alarms.get(key) ?? null,
    open: (): readonly Alarm[] => [...alarms.values()].sort((one, other) => one.raisedAt - other.raisedAt),
    /** @param seen everything there is now */
    step(seen: readonly Seen[]): AlarmChange[] {
      const now = clock.now();
      const changes = seen.flatMap((one) => stepOf(one, now));
      return [...changes, ...clearGone(new Set(seen.map(({ part }) => keyOf(part))), now)];
    },
  };
}
