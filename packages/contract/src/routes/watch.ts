import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { AlarmSettingsInput, AlarmSettingsView, DeviceReport, DeviceStateView, WebhookTry } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

export const WATCH_ROUTES = {
  reportParts: {
    ...ENDPOINTS.reportParts,
    tag: 'devices',
    summary: 'How the calling device’s parts are: all of them, every 10 seconds and when something changes',
    body: DeviceReport,
    replies: { 204: null },
  },
  listDeviceStates: {
    ...ENDPOINTS.listDeviceStates,
    tag: 'devices',
    summary: 'Every part of every device: how it is, since when, and whether that is an alarm',
    replies: { 200: z.array(DeviceStateView) },
  },
  getAlarmSettings: {
    ...ENDPOINTS.getAlarmSettings,
    tag: 'devices',
    summary: 'Which other system is told of alarms, and how that goes',
    replies: { 200: AlarmSettingsView },
  },
  setAlarmSettings: {
    ...ENDPOINTS.setAlarmSettings,
    tag: 'devices',
    summary: 'Tell another system of alarms, or none',
    body: AlarmSettingsInput,
    replies: { 200: AlarmSettingsView },
  },
  tryAlarmWebhook: {
    ...ENDPOINTS.tryAlarmWebhook,
    tag: 'devices',
    summary: 'Send the other system a test, once, and say how it went',
    replies: { 200: WebhookTry },
  },
} as const satisfies Record<string, RouteContract>;
