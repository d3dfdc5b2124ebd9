import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { DeviceReport, DeviceStateView } from '../shapes.ts';
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
} as const satisfies Record<string, RouteContract>;
