import type { CounterQueue, CounterTicket, CounterView } from '@foyer/contract';
import {
  type Counter,
  type CounterId,
  type CounterState,
  currentTicket,
  effectiveStatus,
  type HallState,
  nextFor,
  parkedAt,
  servicesAt,
  type Ticket,
  waitingAt,
  waitingForCounter,
} from '@foyer/queue';
import { byName } from '../by-name.ts';
import type { Audience } from './audience.ts';
import { moment, momentOrNull } from './moment.ts';
import { ticketView } from './tickets.ts';

export function counterView(state: HallState, id: CounterId, audience: Audience): CounterView | null {
  const counter = state.counters.get(id);
  return counter ? viewOfCounter(state, counter, audience) : null;
}

/** By name, `2` before `10`. */
export function counterViews(state: HallState, audience: Audience): CounterView[] {
  return [...state.counters.values()].sort(inOrder).map((counter) => viewOfCounter(state, counter, audience));
}

const inOrder = (a: Counter, b: Counter) => byName(a, b) || (a.id < b.id ? -1 : 1);

function viewOfCounter(state: HallState, counter: Counter, audience: Audience): CounterView {
  const ticket = currentTicket(state, counter.id);
  const how = state.counterStates.get(counter.id);
  return {
    id: counter.id,
    name: counter.name,
    serial: counter.serial,
    status: effectiveStatus(state, counter.id),
    ...stateView(how, audience),
    profileId: counter.profileId,
    serviceIds: [...servicesAt(state, counter.id)],
    ownServiceIds: [...counter.serviceIds],
    userIds: audience.staff ? [...counter.userIds] : [],
    autoCallSeconds: counter.autoCallSeconds,
    returnAfterBreak: counter.returnAfterBreak,
    zoneId: counter.zoneId,
    currentTicket: ticket ? counterTicket(ticket, audience) : null,
    ...counterLoad(state, counter.id),
  };
}

function stateView(how: CounterState | undefined, { staff }: Audience) {
  return {
    setStatus: how?.status ?? 'closed',
    breakReason: how?.breakReason ?? null,
    since: moment(how?.since ?? 0),
    specialist: staff && how?.specialist ? { ...how.specialist } : null,
    autoCallPaused: how?.autoCallPaused ?? false,
    idleSince: momentOrNull(how?.idleSince ?? null),
    nextStored: (how?.nextStoredAt ?? null) !== null,
  };
}

/** How many it could call, and how many are in its pool. */
export function counterLoad(state: HallState, id: CounterId): Pick<CounterView, 'waiting' | 'parked'> {
  return { waiting: waitingForCounter(state, id), parked: state.lines.get(`pool:${id}`)?.size ?? 0 };
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

/** How many of those whom a counter may call are listed. */
const LISTED = 100;

/** A counter as the specialist at it sees it. */
export function counterQueue(state: HallState, id: CounterId, now: number): CounterQueue {
  const view = (ticket: Ticket) => ticketView(state, ticket);
  const viewOrNull = (ticket: Ticket | null) => ticket && view(ticket);
  return {
    current: viewOrNull(currentTicket(state, id)),
    next: viewOrNull(nextFor(state, id, now)),
    waiting: waitingAt(state, id, LISTED, now).map(view),
    parked: parkedAt(state, id).map(view),
  };
}
