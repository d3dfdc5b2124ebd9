import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { Moment } from '../ids.ts';
import { AnnouncementInput, AnnouncementView, HallInput, HallView, User } from '../shapes.ts';
import { announcementParams } from './bodies.ts';
import type { RouteContract } from './route-contract.ts';

export const Login = z.strictObject({ username: z.string().min(1).max(80), password: z.string().min(1).max(200) });
export const LoginReply = z.strictObject({ accessToken: z.string(), expiresAt: Moment, user: User }).meta({ id: 'Login' });
export type LoginReply = z.infer<typeof LoginReply>;

export const Health = z
  .strictObject({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    uptimeSeconds: z.number(),
    seq: z.int(),
    alarms: z.array(z.string()),
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
  login: { ...ENDPOINTS.login, tag: 'people', summary: 'Sign in', body: Login, replies: { 200: LoginReply } },
  listUsers: { ...ENDPOINTS.listUsers, tag: 'people', summary: 'The people of the hall, by name', replies: { 200: z.array(User) } },
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
