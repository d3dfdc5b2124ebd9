import { specialistAt } from '../counters.ts';
import type { CounterId, EpochMs } from '../ids.ts';
import { comparePlaces, type Place, type ReadonlyLine } from '../line.ts';
import type { Ticket } from '../model.ts';
import { rankOf } from '../queues.ts';
import type { HallState } from '../state.ts';
import { beganWaiting, isDue } from './candidates.ts';
import { servicesAt } from './served.ts';

/**
 * Whom a specialist sees waiting: what is assigned to the counter or its person, then by class and wait who waits for its services,
 * then appointments that are too early. Not the order of the calling rule, which counts and ages from call to call: see `nextFor`.
 *
 * @param limit how many at most
 * @param now absent: early appointments stand where their booked time puts them
 */
export function waitingAt(state: HallState, counterId: CounterId, limit: number, now: EpochMs = Infinity): Ticket[] {
  const listed: Ticket[] = [];
  const early: Ticket[] = [];
  for (const ticket of inOrder(state, counterId)) {
    if (listed.length >= limit) return listed.slice(0, limit);
    if (ticket.boundTo || isDue(state, ticket, now)) listed.push(ticket);
    else if (early.length < limit) early.push(ticket);
  }
  return [...listed, ...early].slice(0, limit);
}

/** One after another, so that nobody pays for those behind the limit. */
function* inOrder(state: HallState, counterId: CounterId): Generator<Ticket> {
  const { lines } = state;
  const serviceIds = servicesAt(state, counterId);
  const person = specialistAt(state, counterId);
  yield* merged(state, [lines.get(`counter:${counterId}`), person === null ? undefined : lines.get(`user:${person}`)]);
  const ordinary = serviceIds.map((id) => lines.get(`service:${id}`));
  const appointments = serviceIds.map((id) => lines.get(`appointments:${id}`));
  yield* twoKinds(state, merged(state, ordinary), merged(state, appointments));
}

/** Their keys are not of one kind, so between them the times decide. */
function* twoKinds(state: HallState, walkIns: Iterator<Ticket>, appointments: Iterator<Ticket>): Generator<Ticket> {
  let walkIn = walkIns.next();
  let booked = appointments.next();
  while (!walkIn.done || !booked.done) {
    if (!walkIn.done && (booked.done || isSooner(state, walkIn.value, booked.value))) {
      yield walkIn.value;
      walkIn = walkIns.next();
    } else {
      yield booked.value;
      booked = appointments.next();
    }
  }
}

/** Several lines of one kind as one. */
function* merged(state: HallState, lines: readonly (ReadonlyLine | undefined)[]): Generator<Ticket> {
  const heads: { place: Place; rest: Iterator<Place> }[] = [];
  for (const line of lines) {
    const rest = line?.[Symbol.iterator]();
    const first = rest?.next();
    if (rest && first && !first.done) heads.push({ place: first.value, rest });
  }
  while (heads.length > 0) {
    const head = heads.reduce((best, one) => (comparePlaces(one.place, best.place) < 0 ? one : best));
    const ticket = state.tickets.get(head.place.ticketId);
    if (ticket) yield ticket;
    const next = head.rest.next();
    if (next.done) heads.splice(heads.indexOf(head), 1);
    else head.place = next.value;
  }
}

function isSooner({ hall }: HallState, walkIn: Ticket, booked: Ticket): boolean {
  const order =
    rankOf(hall, booked.priority) - rankOf(hall, walkIn.priority) ||
    beganWaiting(walkIn) - beganWaiting(booked) ||
    walkIn.arrival - booked.arrival;
  return order < 0;
}
