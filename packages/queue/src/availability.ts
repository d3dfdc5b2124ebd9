import type { Context } from './commands.ts';
import { closingTime, isWithinHours, minutesUntilClosing, nextOpening } from './hours.ts';
import type { ServiceId } from './ids.ts';
import type { Forecast, Service } from './model.ts';
import { type Rejection, reject } from './rejection.ts';
import { nextSerial } from './serials.ts';
import type { HallState } from './state.ts';

/** A moment of the hall's own calendar and clocks. */
export type HallMoment = Pick<Context, 'now' | 'businessDay' | 'local'>;

/**
 * Why a visitor cannot take a ticket of a service now; null when one can.
 * @param forecast for a visitor who would come now; null: none is known
 * @returns SERVICE_UNKNOWN, SERVICE_CLOSED, SERVICE_OUT_OF_HOURS, QUOTA_REACHED, LAST_TICKET_GONE or SERIES_EXHAUSTED
 */
export function availability(state: HallState, serviceId: ServiceId, moment: HallMoment, forecast: Forecast | null): Rejection | null {
  const service = state.services.get(serviceId);
  if (!service) return reject('SERVICE_UNKNOWN', { serviceId });
  const refusal = issueRefusal(state, service, moment, forecast);
  if (refusal) return refusal;
  return nextSerial(state, service, moment.businessDay) === null ? reject('SERIES_EXHAUSTED', { serviceId }) : null;
}

/** The same without SERIES_EXHAUSTED, which who issues finds out anyway. */
export function issueRefusal(state: HallState, service: Service, moment: HallMoment, forecast: Forecast | null): Rejection | null {
  return openRefusal(service, moment) ?? quotaRefusal(state, service, moment) ?? lastTicketRefusal(service, moment, forecast);
}

/** Whether a service is closed to visitors: by hand, or by its hours unless somebody opened it for today. Also for later legs of a visit. */
export function openRefusal(service: Service, { businessDay, local }: HallMoment): Rejection | null {
  const { id: serviceId, open, openedFor } = service;
  if (!open) return reject('SERVICE_CLOSED', { serviceId });
  if (openedFor === businessDay || isWithinHours(service, local)) return null;
  return reject('SERVICE_OUT_OF_HOURS', { serviceId, opensAt: nextOpening(service, local) });
}

/**
 * Whether the hall is open: one of its services is open to visitors by its hours, or for today by hand. What has no hours opens with
 * the first counter.
 */
export function isHallOpen(state: HallState, moment: HallMoment): boolean {
  const isStaffed = [...state.counterStates.values()].some(({ status }) => status !== 'closed');
  return [...state.services.values()].some((service) => (service.hours !== null || isStaffed) && openRefusal(service, moment) === null);
}

/** Whether a ticket is still given out, but may not be called before closing time. */
export function lastTicketWarning(service: Service, moment: HallMoment, forecast: Forecast | null): boolean {
  return service.lastTicket !== 'off' && isTooLate(service, moment, forecast);
}

function quotaRefusal(state: HallState, { id: serviceId, dailyQuota: quota }: Service, { businessDay }: HallMoment): Rejection | null {
  const issued = state.issued.get(serviceId);
  const today = [issued, ...(issued?.others ?? [])].find((one) => one?.businessDay === businessDay);
  if (quota === null || !today || today.count < quota) return null;
  return reject('QUOTA_REACHED', { serviceId, quota });
}

function lastTicketRefusal(service: Service, moment: HallMoment, forecast: Forecast | null): Rejection | null {
  if (service.lastTicket !== 'close' || !isTooLate(service, moment, forecast)) return null;
  return reject('LAST_TICKET_GONE', { serviceId: service.id, closesAt: closingTime(service, moment.local) as string });
}

/** Whoever opened a service beyond its hours decides when it closes. */
function isTooLate(service: Service, { now, businessDay, local }: HallMoment, forecast: Forecast | null): boolean {
  if (!forecast || service.openedFor === businessDay) return false;
  const minutes = minutesUntilClosing(service, local);
  // Zones differ from each other by whole minutes, so the seconds of UTC are those of the hall.
  return minutes !== null && forecast.highSeconds > minutes * 60 - (Math.floor(now / 1000) % 60);
}
