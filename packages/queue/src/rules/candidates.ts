import { specialistAt } from '../counters.ts';
import type { CounterId, EpochMs, ServiceId } from '../ids.ts';
import { comparePlaces, type Place, type ReadonlyLine } from '../line.ts';
import type { Ticket } from '../model.ts';
import { isOnTime } from '../queues.ts';
import type { HallState } from '../state.ts';
import { servicesAt } from './served.ts';

/*
 * Who can be called, and who is the first of them. A service has two lines: its walk-ins, by class and key, and its appointments,
 * by class and booked time. Nothing here walks along a line: every question costs the logarithm of its length, for each class.
 */

/**
 * When the wait began that is measured: an appointment's at the booked time, which may lie ahead, unless it came too late for it. Of the
 * first leg, whatever became of the ticket in it: also once it was called, sent back or parked.
 */
export function measuredSince({ appointment, legs, waitingSince }: Ticket): EpochMs {
  return appointment !== null && !appointment.late && legs.length === 0 ? appointment.at : waitingSince;
}

/** When the wait began by which a rule puts it in order: of an appointment that was called before, as of any other ticket. */
export function beganWaiting(ticket: Ticket): EpochMs {
  return isOnTime(ticket) ? (ticket.appointment?.at ?? ticket.waitingSince) : ticket.waitingSince;
}

/** An appointment is due from so long before the booked time on, that moment included; later it stays due. */
export function dueUntil(state: HallState, serviceId: ServiceId, now: EpochMs): EpochMs {
  return now + (state.services.get(serviceId)?.appointments?.earlySeconds ?? 0) * 1000;
}

/** Whether a rule may call it by now: an appointment that is too early waits. */
export function isDue(state: HallState, ticket: Ticket, now: EpochMs): boolean {
  return !isOnTime(ticket) || beganWaiting(ticket) <= dueUntil(state, ticket.serviceId, now);
}

/**
 * The first visitor of these services: the first walk-in or the first appointment that is due, by class, then by who began to wait
 * earlier (an appointment at its booked time). `rank`: only of that rank.
 */
export function firstOf(state: HallState, serviceIds: readonly ServiceId[], now: EpochMs, rank: number | null = null): Ticket | null {
  let walkIn: Place | null = null;
  let due: Place | null = null;
  for (const serviceId of serviceIds) {
    walkIn = earlier(walkIn, headOf(state.lines.get(`service:${serviceId}`), rank));
    due = earlier(due, dueIn(state, serviceId, now, rank));
  }
  return sooner(ticketAt(state, walkIn), ticketAt(state, due), walkIn, due);
}

/** As `firstOf`, of one service. */
export function firstOfService(state: HallState, serviceId: ServiceId, now: EpochMs, rank: number | null = null): Ticket | null {
  const walkIn = headOf(state.lines.get(`service:${serviceId}`), rank);
  const due = dueIn(state, serviceId, now, rank);
  return sooner(ticketAt(state, walkIn), ticketAt(state, due), walkIn, due);
}

/** The first appointment that is due: by class, then booked time. */
export function firstDue(state: HallState, serviceIds: readonly ServiceId[], now: EpochMs): Ticket | null {
  let due: Place | null = null;
  for (const serviceId of serviceIds) due = earlier(due, dueIn(state, serviceId, now, null));
  return ticketAt(state, due);
}

/** The first of what is assigned to the counter, or to the person at it. A person's word: an early appointment is among it. */
export function firstAssigned(state: HallState, counterId: CounterId): Ticket | null {
  const person = specialistAt(state, counterId);
  const own = headOf(state.lines.get(`counter:${counterId}`), null);
  const theirs = person ? headOf(state.lines.get(`user:${person}`), null) : null;
  return ticketAt(state, earlier(own, theirs));
}

/** The parked ticket whose timer ran out first, at that moment or before. */
export function firstParkDue(state: HallState, counterId: CounterId, now: EpochMs): Ticket | null {
  const place = state.lines.get(`pool:${counterId}`)?.first() ?? null;
  return place && place.key <= now ? ticketAt(state, place) : null;
}

/** Since when the one waits who has waited longest in a service's queue; null when nobody does. */
export function oldestWait(state: HallState, serviceId: ServiceId): EpochMs | null {
  let oldest = state.ages.get(serviceId)?.first()?.key ?? null;
  const line = state.lines.get(`appointments:${serviceId}`);
  for (let head = line?.first() ?? null; line && head; head = afterRank(line, head.rank)) {
    if (oldest === null || head.key < oldest) oldest = head.key;
  }
  return oldest;
}

/** How many a counter's rule could call now. */
export function countCandidates(state: HallState, counterId: CounterId, now: EpochMs): number {
  const person = specialistAt(state, counterId);
  let count = sizeOf(state.lines.get(`counter:${counterId}`)) + (person ? sizeOf(state.lines.get(`user:${person}`)) : 0);
  count += countUntil(state.lines.get(`pool:${counterId}`), now);
  for (const serviceId of servicesAt(state, counterId)) {
    count += sizeOf(state.lines.get(`service:${serviceId}`));
    count += countUntil(state.lines.get(`appointments:${serviceId}`), dueUntil(state, serviceId, now));
  }
  return count;
}

/** The ranks of those who wait for these services, without repetition. */
export function ranksIn(state: HallState, serviceId: ServiceId): number[] {
  const ranks: number[] = [];
  for (const line of [state.lines.get(`service:${serviceId}`), state.lines.get(`appointments:${serviceId}`)]) {
    for (let head = line?.first() ?? null; line && head; head = afterRank(line, head.rank)) {
      if (!ranks.includes(head.rank)) ranks.push(head.rank);
    }
  }
  return ranks;
}

function headOf(line: ReadonlyLine | undefined, rank: number | null): Place | null {
  if (!line || line.size === 0) return null;
  return rank === null ? line.first() : line.firstOfRank(rank);
}

/** The first of a higher class may be too early while one of a lower class is due. */
function dueIn(state: HallState, serviceId: ServiceId, now: EpochMs, rank: number | null): Place | null {
  const line = state.lines.get(`appointments:${serviceId}`);
  if (!line || line.size === 0) return null;
  const until = dueUntil(state, serviceId, now);
  let head = headOf(line, rank);
  while (head && head.key > until) head = rank === null ? afterRank(line, head.rank) : null;
  return head;
}

/** The first of the next lower rank. */
function afterRank(line: ReadonlyLine, rank: number): Place | null {
  return line.at(line.countBefore(endOf(rank, Infinity)));
}

/** How many have a key up to this one, that one included. */
function countUntil(line: ReadonlyLine | undefined, key: number): number {
  if (!line || line.size === 0) return 0;
  let count = 0;
  let before = 0;
  for (let head = line.first(); head; head = line.at(before)) {
    count += line.countBefore(endOf(head.rank, key)) - before;
    before = line.countBefore(endOf(head.rank, Infinity));
  }
  return count;
}

/** A place that nobody takes, after everyone of the rank with this key. */
function endOf(rank: number, key: number): Place {
  return { rank, key, arrival: Infinity, ticketId: '' as Place['ticketId'] };
}

function sizeOf(line: ReadonlyLine | undefined): number {
  return line?.size ?? 0;
}

function earlier(a: Place | null, b: Place | null): Place | null {
  if (!a || !b) return a ?? b;
  return comparePlaces(b, a) < 0 ? b : a;
}

/** A walk-in against an appointment: their keys are not of one kind, so the times decide. */
function sooner(walkIn: Ticket | null, due: Ticket | null, walkInPlace: Place | null, duePlace: Place | null): Ticket | null {
  if (!walkIn || !due || !walkInPlace || !duePlace) return walkIn ?? due;
  const order = duePlace.rank - walkInPlace.rank || walkIn.waitingSince - duePlace.key || walkIn.arrival - due.arrival;
  return order < 0 ? walkIn : due;
}

function ticketAt(state: HallState, place: Place | null): Ticket | null {
  return place ? (state.tickets.get(place.ticketId) ?? null) : null;
}
