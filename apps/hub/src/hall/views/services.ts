import type { Availability, OpeningHoursView, ServiceView } from '@foyer/contract';
import {
  availability,
  closingTime,
  type Forecast,
  type HallState,
  lastTicketWarning,
  nextOpening,
  type OpeningHours,
  type Rejection,
  type Service,
  type ServiceId,
  type TimeRange,
  WEEKDAYS,
  waitingForService,
} from '@foyer/queue';
import { inFirstLanguage, moment } from './moment.ts';
import type { Outlook } from './outlook.ts';

export function serviceView(state: HallState, id: ServiceId, outlook: Outlook): ServiceView | null {
  const service = state.services.get(id);
  return service ? viewOfService(state, service, outlook) : null;
}

/** In the kiosk's order. */
export function serviceViews(state: HallState, outlook: Outlook): ServiceView[] {
  return [...state.services.values()].sort(byPlace).map((service) => viewOfService(state, service, outlook));
}

const byPlace = (a: Service, b: Service) => a.order - b.order || (a.id < b.id ? -1 : 1);

/** What changes from minute to minute. */
export type ServiceNow = Pick<ServiceView, 'id' | 'waiting' | 'issuedToday' | 'longestWaitSince' | 'eta' | 'availability'>;

export function serviceNow(state: HallState, service: Service, outlook: Outlook): ServiceNow {
  const waiting = waitingForService(state, service.id);
  const eta = outlook.estimate(service.id, state.lines.get(`service:${service.id}`)?.size ?? 0);
  const issued = state.issued.get(service.id);
  return {
    id: service.id,
    waiting,
    issuedToday: issued?.businessDay === outlook.businessDay ? issued.count : 0,
    longestWaitSince: longestWaitSince(state, service.id),
    eta: eta && { ...eta },
    availability: availabilityView(state, service, outlook, eta),
  };
}

function viewOfService(state: HallState, service: Service, outlook: Outlook): ServiceView {
  return {
    name: inFirstLanguage(state, service.name),
    names: { ...service.name },
    description: { ...service.description },
    series: { ...service.series },
    expectedServiceSeconds: service.expectedServiceSeconds,
    order: service.order,
    open: service.open,
    openedFor: service.openedFor,
    hours: service.hours && hoursView(service.hours),
    dailyQuota: service.dailyQuota,
    lastTicket: service.lastTicket,
    targetWaitSeconds: service.targetWaitSeconds,
    outcomes: service.outcomes.map(({ code, name }) => ({ code, name: { ...name } })),
    outcomeRequired: service.outcomeRequired,
    icon: service.icon,
    groupId: service.groupId,
    atKiosk: service.atKiosk,
    appointments: service.appointments && { ...service.appointments },
    ...serviceNow(state, service, outlook),
  };
}

function hoursView({ weekly, exceptions }: OpeningHours): OpeningHoursView {
  const copy = (ranges: readonly TimeRange[]) => ranges.map(({ from, to }) => ({ from, to }));
  return {
    weekly: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, copy(weekly[weekday])])) as OpeningHoursView['weekly'],
    exceptions: exceptions.map(({ date, ranges, note }) => ({ date, ranges: copy(ranges), note })),
  };
}

/** The head of the line by the length of the wait. */
function longestWaitSince(state: HallState, id: ServiceId): string | null {
  for (const place of state.ages.get(id) ?? []) return moment(place.key);
  return null;
}

/** Whether a visitor can take a ticket now. @param eta the wait that they would have */
export function availabilityView(state: HallState, service: Service, outlook: Outlook, eta: Forecast | null): Availability {
  const refusal = availability(state, service.id, outlook, eta);
  return {
    open: refusal === null,
    reason: refusal && reasonOf(refusal),
    // Whoever closed a service by hand opens it again.
    opensAt: refusal === null || refusal.code === 'SERVICE_CLOSED' ? null : nextOpening(service, outlook.local),
    closesAt: closingTime(service, outlook.local),
    mayBeTooLate: refusal === null && lastTicketWarning(service, outlook, eta),
  };
}

const REASONS: ReadonlySet<string> = new Set<NonNullable<Availability['reason']>>([
  'SERVICE_CLOSED',
  'SERVICE_OUT_OF_HOURS',
  'QUOTA_REACHED',
  'LAST_TICKET_GONE',
  'SERIES_EXHAUSTED',
]);

function reasonOf({ code }: Rejection): NonNullable<Availability['reason']> {
  return REASONS.has(code) ? (code as NonNullable<Availability['reason']>) : 'SERVICE_CLOSED';
}
