export { alarmCodes, openAlarmView } from './alarm-codes.ts';
export type { AlarmDesk } from './alarm-desk.ts';
export type { Alarm, AlarmChange, DeviceWatch, HubPart } from './device-watch.ts';
export { watchDevices } from './watch-devices.ts';
