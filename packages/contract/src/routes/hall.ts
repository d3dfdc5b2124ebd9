import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { AnnouncementInput, AnnouncementView, HallInput, HallView, OpenAlarm } from '../shapes.ts';
import { announcementParams } from './bodies.ts';
import type { RouteContract } from './route-contract.ts';

export const Health = z
  .strictObject({
    /** Of the hub itself: a printer without paper does not make it unwell. */
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    // To people, devices and whoever asks from the hub's own machine.
    uptimeSeconds: z.number().optional(),
    seq: z.int().optional(),
    alarms: z.array(z.string()).optional(),
    // To the hub's own machine, and to staff who may see devices.
    open: z.array(OpenAlarm).optional(),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const HALL_ROUTES = {
  health: { ...ENDPOINTS.health, tag: 'hall', summary: 'Is the hub well', replies: { 200: Health } },
  getHall: {
    ...ENDPOINTS.getHall,
    tag: 'hall',
    summary: 'The hall: names, languages, priority classes, printer',
    replies: { 200: HallView },
  },
  updateHall: { ...ENDPOINTS.updateHall, tag: 'hall', summary: 'Change the hall', body: HallInput, replies: { 200: HallView } },
  listAnnouncements: {
    ...ENDPOINTS.listAnnouncements,
    tag: 'hall',
    summary: 'Texts on the displays',
    replies: { 200: z.array(AnnouncementView) },
  },
  announce: {
    ...ENDPOINTS.announce,
    tag: 'hall',
    summary: 'Show a text on the displays',
    body: AnnouncementInput,
    replies: { 201: AnnouncementView },
  },
  withdrawAnnouncement: {
    ...ENDPOINTS.withdrawAnnouncement,
    tag: 'hall',
    summary: 'Take a text off the displays',
    params: announcementParams,
    replies: { 204: null },
  },
} as const satisfies Record<string, RouteContract>;
