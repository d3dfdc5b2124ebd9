import type { IssuedTicket, LegView, PrintJobView, TicketStatus, TicketView } from '@foyer/contract';
import { type HallState, type Leg, type PrintJob, position, queueOf, type Ticket, type TicketId } from '@foyer/queue';
import { moment, momentOrNull } from './moment.ts';
import type { Outlook } from './outlook.ts';
import { ruleView } from './rules.ts';

/** A ticket as staff see it: open or finished. */
export function ticketView(state: HallState, ticket: Ticket): TicketView {
  const { boundTo } = ticket;
  return {
    id: ticket.id,
    number: ticket.number,
    businessDay: ticket.businessDay,
    serviceId: ticket.serviceId,
    priority: ticket.priority,
    locale: ticket.locale,
    customer: ticket.customer ? { ...ticket.customer } : null,
    state: ticket.state,
    counterId: ticket.counterId,
    userId: ticket.userId,
    ...timesOf(ticket),
    recalls: ticket.recalls,
    requeues: ticket.requeues,
    outcome: ticket.outcome,
    remark: ticket.remark,
    assignedTo: boundTo && {
      counterId: boundTo.kind === 'counter' ? boundTo.counterId : null,
      userId: boundTo.kind === 'user' ? boundTo.userId : null,
    },
    journey: [...ticket.journey],
    legs: ticket.legs.map(legView),
    appointment: ticket.appointment && { ...ticket.appointment, at: moment(ticket.appointment.at) },
    forecast: ticket.forecast && { ...ticket.forecast },
    rule: ticket.reason ? ruleView(state, ticket.reason) : null,
  };
}

function timesOf(ticket: Ticket) {
  return {
    issuedAt: moment(ticket.issuedAt),
    waitingSince: moment(ticket.waitingSince),
    firstCalledAt: momentOrNull(ticket.firstCalledAt),
    calledAt: momentOrNull(ticket.calledAt),
    startedAt: momentOrNull(ticket.startedAt),
    endedAt: momentOrNull(ticket.endedAt),
    parkedUntil: momentOrNull(ticket.parkedUntil),
  };
}

function legView(leg: Leg): LegView {
  return {
    ...leg,
    waitingSince: moment(leg.waitingSince),
    firstCalledAt: momentOrNull(leg.firstCalledAt),
    startedAt: momentOrNull(leg.startedAt),
    endedAt: moment(leg.endedAt),
  };
}

export function printJobView(job: PrintJob): PrintJobView {
  return { id: job.id, state: job.state, trouble: job.trouble, copy: job.copy };
}

/** The answer to the visitor, right after the issue. */
export function issuedTicket(state: HallState, ticket: Ticket, job: PrintJob | null, outlook: Outlook): IssuedTicket {
  const place = position(state, ticket.id) ?? 1;
  const { appointment } = ticket;
  return {
    id: ticket.id,
    number: ticket.number,
    serviceId: ticket.serviceId,
    journey: [...ticket.journey],
    state: ticket.state,
    position: place,
    waitingBefore: place - 1,
    eta: ticket.state === 'waiting' ? toldWait(ticket, place, outlook) : null,
    issuedAt: moment(ticket.issuedAt),
    appointment: appointment && { at: moment(appointment.at), late: appointment.late },
    statusUrl: `/t/${ticket.id}`,
    printJob: job ? printJobView(job) : null,
  };
}

/** What the visitor's phone shows, for an open ticket or a finished one. */
export function ticketStatus(state: HallState, ticket: Ticket, job: PrintJob | null, outlook: Outlook): TicketStatus {
  const place = position(state, ticket.id);
  const atCounter = ticket.state === 'waiting' || ticket.state === 'parked' ? null : ticket.counterId;
  const counter = atCounter === null ? undefined : state.counters.get(atCounter);
  return {
    number: ticket.number,
    serviceId: ticket.serviceId,
    journey: [...ticket.journey],
    legsDone: ticket.legs.length,
    locale: ticket.locale,
    state: ticket.state,
    position: place,
    eta: place === null ? null : estimated(ticket, place, outlook),
    ...(counter && { counter: { id: counter.id, name: counter.name } }),
    printJob: job ? printJobView(job) : null,
    recalls: ticket.recalls,
  };
}

/** What was worked out for this visitor when the ticket was issued is what is held against the outcome. */
function toldWait(ticket: Ticket, place: number, outlook: Outlook) {
  return ticket.forecast ? { ...ticket.forecast } : estimated(ticket, place, outlook);
}

/** In a service's own queue the place says it, which is newer than the forecast. */
function estimated(ticket: Ticket, place: number, outlook: Outlook) {
  const inOwnQueue = queueOf(ticket) === `service:${ticket.serviceId}`;
  const eta = inOwnQueue ? outlook.estimate(ticket.serviceId, place - 1) : outlook.estimateOf(ticket.id);
  return eta && { ...eta };
}

/** The unfinished print job of an open ticket, if there is one. */
export function openPrintJob(state: HallState, ticketId: TicketId): PrintJob | null {
  let latest: PrintJob | null = null;
  for (const job of state.printJobs.values()) if (job.ticketId === ticketId) latest = job;
  return latest;
}
