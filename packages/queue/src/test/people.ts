import type { CounterId, PrintJobId, ServiceId, TicketId, UserId } from '../ids.ts';
import type { Actor, Counter, Hall, Service } from '../model.ts';

/** A small hall with everything in it that the rules know, and values that pass the contract's schemas. */

export const aHall = (over: Partial<Hall> = {}): Hall => ({
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
  id: id as ServiceId,
  name: { en: `Service ${id}` },
  series: { prefix: id.slice(0, 1).toUpperCase(), first: 1, last: 999, step: 1 },
  expectedServiceSeconds: 300,
  order: 0,
  open: true,
  ...over,
});

export const aCounter = (id: string, serviceIds: readonly string[], over: Partial<Counter> = {}): Counter => ({
  id: id as CounterId,
  name: id,
  serial: `SN-${id}`,
  serviceIds: serviceIds as readonly ServiceId[],
  ...over,
});

export const serviceId = (id: string) => id as ServiceId;
export const counterId = (id: string) => id as CounterId;
/** 22 characters, as real ids have. */
export const ticketId = (n: number) => `T${String(n).padStart(21, '0')}` as TicketId;
export const printJobId = (n: number) => `P${String(n).padStart(21, '0')}` as PrintJobId;

export const specialist: Actor = { kind: 'user', id: 'ann' as UserId, name: 'Ann' };
export const kiosk: Actor = { kind: 'kiosk', id: 'kiosk-1' };
