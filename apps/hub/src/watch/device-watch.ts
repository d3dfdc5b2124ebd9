import type { DeviceReport, DeviceRole, DeviceStateView, PartKind, PartState, Severity } from '@foyer/contract';

/** A part that the hub itself knows of: its own printers, pad lines and disk, or what a device's station says of its printers. */
export interface HubPart {
  /** At which it is; absent or null: at the hub. */
  readonly deviceId?: string | null | undefined;
  /** Which one of its kind: letters, digits and `_ : . -`. */
  readonly part: string;
  readonly kind: PartKind;
  /** By which people know it; null: its kind says enough. */
  readonly name: string | null;
  readonly state: PartState;
  readonly detail: string | null;
}

/** Something that is wrong for long enough that people were told. */
export interface Alarm {
  readonly id: string;
  /** Null: the hub. */
  readonly deviceId: string | null;
  readonly deviceName: string | null;
  readonly role: DeviceRole | null;
  readonly part: string;
  readonly kind: PartKind;
  readonly name: string | null;
  readonly state: PartState;
  readonly severity: Exclude<Severity, 'fine'>;
  /** ms since the epoch */
  readonly raisedAt: number;
  readonly detail: string | null;
}
export type AlarmChange = { readonly is: 'raised' | 'cleared'; readonly alarm: Alarm };

/** How every part of every device is. What is wrong for long enough is an alarm. */
export interface DeviceWatch {
  /** Repeating what is known costs nothing. */
  hubPart(part: HubPart): void;
  hubPartGone(part: string, deviceId?: string | null): void;
  /** What a device says of all its parts: every 10 s, and when something changes. */
  heard(deviceId: string, report: DeviceReport): void;
  /** The hub's parts, then each device's: whether it is there first. */
  states(): readonly DeviceStateView[];
  /** The open ones, by when they were raised. */
  alarms(): readonly Alarm[];
  /** Anything that `states` or `alarms` says. Returns the way to stop listening. */
  onChange(listener: () => void): () => void;
  onAlarm(listener: (change: AlarmChange) => void): () => void;
  /** Looks at what time alone has changed: once a second. */
  look(): void;
}
