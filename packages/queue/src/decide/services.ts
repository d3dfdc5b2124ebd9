import type { CommandOf } from '../commands.ts';
import { isWithinHours, tidyHours } from '../hours.ts';
import type { BusinessDay, ServiceId } from '../ids.ts';
import { SERIES_DEFAULTS, SERVICE_DEFAULTS, type Series, type Service } from '../model.ts';
import { setUpWithoutService } from '../rules/after-removal.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { settingsProblem } from './service-settings.ts';

export const putService: Handler<'put_service'> = (state, { service }) => putWholeService(state, service);

/** The service as it is to be from now on, where the rules allow it. What older senders leave out gets its default. */
export function putWholeService(state: HallState, wished: Service): Decision {
  const service = { ...SERVICE_DEFAULTS, ...wished, series: { ...SERIES_DEFAULTS, ...wished.series } };
  const rejection = settingsProblem(state, service);
  if (rejection) return { ok: false, rejection };
  const { hours } = service;
  return seriesRefusal(state, service) ?? accept({ type: 'service_put', service: { ...service, hours: hours && tidyHours(hours) } });
}

/** A removed service leaves the work profiles and counters first, so that none ever names a service that is not there. */
export const removeService: Handler<'remove_service'> = (state, { serviceId }) => {
  if (!state.services.has(serviceId)) return refuse('SERVICE_UNKNOWN', { serviceId });
  const [openTickets, appointments] = [openTicketsOf(state, serviceId), bookingsOf(state, serviceId)];
  if (openTickets + appointments > 0)
    return refuse('SERVICE_IN_USE', { serviceId, openTickets, ...(appointments > 0 && { appointments }) });
  return accept(...setUpWithoutService(state, serviceId), { type: 'service_removed', serviceId });
};

/** The supervisor's word for today. */
export const setServiceStatus: Handler<'set_service_status'> = inHall((state, command, { businessDay, local }) => {
  const service = state.services.get(command.serviceId);
  if (!service) return refuse('SERVICE_UNKNOWN', { serviceId: command.serviceId });
  const by = { open: service.open, openedFor: service.openedFor };
  const to = statusOf(command.status, isWithinHours(service, local) ? by.openedFor : businessDay);
  if (to.open === by.open && to.openedFor === by.openedFor) return accept();
  return accept({ type: 'service_put', service: { ...service, ...to } });
});

function statusOf(status: CommandOf<'set_service_status'>['status'], openedFor: BusinessDay | null): Pick<Service, 'open' | 'openedFor'> {
  return { open: status !== 'closed', openedFor: status === 'open' ? openedFor : null };
}

function seriesRefusal(state: HallState, service: Service): Decision | null {
  const { series } = service;
  if (!isSeries(series)) return refuse('SERIES_INVALID', { prefix: series.prefix });
  const others = [...state.services.values()].filter((one) => one.id !== service.id && overlaps(one.series, series));
  // Always the same one, also in a hall that was restored: its services come in another order.
  const [otherServiceId] = others.map((one) => one.id).sort();
  return otherServiceId === undefined ? null : refuse('SERIES_OVERLAPS', { prefix: series.prefix, otherServiceId });
}

/** A digit in the prefix would let two series print the same number: `A1` + `002` and `A` + `1002`. */
function isSeries({ prefix, first, last, step }: Series): boolean {
  if (/\d/.test(prefix) || ![first, last, step].every(Number.isSafeInteger)) return false;
  return first >= 0 && first <= last && step >= 1 && (step === 1 || first + step <= last);
}

/** Steps are not looked at: two series that interleave would be told apart by nobody. */
function overlaps(a: Series, b: Series): boolean {
  return a.prefix === b.prefix && a.first <= b.last && b.first <= a.last;
}

/** Also of those who are to come to it later in their visit. */
function openTicketsOf(state: HallState, serviceId: ServiceId): number {
  return [...state.tickets.values()].filter((ticket) => ticket.serviceId === serviceId || ticket.journey.includes(serviceId)).length;
}

export function bookingsOf(state: HallState, serviceId: ServiceId): number {
  return [...state.appointments.values()].filter((one) => one.state === 'booked' && one.serviceId === serviceId).length;
}
