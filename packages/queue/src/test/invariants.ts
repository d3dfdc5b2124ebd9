import { slotName } from '../bookings.ts';
import { DURATIONS_KEPT } from '../durations.ts';
import type { TicketId } from '../ids.ts';
import { comparePlaces, type Place, type ReadonlyLine } from '../line.ts';
import { OPEN_STATES, type Ticket } from '../model.ts';
import { type HallState, RECENT_CALLS } from '../state.ts';

/** Everything that must hold in a hall at any moment and does not, in words. Empty: the hall is sound. */
export function brokenInState(state: HallState): string[] {
  return [
    ...brokenPlaces(state),
    ...brokenLines(state),
    ...brokenCounters(state),
    ...brokenNumbers(state),
    ...brokenBookings(state),
    ...brokenMemory(state),
  ];
}

/** Everybody is in exactly one place: one queue, one pool, or one counter. Who has ended is in none. */
export function brokenPlaces(state: HallState): string[] {
  const places = new Map<TicketId, string[]>();
  const note = (ticketId: TicketId, place: string) => places.set(ticketId, [...(places.get(ticketId) ?? []), place]);
  for (const [name, line] of state.lines) for (const { ticketId } of line) note(ticketId, name);
  for (const [counterId, ticketId] of state.atCounter) note(ticketId, `at:${counterId}`);
  const broken = [...state.tickets.values()]
    .filter((ticket) => (places.get(ticket.id) ?? []).join() !== placeNameOf(ticket))
    .map(
      (ticket) =>
        `${ticket.number} is ${ticket.state} and should be in ${placeNameOf(ticket)}, but is in: ${places.get(ticket.id) ?? 'no place'}`,
    );
  const strangers = [...places.keys()]
    .filter((ticketId) => !state.tickets.has(ticketId))
    .map((ticketId) => `${ticketId} has a place and is not open`);
  const ended = [...state.tickets.values(), ...state.noShows.values()].filter(
    (ticket) => OPEN_STATES.includes(ticket.state) === state.noShows.has(ticket.id),
  );
  return [...broken, ...strangers, ...ended.map((ticket) => `${ticket.number} is ${ticket.state}, which is kept elsewhere`)];
}

function placeNameOf(ticket: Ticket): string {
  const { state, counterId, boundTo, serviceId, appointment, firstCalledAt, legs } = ticket;
  if (state === 'called' || state === 'serving') return `at:${counterId}`;
  if (state === 'parked') return `pool:${counterId}`;
  if (boundTo) return boundTo.kind === 'counter' ? `counter:${boundTo.counterId}` : `user:${boundTo.userId}`;
  const isAppointment = appointment && !appointment.late && firstCalledAt === null && legs.length === 0;
  return `${isAppointment ? 'appointments' : 'service'}:${serviceId}`;
}

function brokenLines(state: HallState): string[] {
  const lines: [string, ReadonlyLine][] = [
    ...state.lines,
    ...[...state.ages].map(([id, line]): [string, ReadonlyLine] => [`ages of ${id}`, line]),
  ];
  const broken = lines.flatMap(([name, line]) => {
    const places = [...line];
    const unsorted = places.some((place, at) => at > 0 && comparePlaces(places[at - 1] as Place, place) >= 0);
    return [
      ...(unsorted ? [`the line ${name} is out of order`] : []),
      ...(line.size === places.length ? [] : [`the line ${name} has lost count`]),
    ];
  });
  return [...broken, ...brokenAges(state)];
}

function brokenAges(state: HallState): string[] {
  return [...state.services.keys()].flatMap((id) => {
    const names = (line: ReadonlyLine | undefined) =>
      [...(line ?? [])]
        .map((place) => place.ticketId)
        .sort()
        .join();
    return names(state.lines.get(`service:${id}`)) === names(state.ages.get(id)) ? [] : [`the ages of ${id} are not those of its queue`];
  });
}

function isPresent(state: HallState, userId: string): boolean {
  return [...state.counterStates.values()].some(({ specialist, status }) => specialist?.id === userId && status !== 'closed');
}

function brokenCounters(state: HallState): string[] {
  const broken: string[] = [];
  const seats: string[] = [];
  for (const [counterId, { status, specialist, nextStoredAt, idleSince }] of state.counterStates) {
    const isBusy = state.atCounter.has(counterId);
    if (specialist) seats.push(specialist.id);
    if (isBusy && (status === 'break' || status === 'closed')) broken.push(`counter ${counterId} has a ticket and is on ${status}`);
    if (nextStoredAt !== null && (isBusy || status !== 'open'))
      broken.push(`counter ${counterId} waits for an arrival that it cannot call`);
    if ((idleSince !== null) !== (status === 'open' && !isBusy))
      broken.push(`counter ${counterId} is idle or is not, and says the opposite`);
    if (status !== 'closed' && status !== 'break') continue;
    if ((state.lines.get(`counter:${counterId}`)?.size ?? 0) > 0)
      broken.push(`somebody waits for counter ${counterId}, which is on ${status}`);
    if (status === 'closed' && (state.lines.get(`pool:${counterId}`)?.size ?? 0) > 0)
      broken.push(`counter ${counterId} is closed and has a pool`);
  }
  const absent = [...state.lines.keys()].filter((name) => name.startsWith('user:') && !isPresent(state, name.slice(5)));
  const services = [...state.counters.values()].filter((one) => one.serviceIds.some((id) => !state.services.has(id)));
  const profiles = [...state.counters.values()].filter((one) => one.profileId !== null && !state.profiles.has(one.profileId));
  const queues = [...state.profiles.values()].filter((one) => one.serviceIds.some((id) => !state.services.has(id)));
  return [
    ...broken,
    ...absent.filter((name) => (state.lines.get(name)?.size ?? 0) > 0).map((name) => `somebody waits for ${name}, who is not there`),
    ...twice(seats).map((userId) => `${userId} sits at two counters`),
    ...[...services, ...profiles].map((one) => `counter ${one.id} serves what is not there`),
    ...queues.map((one) => `profile ${one.id} serves what is not there`),
    ...(state.counters.size === state.counterStates.size ? [] : ['the counters are not those of which the state is known']),
  ];
}

export function brokenNumbers(state: HallState): string[] {
  const open = [...state.tickets.values()];
  const same = open.length === state.openNumbers.size && open.every((ticket) => state.openNumbers.get(ticket.number) === ticket.id);
  return [
    ...twice(open.map((ticket) => ticket.number)).map((number) => `${number} is open twice`),
    ...(same ? [] : ['the open numbers are not those of the open tickets']),
  ];
}

function brokenBookings(state: HallState): string[] {
  const bookings = [...state.appointments.values()];
  const booked = bookings.filter((one) => one.state === 'booked');
  const codes = [...state.bookedCodes].map(([code, id]) => `${code} ${id}`).sort();
  const slots = new Map<string, number>();
  for (const one of bookings) slots.set(slotName(one.serviceId, one.at), (slots.get(slotName(one.serviceId, one.at)) ?? 0) + 1);
  const isCounted = slots.size === state.slots.size && [...slots].every(([slot, count]) => state.slots.get(slot as never) === count);
  return [
    ...(codes.join() ===
    booked
      .map((one) => `${one.code} ${one.id}`)
      .sort()
      .join()
      ? []
      : ['the codes are not those of the open bookings']),
    ...(isCounted ? [] : ['the slots have lost count']),
    ...bookings.filter((one) => one.state === 'missed' || one.state === 'cancelled').map((one) => `booking ${one.id} is over and kept`),
  ];
}

function brokenMemory(state: HallState): string[] {
  const { recentCalls } = state;
  const broken: string[] = [];
  if (recentCalls.length > RECENT_CALLS || twice(recentCalls.map((call) => call.ticketId)).length > 0)
    broken.push('the last calls are too many or doubled');
  if (recentCalls.some((call, at) => at > 0 && (recentCalls[at - 1] as typeof call).seq <= call.seq))
    broken.push('the last calls are out of order');
  if ([...state.durations.values()].some((one) => one.seconds.length > DURATIONS_KEPT)) broken.push('too many durations are kept');
  if ([...state.printJobs.values()].some((job) => job.state !== 'queued' && job.state !== 'sent'))
    broken.push('a finished print job is kept');
  return broken;
}

export function twice<Item>(items: readonly Item[]): Item[] {
  const seen = new Set<Item>();
  return items.filter((item) => seen.size === seen.add(item).size);
}
