import type { LegView, TicketView } from '@foyer/contract';
import type { HallState, ServiceId, UserId } from '@foyer/queue';
import { zoneOf, zoneStamp } from '../../hall/local-time.ts';
import { inFirstLanguage } from '../../hall/views/index.ts';
import type { Column } from '../csv.ts';

/** One leg of a visit: a wait and a service, over or not. What is only known of the visit's last leg is on the ticket. */
export interface LegRow {
  readonly ticket: TicketView;
  readonly leg: Omit<LegView, 'endedAt' | 'end'> & { readonly endedAt: string | null; readonly end: LegView['end'] | LastEnd | null };
  /** From 1. */
  readonly place: number;
  readonly isLast: boolean;
}
type LastEnd = Exclude<TicketView['state'], 'waiting' | 'parked' | 'called' | 'serving'>;

/** A ticket as the rows of its legs, all of them whichever was looked for: so the day's figures can be worked out from the table. */
export async function* legRows(tickets: AsyncIterable<TicketView>): AsyncGenerator<LegRow> {
  for await (const ticket of tickets) {
    for (const [index, leg] of ticket.legs.entries()) yield { ticket, leg, place: index + 1, isLast: false };
    yield { ticket, leg: lastLeg(ticket), place: ticket.legs.length + 1, isLast: true };
  }
}

function lastLeg(ticket: TicketView): LegRow['leg'] {
  const { serviceId, counterId, userId, waitingSince, firstCalledAt, calledAt, startedAt, endedAt, outcome, state } = ticket;
  const end = endedAt === null ? null : (state as LastEnd);
  return { serviceId, counterId, userId, waitingSince, firstCalledAt, calledAt, startedAt, endedAt, outcome, end };
}

/** What the table says in words, as they are now. */
interface Words {
  readonly state: HallState;
  /** Null: there is nobody of this id any more. */
  readonly personName: (id: UserId) => string | null;
}

/** The history as a table: a row per leg, with names. Without the tickets' ids, which are the visitors' keys. */
export function ticketColumns({ state, personName }: Words): readonly Column<LegRow>[] {
  const zone = zoneOf(state.hall);
  const stamp = zoneStamp(zone);
  const time = (moment: string | null) => moment && stamp(Date.parse(moment));
  const service = (id: ServiceId) => serviceName(state, id);
  return [
    { heading: 'Business day', of: ({ ticket }) => ticket.businessDay },
    { heading: 'Number', of: ({ ticket }) => ticket.number },
    { heading: 'Leg', of: ({ place }) => place },
    { heading: 'Last leg', of: ({ isLast }) => (isLast ? 'yes' : 'no') },
    { heading: 'Service', of: ({ leg }) => service(leg.serviceId) },
    { heading: 'End of the leg', of: ({ leg }) => leg.end },
    { heading: 'State of the visit', of: ({ ticket }) => ticket.state },
    { heading: 'Services to come', of: lastOnly(({ journey }) => journey.map(service).join(' > ')) },
    { heading: 'Class', of: ({ ticket }) => className(state, ticket.priority) },
    { heading: 'Language', of: ({ ticket }) => ticket.locale },
    { heading: `Issued (${zone})`, of: ({ ticket }) => time(ticket.issuedAt) },
    { heading: 'Waiting since', of: ({ leg }) => time(leg.waitingSince) },
    { heading: 'First call', of: ({ leg }) => time(leg.firstCalledAt) },
    { heading: 'Last call', of: ({ leg }) => time(leg.calledAt) },
    { heading: 'Start', of: ({ leg }) => time(leg.startedAt) },
    { heading: 'End', of: ({ leg }) => time(leg.endedAt) },
    { heading: 'Wait, seconds', of: ({ leg }) => secondsBetween(leg.waitingSince, leg.firstCalledAt, Math.floor) },
    {
      heading: 'Service, seconds',
      of: ({ leg }) => (leg.end === 'served' ? secondsBetween(leg.startedAt ?? leg.calledAt, leg.endedAt, Math.round) : null),
    },
    { heading: 'Counter', of: ({ leg: { counterId } }) => counterId && (state.counters.get(counterId)?.name ?? counterId) },
    { heading: 'Specialist', of: ({ leg: { userId } }) => userId && (personName(userId) ?? userId) },
    { heading: 'Outcome', of: ({ leg }) => outcomeName(state, leg) },
    { heading: 'Recalls', of: lastOnly(({ recalls }) => recalls) },
    { heading: 'Sent back', of: lastOnly(({ requeues }) => requeues) },
    { heading: 'Remark', of: ({ ticket }) => ticket.remark },
    { heading: 'Name', of: ({ ticket }) => ticket.customer?.name ?? null },
    { heading: 'Telephone', of: ({ ticket }) => ticket.customer?.phone ?? null },
    { heading: 'Appointment', of: ({ ticket: { appointment } }) => appointment && time(appointment.at) },
    { heading: 'Forecast from, seconds', of: ({ ticket, place }) => (place === 1 ? (ticket.forecast?.lowSeconds ?? null) : null) },
    { heading: 'Forecast to, seconds', of: ({ ticket, place }) => (place === 1 ? (ticket.forecast?.highSeconds ?? null) : null) },
    { heading: 'Why called', of: lastOnly(({ rule }) => rule?.text ?? null) },
  ];
}

const lastOnly =
  (of: (ticket: TicketView) => string | number | null): Column<LegRow>['of'] =>
  ({ ticket, isLast }) =>
    isLast ? of(ticket) : null;

/** A service that was removed has no name any more. */
function serviceName(state: HallState, id: ServiceId): string {
  const service = state.services.get(id);
  return service ? inFirstLanguage(state, service.name) : id;
}

function className(state: HallState, id: string): string {
  const found = state.hall?.priorities.find((one) => one.id === id);
  return found ? inFirstLanguage(state, found.name) : id;
}

/** Where the service lists no outcomes, any word will do. */
function outcomeName(state: HallState, { serviceId, outcome }: LegRow['leg']): string | null {
  const listed = state.services.get(serviceId)?.outcomes.find(({ code }) => code === outcome);
  return listed ? inFirstLanguage(state, listed.name) : outcome;
}

/** Whole seconds as the day's figures have them. A clock that was set back, or a booked time that lies ahead, makes none negative. */
function secondsBetween(from: string | null, to: string | null, whole: (seconds: number) => number): number | null {
  return from === null || to === null ? null : Math.max(0, whole((Date.parse(to) - Date.parse(from)) / 1000));
}
