import type {
  CounterTicket,
  CounterView,
  HallView,
  IssuedTicket,
  PrintJobView,
  RuleView,
  ServiceView,
  TicketStatus,
  TicketView,
} from '@foyer/contract';
import {
  type CallReason,
  type Counter,
  type CounterId,
  currentTicket,
  type EpochMs,
  effectiveStatus,
  estimate,
  type HallState,
  type LocalizedText,
  type PrintJob,
  position,
  type Service,
  type ServiceId,
  type Ticket,
  type TicketId,
  waitingForCounter,
  waitingForService,
} from '@foyer/queue';
import { HallError } from './hall-error.ts';

// From the state of the hall to the shapes of the contract. Pure: what they need of the world is an argument.

let last = { at: 0, text: new Date(0).toISOString() };

/** Asked for the same moment again and again while the hall is busy, so the last one is remembered. */
export function moment(at: EpochMs): string {
  if (at !== last.at) last = { at, text: new Date(at).toISOString() };
  return last.text;
}
const momentOrNull = (at: EpochMs | null): string | null => (at === null ? null : moment(at));

/** A text in the hall's first language, or in any language that it has. */
export function inFirstLanguage(state: HallState, text: LocalizedText): string {
  const first = state.hall?.languages[0];
  return (first !== undefined ? text[first] : undefined) ?? Object.values(text)[0] ?? '';
}

export function serviceView(state: HallState, id: ServiceId, now: EpochMs): ServiceView | null {
  const service = state.services.get(id);
  return service ? viewOfService(state, service, now) : null;
}

/** In the kiosk's order. */
export function serviceViews(state: HallState, now: EpochMs): ServiceView[] {
  return [...state.services.values()].sort(byPlace).map((service) => viewOfService(state, service, now));
}

const byPlace = (a: Service, b: Service) => a.order - b.order || (a.id < b.id ? -1 : 1);

function viewOfService(state: HallState, service: Service, now: EpochMs): ServiceView {
  const waiting = waitingForService(state, service.id);
  return {
    id: service.id,
    name: inFirstLanguage(state, service.name),
    names: { ...service.name },
    series: { ...service.series },
    expectedServiceSeconds: service.expectedServiceSeconds,
    order: service.order,
    open: service.open,
    waiting,
    eta: estimate(state, service.id, waiting, now),
  };
}

/** Ticket ids are the visitors' own keys: only `staff` get them. */
export interface Audience {
  readonly staff: boolean;
}

export function counterView(state: HallState, id: CounterId, audience: Audience): CounterView | null {
  const counter = state.counters.get(id);
  return counter ? viewOfCounter(state, counter, audience) : null;
}

/** By name, `2` before `10`. */
export function counterViews(state: HallState, audience: Audience): CounterView[] {
  return [...state.counters.values()].sort(byName).map((counter) => viewOfCounter(state, counter, audience));
}

const { compare } = new Intl.Collator('en', { numeric: true });
const byName = (a: Counter, b: Counter) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

function viewOfCounter(state: HallState, counter: Counter, audience: Audience): CounterView {
  const ticket = currentTicket(state, counter.id);
  return {
    id: counter.id,
    name: counter.name,
    serial: counter.serial,
    status: effectiveStatus(state, counter.id),
    serviceIds: [...counter.serviceIds],
    currentTicket: ticket ? counterTicket(ticket, audience) : null,
    waiting: waitingForCounter(state, counter.id),
  };
}

function counterTicket(ticket: Ticket, audience: Audience): CounterTicket {
  return {
    id: audience.staff ? ticket.id : null,
    number: ticket.number,
    serviceId: ticket.serviceId,
    priority: ticket.priority,
    locale: ticket.locale,
    state: ticket.state,
    issuedAt: moment(ticket.issuedAt),
    calledAt: momentOrNull(ticket.calledAt),
    startedAt: momentOrNull(ticket.startedAt),
    recalls: ticket.recalls,
  };
}

/** A ticket as staff see it: open or finished. */
export function ticketView(ticket: Ticket): TicketView {
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
    issuedAt: moment(ticket.issuedAt),
    calledAt: momentOrNull(ticket.calledAt),
    startedAt: momentOrNull(ticket.startedAt),
    endedAt: momentOrNull(ticket.endedAt),
    recalls: ticket.recalls,
    outcome: ticket.outcome,
    rule: ticket.reason ? ruleView(ticket.reason) : null,
  };
}

export function ruleView(reason: CallReason): RuleView {
  return {
    code: reason.code,
    priority: reason.priority,
    waitedSeconds: reason.waitedSeconds,
    candidates: reason.candidates,
    text: inWords(reason),
  };
}

function inWords(reason: CallReason): string {
  const why = {
    priority_class: `Class "${reason.priority}" is called first`,
    first_come: 'The earliest arrival of its class',
  }[reason.code];
  const among = reason.candidates === 1 ? 'the only one waiting here' : `one of ${reason.candidates} waiting here`;
  return `${why}: waited ${duration(reason.waitedSeconds)}, ${among}.`;
}

function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

export function printJobView(job: PrintJob): PrintJobView {
  return { id: job.id, state: job.state, trouble: job.trouble, copy: job.copy };
}

/** The answer to the visitor, right after the issue. */
export function issuedTicket(state: HallState, ticket: Ticket, job: PrintJob | null, now: EpochMs): IssuedTicket {
  const place = position(state, ticket.id) ?? 1;
  return {
    id: ticket.id,
    number: ticket.number,
    serviceId: ticket.serviceId,
    state: ticket.state,
    position: place,
    waitingBefore: place - 1,
    eta: estimate(state, ticket.serviceId, place - 1, now),
    issuedAt: moment(ticket.issuedAt),
    statusUrl: `/t/${ticket.id}`,
    printJob: job ? printJobView(job) : null,
  };
}

/** What the visitor's phone shows, for an open ticket or a finished one. */
export function ticketStatus(state: HallState, ticket: Ticket, job: PrintJob | null, now: EpochMs): TicketStatus {
  const place = ticket.state === 'waiting' ? position(state, ticket.id) : null;
  const counter = ticket.counterId === null ? undefined : state.counters.get(ticket.counterId);
  return {
    number: ticket.number,
    serviceId: ticket.serviceId,
    locale: ticket.locale,
    state: ticket.state,
    position: place,
    eta: place === null ? null : estimate(state, ticket.serviceId, place - 1, now),
    ...(counter && { counter: { id: counter.id, name: counter.name } }),
    printJob: job ? printJobView(job) : null,
  };
}

/** The unfinished print job of an open ticket, if there is one. */
export function openPrintJob(state: HallState, ticketId: TicketId): PrintJob | null {
  let latest: PrintJob | null = null;
  for (const job of state.printJobs.values()) if (job.ticketId === ticketId) latest = job;
  return latest;
}

/** What the state cannot know of the hall. */
export type HallFacts = Pick<HallView, 'businessDay' | 'printer' | 'publicUrl' | 'demo' | 'version'> & { readonly now: EpochMs };

/** @throws HallError `HALL_INVALID` before the hall is set up, which a hub does before it listens. */
export function hallView(state: HallState, facts: HallFacts): HallView {
  const { now, ...known } = facts;
  const { hall } = state;
  if (!hall) throw new HallError('HALL_INVALID', { field: 'hall' });
  return {
    name: { ...hall.name },
    zone: hall.zone,
    cutover: hall.cutover,
    languages: [...hall.languages],
    priorities: hall.priorities.map((priority) => ({ ...priority, name: { ...priority.name } })),
    ...known,
    serverTime: moment(now),
  };
}
