import type { AnnouncementId, AppointmentId, CounterId, PrintJobId, ProfileId, ServiceId, TicketId, UserId } from '../ids.ts';
import {
  type Actor,
  COUNTER_DEFAULTS,
  type Counter,
  HALL_DEFAULTS,
  type Hall,
  type OpeningHours,
  SERIES_DEFAULTS,
  SERVICE_DEFAULTS,
  type Service,
  type TimeRange,
  WEEKDAYS,
  type Weekday,
  type WorkProfile,
} from '../model.ts';

/** A small hall with everything in it that the rules know, and values that pass the contract's schemas. */

export const aHall = (over: Partial<Hall> = {}): Hall => ({
  ...HALL_DEFAULTS,
  name: { en: 'Town hall', ru: 'Ратуша' },
  zone: 'Europe/Berlin',
  cutover: '00:00',
  languages: ['en', 'ru', 'ar'],
  priorities: [
    { id: 'ordinary', rank: 0, name: { en: 'Ordinary' } },
    { id: 'paid', rank: 10, name: { en: 'Paid' } },
    { id: 'urgent', rank: 20, name: { en: 'Urgent' } },
  ],
  ...over,
});

export const aService = (id: string, over: Partial<Service> = {}): Service => ({
  ...SERVICE_DEFAULTS,
  id: id as ServiceId,
  name: { en: `Service ${id}` },
  series: { ...SERIES_DEFAULTS, prefix: id.slice(0, 1).toUpperCase() },
  expectedServiceSeconds: 300,
  order: 0,
  ...over,
});

export const aCounter = (id: string, serviceIds: readonly string[], over: Partial<Counter> = {}): Counter => ({
  ...COUNTER_DEFAULTS,
  id: id as CounterId,
  name: id,
  serial: `SN-${id}`,
  serviceIds: serviceIds as readonly ServiceId[],
  ...over,
});

/** First come first served over these services, with the conditions that every preset begins with. */
export const aProfile = (id: string, serviceIds: readonly string[], over: Partial<WorkProfile> = {}): WorkProfile => ({
  id: id as ProfileId,
  name: `Profile ${id}`,
  serviceIds: serviceIds as readonly ServiceId[],
  rule: { preset: 'first_come', conditions: [{ when: 'assigned' }, { when: 'park_due' }], finally: { call: 'first_come' } },
  cherryPick: true,
  ...over,
});

/** The same ranges every weekday, or those of single weekdays: `weekly({ from: '08:00', to: '12:00' })`. */
export const weekly = (...ranges: readonly TimeRange[]): OpeningHours => ({
  weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, ranges])) as Record<Weekday, readonly TimeRange[]>,
  exceptions: [],
});

export const serviceId = (id: string) => id as ServiceId;
export const counterId = (id: string) => id as CounterId;
export const profileId = (id: string) => id as ProfileId;
export const userId = (id: string) => id as UserId;
/** 22 characters, as real ids have. */
export const ticketId = (n: number) => `T${String(n).padStart(21, '0')}` as TicketId;
export const printJobId = (n: number) => `P${String(n).padStart(21, '0')}` as PrintJobId;
export const appointmentId = (n: number) => `B${String(n).padStart(21, '0')}` as AppointmentId;
export const announcementId = (n: number) => `N${String(n).padStart(21, '0')}` as AnnouncementId;
/** Six digits. */
export const codeOf = (n: number) => String(100_000 + (n % 900_000));

export const specialist: Actor = { kind: 'user', id: 'ann' as UserId, name: 'Ann' };
export const kiosk: Actor = { kind: 'kiosk', id: 'kiosk-1' };
export const clock: Actor = { kind: 'system' };
