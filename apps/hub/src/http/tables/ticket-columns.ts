import type { TicketView } from '@foyer/contract';
import type { HallState, ServiceId } from '@foyer/queue';
import { zoneOf, zoneStamp } from '../../hall/local-time.ts';
import { inFirstLanguage } from '../../hall/views/index.ts';
import type { Column } from '../csv.ts';

/** The history as a table: a row per visit, with the names of now. Without the ids, which are the visitors' keys. */
export function ticketColumns(state: HallState): readonly Column<TicketView>[] {
  const zone = zoneOf(state.hall);
  const stamp = zoneStamp(zone);
  const time = (moment: string | null) => moment && stamp(Date.parse(moment));
  const service = (id: ServiceId) => serviceName(state, id);
  return [
    { heading: 'Business day', of: ({ businessDay }) => businessDay },
    { heading: 'Number', of: ({ number }) => number },
    { heading: 'Service', of: ({ serviceId }) => service(serviceId) },
    { heading: 'Services before', of: ({ legs }) => legs.map(({ serviceId }) => service(serviceId)).join(' > ') },
    { heading: 'Services to come', of: ({ journey }) => journey.map(service).join(' > ') },
    { heading: 'State', of: (ticket) => ticket.state },
    { heading: 'Class', of: ({ priority }) => priority },
    { heading: 'Language', of: ({ locale }) => locale },
    { heading: `Issued (${zone})`, of: ({ issuedAt }) => time(issuedAt) },
    { heading: 'Waiting since', of: ({ waitingSince }) => time(waitingSince) },
    { heading: 'First call', of: ({ firstCalledAt }) => time(firstCalledAt) },
    { heading: 'Start', of: ({ startedAt }) => time(startedAt) },
    { heading: 'End', of: ({ endedAt }) => time(endedAt) },
    { heading: 'Wait, seconds', of: ({ waitingSince, firstCalledAt }) => secondsBetween(waitingSince, firstCalledAt) },
    { heading: 'Service, seconds', of: serviceSeconds },
    { heading: 'Counter', of: ({ counterId }) => counterId && (state.counters.get(counterId)?.name ?? counterId) },
    { heading: 'Specialist', of: ({ userId }) => userId },
    { heading: 'Recalls', of: ({ recalls }) => recalls },
    { heading: 'Sent back', of: ({ requeues }) => requeues },
    { heading: 'Outcome', of: ({ outcome }) => outcome },
    { heading: 'Remark', of: ({ remark }) => remark },
    { heading: 'Name', of: ({ customer }) => customer?.name ?? null },
    { heading: 'Telephone', of: ({ customer }) => customer?.phone ?? null },
    { heading: 'Appointment', of: ({ appointment }) => appointment && time(appointment.at) },
    { heading: 'Forecast from, seconds', of: ({ forecast }) => forecast?.lowSeconds ?? null },
    { heading: 'Forecast to, seconds', of: ({ forecast }) => forecast?.highSeconds ?? null },
    { heading: 'Why called', of: ({ rule }) => rule?.text ?? null },
  ];
}

/** A service that was removed has no name any more. */
function serviceName(state: HallState, id: ServiceId): string {
  const service = state.services.get(id);
  return service ? inFirstLanguage(state, service.name) : id;
}

function serviceSeconds({ state, startedAt, calledAt, endedAt }: TicketView): number | null {
  return state === 'served' ? secondsBetween(startedAt ?? calledAt, endedAt) : null;
}

function secondsBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}
