import type { Target } from '../../commands.ts';
import type { CounterId, ServiceId } from '../../ids.ts';
import type { PrintJobState, TicketState } from '../../model.ts';
import type { HallState } from '../../state.ts';
import { printJobId, serviceId, ticketId } from '../people.ts';
import {
  aCounterId,
  anOpenTicket,
  aServiceId,
  aTakenTicketId,
  aUserId,
  aWaitingTicket,
  ending,
  type Make,
  type Move,
  of,
  press,
  pressAnywhere,
  SERVICES,
  some,
} from './move.ts';

const CLASSES = [undefined, undefined, 'ordinary', 'paid', 'urgent', undefined, 'ordinary', 'paid', 'no-such-class'];
const LOCALES = [undefined, undefined, undefined, 'en', 'ru', 'ar', 'en', 'xx'];
const PLACES = [undefined, 'first', 'last', 'age'] as const;
const STATES: readonly (TicketState | undefined)[] = [undefined, undefined, undefined, 'waiting', 'parked', 'waiting'];
const JOB_STATES: readonly PrintJobState[] = ['queued', 'sent', 'confirmed', 'unknown', 'failed'];
const TROUBLES = [null, 'paper_end', 'offline'];

/** What happens to tickets, from the kiosk to the counter. */
export const TICKET_MOVES = {
  issue: (state, { pick, other, more }) => ({
    type: 'issue_ticket',
    // Now and then an id that is already there.
    ticketId: other % 17 === 16 ? aTakenTicketId(state, pick) : ticketId(state.seq + 1),
    serviceId: aServiceId(pick),
    thenServiceIds: more % 4 === 0 ? journey(pick, more) : undefined,
    priority: of(CLASSES, other),
    locale: of(LOCALES, pick + other),
    customer: other % 5 === 0 ? { name: `Visitor ${pick}` } : undefined,
    printJobId: pick % 3 === 0 ? printJobId(state.seq + 1) : undefined,
    forecast: of([undefined, null, { lowSeconds: 60, highSeconds: 600 }, { lowSeconds: 9000, highSeconds: 40_000 }], more),
  }),
  walk: (state, move) => ({
    type: 'walk_direct',
    ...pressAnywhere(state, move),
    ...ending(move),
    ticketId: move.more % 13 === 12 ? aTakenTicketId(state, move.pick) : ticketId(state.seq + 1),
    serviceId: aServiceId(move.other),
    priority: of(CLASSES, move.other),
    locale: of(LOCALES, move.more),
  }),
  plan: (state, { pick, other, more }) => ({
    type: 'plan_journey',
    ticketId: anOpenTicket(state, pick),
    serviceIds: more % 5 === 0 ? [] : journey(other, more),
    expectState: of(STATES, other),
  }),
  cancel: (state, { pick, other }) => ({ type: 'cancel_ticket', ticketId: aWaitingTicket(state, pick), expectState: of(STATES, other) }),
  assign: (state, { pick, other, more }) => ({
    type: 'assign_ticket',
    ticketId: aWaitingTicket(state, pick),
    to: target(other, more),
    place: of(PLACES, more),
    expectState: of(STATES, other + more),
  }),
  restore: (state, { pick, other }) => ({
    type: 'restore_ticket',
    ticketId: of([...state.noShows.keys(), ...state.noShows.keys(), anOpenTicket(state, pick)], pick),
    place: of(PLACES, other),
  }),
  remark: (state, { pick, other }) => ({
    type: 'set_remark',
    ticketId: anOpenTicket(state, pick),
    remark: of([null, 'Has the papers', 'Speaks Arabic'], other),
  }),
  call: (state, move) => ({ type: 'call_next', ...pressAnywhere(state, move), ...ending(move) }),
  call_ticket: (state, move) => ({ type: 'call_ticket', ...pressAnywhere(state, move), ...ending(move), ...chosen(state, move) }),
  store: (state, move) => ({ type: 'store_next', ...pressAnywhere(state, move), ...ending(move) }),
  unstore: (state, move) => ({ type: 'unstore_next', counterId: storedAt(state, move.pick) ?? aCounterId(move.pick) }),
  recall: (state, move) => ({ type: 'recall', ...press(state, move) }),
  start: (state, move) => ({ type: 'start_service', ...press(state, move) }),
  finish: (state, move) => ({ type: 'finish_service', ...press(state, move), ...ending(move) }),
  no_show: (state, move) => ({ type: 'mark_no_show', ...press(state, move) }),
  requeue: (state, move) => ({ type: 'requeue', ...press(state, move), after: of([undefined, 0, 1, 2, 3, 50, -1], move.more) }),
  transfer: (state, move) => ({
    type: 'transfer',
    ...press(state, move),
    ...ending(move),
    to: target(move.other, move.more),
    place: of(PLACES, move.more),
  }),
  park: (state, move) => ({ type: 'park', ...press(state, move), seconds: of([10, 60, 300, 900, 5], move.more) }),
  reprint: (state, { pick }) => ({ type: 'reprint_ticket', ticketId: anOpenTicket(state, pick), printJobId: printJobId(state.seq + 1) }),
  report: (state, { pick, other }) => ({
    type: 'report_print_job',
    printJobId: of([...state.printJobs.keys(), printJobId(0)], pick),
    state: of(JOB_STATES, other),
    trouble: of(TROUBLES, pick + other),
  }),
} satisfies Record<string, Make>;

/** One to three services, now and then one twice. */
function journey(pick: number, more: number): ServiceId[] {
  const services = more % 9 === 8 ? ['cards', 'cards'] : some(SERVICES, pick % 32).slice(0, 3);
  return services.map(serviceId);
}

/** To a service, a counter or a person, or nowhere that makes sense. */
function target(other: number, more: number): Target {
  const service = aServiceId(other + more);
  const targets: readonly Target[] = [
    { serviceId: service },
    { serviceId: service },
    { counterId: aCounterId(more) },
    { userId: aUserId(more) },
    { counterId: aCounterId(other), serviceId: service },
    { userId: aUserId(other), serviceId: service },
    { serviceId: service },
    {},
    { counterId: aCounterId(other), userId: aUserId(more) },
  ];
  return of(targets, other);
}

function chosen(state: HallState, { other, more }: Move) {
  const id = aWaitingTicket(state, other);
  return more % 2 === 0 ? { ticketId: id } : { number: state.tickets.get(id)?.number ?? 'Z999' };
}

function storedAt(state: HallState, pick: number): CounterId | null {
  const stored = [...state.counterStates].filter(([, one]) => one.nextStoredAt !== null).map(([id]) => id);
  return stored.length > 0 ? of(stored, pick) : null;
}
