import type { IssuedTicket, LegView, PrintJobView, TicketStatus, TicketView } from '@foyer/contract';
import {
  calledBefore,
  dueFrom,
  type HallState,
  type Leg,
  measuredSince,
  type PrintJob,
  position,
  queueOf,
  type Ticket,
  type TicketId,
} from '@foyer/queue';
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
    legs: ticket.legs.map((leg, place) => legView(leg, bookedFor(ticket, place))),
    appointment: ticket.appointment && { ...ticket.appointment, at: moment(ticket.appointment.at) },
    forecast: ticket.forecast && { ...ticket.forecast },
    rule: ticket.reason ? ruleView(state, ticket.reason) : null,
  };
}

function timesOf(ticket: Ticket) {
  return {
    issuedAt: moment(ticket.issuedAt),
    waitingSince: moment(measuredSince(ticket)),
    firstCalledAt: momentOrNull(ticket.firstCalledAt),
    calledAt: momentOrNull(ticket.calledAt),
    startedAt: momentOrNull(ticket.startedAt),
    endedAt: momentOrNull(ticket.endedAt),
    parkedUntil: momentOrNull(ticket.parkedUntil),
  };
}

/** The booked time counts for the first leg alone. */
function bookedFor({ appointment }: Ticket, place: number): number | null {
  return place === 0 && appointment && !appointment.late ? appointment.at : null;
}

function legView(leg: Leg, bookedAt: number | null): LegView {
  return {
    ...leg,
    waitingSince: moment(bookedAt ?? leg.waitingSince),
    firstCalledAt: momentOrNull(leg.firstCalledAt),
    calledAt: momentOrNull(leg.calledAt),
    startedAt: momentOrNull(leg.startedAt),
    endedAt: moment(leg.endedAt),
  };
}

export function printJobView(job: PrintJob): PrintJobView {
  return { id: job.id, state: job.state, trouble: job.trouble, copy: job.copy };
}

/** The answer to the visitor, right after the issue. */
export function issuedTicket(state: HallState, ticket: Ticket, job: PrintJob | null, outlook: Outlook): IssuedTicket {
  const told = standing(state, ticket, outlook);
  return {
    id: ticket.id,
    number: ticket.number,
    serviceId: ticket.serviceId,
    journey: [...ticket.journey],
    state: ticket.state,
    // Who is called at once has nobody before them either.
    position: ticket.state === 'waiting' ? told.position : 1,
    waitingBefore: told.before,
    eta: ticket.state === 'waiting' ? toldWait(state, ticket, outlook) : null,
    issuedAt: moment(ticket.issuedAt),
    appointment: told.appointment,
    statusUrl: `/t/${ticket.id}`,
    printJob: job ? printJobView(job) : null,
  };
}

/** What the visitor's phone shows, for an open ticket or a finished one. */
export function ticketStatus(state: HallState, ticket: Ticket, job: PrintJob | null, outlook: Outlook): TicketStatus {
  const told = standing(state, ticket, outlook);
  const atCounter = ticket.state === 'waiting' || ticket.state === 'parked' ? null : ticket.counterId;
  const counter = atCounter === null ? undefined : state.counters.get(atCounter);
  return {
    number: ticket.number,
    serviceId: ticket.serviceId,
    journey: [...ticket.journey],
    legsDone: ticket.legs.length,
    locale: ticket.locale,
    state: ticket.state,
    position: told.position,
    eta: ticket.state === 'waiting' ? estimated(state, ticket, outlook) : null,
    ...(told.appointment && { appointment: told.appointment }),
    ...(counter && { counter: { id: counter.id, name: counter.name } }),
    printJob: job ? printJobView(job) : null,
    recalls: ticket.recalls,
  };
}

/** What was worked out for this visitor when the ticket was issued is what is held against the outcome. */
function toldWait(state: HallState, ticket: Ticket, outlook: Outlook) {
  return ticket.forecast ? { ...ticket.forecast } : estimated(state, ticket, outlook);
}

/** Where a visitor stands: never "next" who is not. A booking that cannot be called yet stands nowhere; its time says when. */
function standing(state: HallState, ticket: Ticket, { now }: Outlook) {
  const before = calledBefore(state, ticket.id, now);
  const due = dueFrom(state, ticket);
  const dueAt = due !== null && due > now ? moment(due) : null;
  const { appointment } = ticket;
  return {
    before: before ?? 0,
    position: before === null || dueAt !== null ? null : before + 1,
    appointment: appointment && { at: moment(appointment.at), late: appointment.late, dueAt },
  };
}

/** In a service's own queue the place says it, which is newer than the forecast. */
function estimated(state: HallState, ticket: Ticket, outlook: Outlook) {
  const place = queueOf(ticket) === `service:${ticket.serviceId}` ? position(state, ticket.id) : null;
  const eta = place !== null ? outlook.estimate(ticket.serviceId, place - 1) : outlook.estimateOf(ticket.id);
  return eta && { ...eta };
}

/** The unfinished print job of an open ticket, if there is one. */
export function openPrintJob(state: HallState, ticketId: TicketId): PrintJob | null {
  let latest: PrintJob | null = null;
  for (const job of state.printJobs.values()) if (job.ticketId === ticketId) latest = job;
  return latest;
}
