import type { OpenAlarm } from '@foyer/contract';
import { moment } from '../hall/views/index.ts';
import type { Alarm } from './device-watch.ts';

/** The hub says these of itself in words of its own, as soon as they are so. */
const SAID_BY_HALL: ReadonlySet<string> = new Set(['saving_fails', 'log_damaged']);

/** Stable words for what needs somebody now, each once: `printer_paper_end`. */
export function alarmCodes(alarms: readonly Alarm[]): string[] {
  const serious = alarms.filter(({ severity, state }) => severity === 'alarm' && !SAID_BY_HALL.has(state));
  return [...new Set(serious.map(({ kind, state }) => `${kind}_${state}`))].sort();
}

export function openAlarmView({ id, deviceName, role, part, kind, name, state, severity, raisedAt }: Alarm): OpenAlarm {
  return { id, deviceName, role, part, kind, name, state, severity, raisedAt: moment(raisedAt) };
}
