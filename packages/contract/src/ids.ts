import type {
  AnnouncementId,
  AppointmentId,
  BusinessDay,
  CounterId,
  PrintJobId,
  ProfileId,
  ServiceId,
  TicketId,
  UserId,
} from '@foyer/queue';
import { z } from 'zod';

/** Ids that people may choose: they stand in addresses and room names. */
const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'lower-case letters, digits and inner hyphens, at most 40');
/** 128 random bits as base64url. */
const random128 = z.string().regex(/^[A-Za-z0-9_-]{22}$/, '22 characters of base64url');

const branded = <Id extends string>(schema: z.ZodType<string>) => schema as unknown as z.ZodType<Id, string>;

export const ServiceIdSchema = branded<ServiceId>(slug);
export const CounterIdSchema = branded<CounterId>(slug);
export const TicketIdSchema = branded<TicketId>(random128);
export const PrintJobIdSchema = branded<PrintJobId>(random128);
export const UserIdSchema = branded<UserId>(slug);
export const ProfileIdSchema = branded<ProfileId>(slug);
export const AppointmentIdSchema = branded<AppointmentId>(random128);
export const AnnouncementIdSchema = branded<AnnouncementId>(random128);
export const BusinessDaySchema = branded<BusinessDay>(z.iso.date('a day of the calendar, YYYY-MM-DD'));
/** Moments cross the wire as ISO 8601 in UTC with milliseconds. */
export const Moment = z.iso.datetime({ precision: 3 });
export const LocaleSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag');
export const LocalizedTextSchema = z.record(LocaleSchema, z.string().min(1).max(200));
/** Local wall-clock time, `HH:MM`; the end of a day is `24:00`. */
export const ClockTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of day, HH:MM');
/** A day of the calendar. */
export const DateSchema = z.iso.date('a day of the calendar, YYYY-MM-DD');
