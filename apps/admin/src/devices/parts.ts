import type { DeviceStateView } from '@foyer/contract';

export type Part = DeviceStateView;
/** What somebody has to see to: a part, in the state that was an alarm. */
export interface Trouble {
  readonly part: Part;
  readonly alarm: NonNullable<Part['alarm']>;
}

const RANK = { alarm: 0, notice: 1 } as const;

/** The open alarms: what needs somebody now first, then what is older. A device that is away is one trouble, not one for each of its parts. */
export function troubles(parts: readonly Part[]): Trouble[] {
  return parts
    .flatMap((part) => (part.alarm && !part.stale ? [{ part, alarm: part.alarm }] : []))
    .sort(
      (one, other) =>
        RANK[one.alarm.severity] - RANK[other.alarm.severity] || Date.parse(one.alarm.raisedAt) - Date.parse(other.alarm.raisedAt),
    );
}

export const partsOf = (parts: readonly Part[], deviceId: string | null): Part[] => parts.filter((part) => part.deviceId === deviceId);

/** The hub's disk, log and saving are one line while they are well. */
export const isTold = ({ kind, severity, alarm }: Part): boolean => kind !== 'storage' || severity !== 'fine' || alarm !== null;

export const keyOf = ({ deviceId, part }: Part): string => `${deviceId ?? ''}/${part}`;
