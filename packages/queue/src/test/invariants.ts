import { DURATIONS_KEPT } from '../durations.ts';
import type { QueueEvent } from '../events.ts';
import type { TicketId } from '../ids.ts';
import { comparePlaces } from '../line.ts';
import { OPEN_STATES, type Ticket } from '../model.ts';
import { type HallState, RECENT_CALLS } from '../state.ts';

/** Everything that must hold in a hall at any moment and does not, in words. Empty: the hall is sound. */
export function brokenInState(state: HallState): string[] {
  return [...brokenPlaces(state), ...brokenLines(state), ...brokenCounters(state), ...brokenNumbers(state), ...brokenMemory(state)];
}

/** The same of a whole log, from its first event: what was issued, who ended, what is left. */
export function brokenInLog(events: readonly QueueEvent[], state: HallState): string[] {
  const ends = countEnds(events);
  const issued = events.filter((event) => event.type === 'ticket_issued');
  const broken = issued
    .filter(({ ticketId }) => (ends.get(ticketId) ?? 0) + (state.tickets.has(ticketId) ? 1 : 0) !== 1)
    .map(({ ticketId, number }) => `${number} (${ticketId}) is not in exactly one of: open, ended once`);
  const numbers = issued.map(({ businessDay, number }) => `${businessDay} ${number}`);
  return [...broken, ...twice(numbers).map((number) => `${number} was given out twice`)];
}

function countEnds(events: readonly QueueEvent[]): Map<TicketId, number> {
  const ends = new Map<TicketId, number>();
  for (const event of events) {
    if (event.type === 'ticket_served' || event.type === 'ticket_no_show' || event.type === 'ticket_cancelled')
      ends.set(event.ticketId, (ends.get(event.ticketId) ?? 0) + 1);
  }
  return ends;
}

function brokenPlaces(state: HallState): string[] {
  const inLine = new Set([...state.lines.values()].flatMap((line) => [...line].map((place) => place.ticketId)));
  return [...state.tickets.values()]
    .filter((ticket) => !isInOnePlace(state, ticket, inLine))
    .map((ticket) => `${ticket.number} is ${ticket.state} but not in the one place for that`);
}

function isInOnePlace(state: HallState, ticket: Ticket, inLine: ReadonlySet<TicketId>): boolean {
  if (!OPEN_STATES.includes(ticket.state) || !state.services.has(ticket.serviceId)) return false;
  const atCounter = [...state.atCounter].filter(([, ticketId]) => ticketId === ticket.id).map(([counterId]) => counterId);
  if (ticket.state === 'waiting') return inLine.has(ticket.id) && atCounter.length === 0 && ticket.counterId === null;
  return !inLine.has(ticket.id) && atCounter.length === 1 && atCounter[0] === ticket.counterId;
}

function brokenLines(state: HallState): string[] {
  return [...state.lines].flatMap(([serviceId, line]) => {
    const places = [...line];
    const broken = places
      .filter((place) => state.tickets.get(place.ticketId)?.serviceId !== serviceId)
      .map((place) => `${place.ticketId} waits in the line of ${serviceId}, which is not its own`);
    const unsorted = places.some((place, at) => at > 0 && comparePlaces(places[at - 1] as typeof place, place) >= 0);
    return [
      ...broken,
      ...(unsorted ? [`the line of ${serviceId} is out of order`] : []),
      ...(line.size === places.length ? [] : [`the line of ${serviceId} has lost count`]),
    ];
  });
}

function brokenCounters(state: HallState): string[] {
  const strangers = [...state.atCounter.keys()]
    .filter((id) => !state.counters.has(id))
    .map((id) => `a ticket is at counter ${id}, which is not there`);
  const lost = [...state.counters.values()]
    .filter((one) => one.serviceIds.some((id) => !state.services.has(id)))
    .map((one) => `counter ${one.id} serves what is not there`);
  const closed = [...state.atCounter.keys()]
    .filter((id) => ['break', 'closed'].includes(state.counterStates.get(id)?.status ?? 'closed'))
    .map((id) => `counter ${id} has a ticket and is not open`);
  return [...strangers, ...lost, ...closed];
}

function brokenNumbers(state: HallState): string[] {
  const numbers = [...state.tickets.values()].map((ticket) => ticket.number);
  const same = numbers.length === state.openNumbers.size && numbers.every((number) => state.openNumbers.has(number));
  return [
    ...twice(numbers).map((number) => `${number} is open twice`),
    ...(same ? [] : ['the open numbers are not those of the open tickets']),
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

function twice<Item>(items: readonly Item[]): Item[] {
  const seen = new Set<Item>();
  return items.filter((item) => seen.size === seen.add(item).size);
}
