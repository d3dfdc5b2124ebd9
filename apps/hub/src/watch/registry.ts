import type { DeviceReport, DeviceRole, DeviceStateView, PartKind, PartState } from '@foyer/contract';
import { moment } from '../hall/views/index.ts';
import { alarmTable, type Seen } from './alarm-table.ts';
import { connections } from './connections.ts';
import type { Alarm, AlarmChange, DeviceWatch, HubPart } from './device-watch.ts';
import { openingHours } from './opening.ts';
import { gravityOf } from './severity.ts';

/** A device that is let in, as far as the watch needs to know it. */
export interface WatchedDevice {
  readonly id: string;
  readonly name: string;
  readonly role: DeviceRole;
  readonly pairedAt: number;
  readonly lastSeenAt: number | null;
}

export interface WatchParts {
  /** Those that are let in now. */
  readonly devices: () => readonly WatchedDevice[];
  /** Whether a WebSocket of it is open. */
  readonly isListening: (deviceId: string) => boolean;
  /** To visitors: devices are switched off while it is not. */
  readonly isHallOpen: () => boolean;
  readonly clock: { now(): number };
  /** Those that were open when the hub ended. */
  readonly open?: readonly Alarm[];
  readonly alarmId: () => string;
}

/** A part as it is now. */
export interface Part {
  readonly deviceId: string | null;
  readonly part: string;
  readonly kind: PartKind;
  readonly name: string | null;
  readonly state: PartState;
  readonly detail: string | null;
  readonly since: number;
  /** Who says so: a device takes back only what it said itself. */
  readonly by: 'hub' | 'device';
}

/** After this without a frame, a screen counts as black. */
const BLACK_AFTER_MS = 5000;

const keyOf = (deviceId: string | null, part: string): string => `${deviceId ?? ''}/${part}`;

export function createWatch({ devices, isListening, isHallOpen, clock, alarmId, open = [] }: WatchParts): DeviceWatch {
  const parts = new Map<string, Part>();
  const heardAt = new Map<string, number>();
  const listeners = new Set<() => void>();
  const alarmListeners = new Set<(change: AlarmChange) => void>();
  const there = connections({ heardAt, isListening, clock });
  const hours = openingHours(isHallOpen, clock);
  const table = alarmTable({ clock, alarmId, open, hours });

  /** @returns whether anything is other than before */
  function put(next: Omit<Part, 'since'>): boolean {
    const key = keyOf(next.deviceId, next.part);
    const known = parts.get(key);
    if (known && known.by === 'hub' && next.by === 'device') return false;
    const isSame = known && (['kind', 'name', 'state', 'detail', 'by'] as const).every((field) => known[field] === next[field]);
    if (isSame) return false;
    parts.set(key, { ...next, since: known?.state === next.state ? known.since : clock.now() });
    return true;
  }

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  /** Everything there is, with who it belongs to. */
  function* everything(): Iterable<Seen> {
    const partsOf = (deviceId: string | null) => [...parts.values()].filter((part) => part.deviceId === deviceId);
    for (const part of partsOf(null)) yield { part, device: null, stale: false, isAwaited: false };
    for (const device of devices()) {
      const connection = there.of(device);
      yield { part: connection, device, stale: false, isAwaited: there.isAwaited(device) };
      const stale = connection.state === 'offline';
      for (const part of partsOf(device.id)) yield { part, device, stale, isAwaited: false };
    }
  }

  let hoursTold = hours.now();
  function hasOpenedOrClosed(): boolean {
    const before = hoursTold;
    hoursTold = hours.now();
    return hoursTold !== before;
  }

  function look(): void {
    const changes = table.step([...everything()]);
    for (const change of changes) for (const listener of [...alarmListeners]) listener(change);
    const isOther = [there.changed(devices()), changes.length > 0, hasOpenedOrClosed()];
    if (isOther.includes(true)) tell();
  }

  return {
    hubPart({ deviceId = null, part, kind, name, state, detail }: HubPart) {
      if (!put({ deviceId, part, kind, name, state, detail, by: 'hub' })) return;
      look();
      tell();
    },
    hubPartGone(part, deviceId = null) {
      if (!parts.delete(keyOf(deviceId, part))) return;
      look();
      tell();
    },
    heard(deviceId, report) {
      heardAt.set(deviceId, clock.now());
      const said = saidIn(report);
      const left = [...parts.values()].filter((one) => one.deviceId === deviceId && one.by === 'device' && !said.has(one.part));
      for (const { part } of left) parts.delete(keyOf(deviceId, part));
      const news = [...said.values()].filter((part) => put({ ...part, deviceId, by: 'device' }));
      look();
      if (left.length + news.length > 0) tell();
    },
    states() {
      const { isOpen } = hours.now();
      return [...everything()].map((one) => view(one, isOpen, table.of(keyOf(one.part.deviceId, one.part.part))));
    },
    alarms: () => table.open(),
    onChange: (listener) => listening(listeners, listener),
    onAlarm: (listener) => listening(alarmListeners, listener),
    look,
  };
}

function listening<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Said = Pick<Part, 'part' | 'kind' | 'name' | 'state' | 'detail'>;

/** By the name of the part. Whether a screen is black shows in when it last painted. */
function saidIn({ parts, paintedMsAgo }: DeviceReport): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>(parts.map((part) => [part.part, part]));
  if (paintedMsAgo === null) return said;
  const screen = parts.find(({ kind }) => kind === 'screen') ?? {
    part: 'screen',
    kind: 'screen',
    name: null,
    state: 'painting',
    detail: null,
  };
  const isBlack = screen.state === 'painting' && paintedMsAgo > BLACK_AFTER_MS;
  return said.set(screen.part, isBlack ? { ...screen, state: 'black' } : screen);
}

function view({ part, device, stale }: Seen, isHallOpen: boolean, alarm: Alarm | null): DeviceStateView {
  const { kind, name, state, detail, since } = part;
  return {
    deviceId: (part.deviceId ?? null) as DeviceStateView['deviceId'],
    deviceName: device?.name ?? null,
    role: device?.role ?? null,
    part: part.part,
    kind,
    name,
    state,
    severity: gravityOf(kind, state, device?.role ?? null, isHallOpen).severity,
    since: moment(since),
    detail,
    stale,
    alarm: alarm && { id: alarm.id, state: alarm.state, severity: alarm.severity, raisedAt: moment(alarm.raisedAt) },
  };
}
