import type { Command } from '../../commands.ts';
import type { CounterId, EpochMs } from '../../ids.ts';
import type { HallState } from '../../state.ts';
import { currentTicket } from '../../views.ts';
import { counterId, serviceId, ticketId, userId } from '../people.ts';

/**
 * What somebody tries to do, in numbers: which thing is meant is settled when the hall is known. So a history can be
 * made, and shrunk, without a hall, and most of its commands still mean something.
 */
export interface Move<Name extends string = string> {
  readonly what: Name;
  readonly pick: number;
  readonly other: number;
  readonly more: number;
  /** Seconds since the move before; below zero, the clock was set back. */
  readonly seconds: number;
}

/** The command that a move is, in this hall at this moment. */
export type Make = (state: HallState, move: Move, now: EpochMs) => Command;

export const SERVICES = ['deposit', 'withdrawal', 'passbook', 'cards', 'loans'];
export const COUNTERS = ['a', 'b', 'c', 'd', 'e'];
export const USERS = ['ann', 'ben', 'cem'];
export const PROFILES = ['first', 'strict', 'ratio', 'ageing', 'booked', 'own'];

export function of<Item>(items: readonly Item[], pick: number): Item {
  return items[pick % items.length] as Item;
}

/** Those whose bit is set, never none. */
export function some<Item>(items: readonly Item[], bits: number): Item[] {
  const chosen = items.filter((_, bit) => (bits >> bit) & 1);
  return chosen.length > 0 ? chosen : [of(items, bits)];
}

/** Mostly one that is there. */
export const aServiceId = (pick: number) => serviceId(of([...SERVICES, ...SERVICES, ...SERVICES, 'no-such-service'], pick));
export const aCounterId = (pick: number) => counterId(of([...COUNTERS, ...COUNTERS, ...COUNTERS, 'x'], pick));
export const aUserId = (pick: number) => userId(of(USERS, pick));
/** An open ticket, or one that is not there. */
export const anOpenTicket = (state: HallState, pick: number) => of([...state.tickets.keys(), ticketId(0)], pick);

/** An id that an open ticket or a no-show has; a new one where there is none, as no log has the same ticket twice. */
export const aTakenTicketId = (state: HallState, pick: number) =>
  of([...state.tickets.keys(), ...state.noShows.keys(), ticketId(state.seq + 1)], pick);

/** Mostly a ticket that waits or is parked. */
export function aWaitingTicket(state: HallState, pick: number) {
  const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting' || ticket.state === 'parked');
  return pick % 7 === 6 ? anOpenTicket(state, pick) : of([...waiting.map((ticket) => ticket.id), ticketId(0)], pick);
}

/** Mostly a counter that has a ticket, for what can only be done with one. */
export function press(state: HallState, { pick, other }: Move): { counterId: CounterId; expectTicketId: ReturnType<typeof seen> } {
  const busy = [...state.atCounter.keys()];
  const id = pick % 8 > 0 && busy.length > 0 ? of(busy, pick) : aCounterId(pick);
  return { counterId: id, expectTicketId: seen(state, id, other) };
}

/** Any counter. */
export function pressAnywhere(state: HallState, { pick, other }: Move): { counterId: CounterId; expectTicketId: ReturnType<typeof seen> } {
  const id = aCounterId(pick);
  return { counterId: id, expectTicketId: seen(state, id, other) };
}

/** Mostly without an expectation or with the right one; sometimes with a stale one. */
function seen(state: HallState, id: CounterId, other: number) {
  const right = currentTicket(state, id)?.id ?? null;
  return of([undefined, undefined, undefined, undefined, undefined, undefined, right, right, right, right, null, ticketId(0)], other);
}

/** How service ends: most words will do, one service wants one of its own. */
export function ending({ more, other }: Move) {
  return {
    outcome: of([undefined, 'granted', 'granted', 'refused', 'done'], more),
    remark: other % 9 === 0 ? `said ${more}` : undefined,
  };
}
