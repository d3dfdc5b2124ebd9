import { moment } from '../../hall/views/index.ts';
import type { Alarm, AlarmChange } from '../device-watch.ts';
import type { Message } from './send.ts';

/** What the other system gets of an alarm: docs/protocol.md describes it, under “The webhook for alarms”. */
export function alarmMessage({ is, alarm }: AlarmChange, hallName: string, now: number): Message {
  const event = is === 'raised' ? 'alarm_raised' : 'alarm_cleared';
  const id = `${alarm.id}-${is}`;
  return { id, event, body: JSON.stringify({ id, event, at: moment(now), hall: hallName, alarm: told(alarm) }) };
}

export function testMessage(id: string, hallName: string, now: number): Message {
  return { id, event: 'test', body: JSON.stringify({ id, event: 'test', at: moment(now), hall: hallName, alarm: null }) };
}

function told({ id, deviceId, deviceName, role, part, kind, name, state, severity, raisedAt, detail }: Alarm) {
  const device = deviceId === null ? null : { id: deviceId, name: deviceName, role };
  return { id, severity, state, raisedAt: moment(raisedAt), device, part: { id: part, kind, name }, detail };
}
