import type { Command, CommandOf, Context } from '../../commands.ts';
import type { MoveCause } from '../../events.ts';
import type { BusinessDay, CounterId, EpochMs, TicketId, UserId } from '../../ids.ts';
import type { Bond, CallReason, Ticket } from '../../model.ts';
import { callBy, leaveTicket, press } from './at-counter.ts';
import { missed } from './bookings.ts';
import { Expectation } from './expectation.ts';
import { isAppointment, type SlowHall } from './slow-hall.ts';

type Station = Extract<
  Command,
  { readonly type: 'set_counter_status' | 'take_counter' | 'leave_counter' | 'remove_counter' | 'pause_auto_call' | 'unstore_next' }
>;

export function onStation(hall: SlowHall, command: Station): Expectation {
  switch (command.type) {
    case 'set_counter_status':
      return onStatus(hall, command);
    case 'take_counter':
      return onTake(hall, command);
    case 'leave_counter': {
      const { counterId, userId, leftTicket } = command;
      const expected = press(hall, command, false);
      const sitting = hall.counterStates.get(counterId)?.specialist?.id;
      expected.refuseIf(userId !== null && sitting !== userId, 'COUNTER_NOT_YOURS');
      if (sitting === undefined) return expected;
      leaveTicket(hall, expected, counterId, leftTicket);
      moveAll(expected, boundToPerson(hall, sitting), 'left');
      return getsUp(hall, expected, counterId, sitting);
    }
    case 'remove_counter': {
      const { counterId } = command;
      const expected = new Expectation().refuseIf(!hall.counters.has(counterId), 'COUNTER_UNKNOWN');
      expected.refuseIf(hall.at(counterId) !== undefined, 'COUNTER_HAS_TICKET');
      const sitting = hall.counterStates.get(counterId)?.specialist;
      moveAll(expected, [...boundTo(hall, counterId), ...poolOf(hall, counterId), ...boundToPerson(hall, sitting?.id)], 'counter_removed');
      if (sitting) expected.follows({ type: 'counter_left', counterId, userId: sitting.id });
      return expected.follows({ type: 'counter_removed', counterId });
    }
    case 'pause_auto_call': {
      const { counterId, paused } = command;
      const counter = hall.counters.get(counterId);
      const expected = new Expectation().refuseIf(!counter, 'COUNTER_UNKNOWN').refuseIf(counter?.autoCallSeconds === null, 'AUTO_CALL_OFF');
      const isSame = hall.counterStates.get(counterId)?.autoCallPaused === paused;
      return isSame ? expected : expected.follows({ type: 'auto_call_paused', counterId, paused });
    }
    case 'unstore_next': {
      const { counterId } = command;
      const expected = new Expectation().refuseIf(!hall.counters.has(counterId), 'COUNTER_UNKNOWN');
      const isStored = hall.counterStates.get(counterId)?.nextStoredAt != null;
      return isStored ? expected.follows({ type: 'next_unstored', counterId }) : expected;
    }
  }
}

function onStatus(hall: SlowHall, command: CommandOf<'set_counter_status'>): Expectation {
  const { counterId, status, leftTicket } = command;
  const expected = press(hall, command, false);
  const before = hall.counterStates.get(counterId);
  if (status === 'break' || status === 'closed') leaveTicket(hall, expected, counterId, leftTicket);
  const reason = status === 'break' ? (command.reason ?? null) : null;
  if (before?.status === status && before.breakReason === reason) return expected;
  expected.follows({ type: 'counter_status', counterId, status, reason });
  if (before?.status === status) return expected;
  const alone = [...boundTo(hall, counterId), ...poolOf(hall, counterId), ...boundToPerson(hall, before?.specialist?.id)];
  if (status === 'closed') moveAll(expected, alone, 'closed');
  if (status === 'break') moveAll(expected, boundTo(hall, counterId), 'break', null, counterId);
  if (status !== 'open' || !hall.counters.get(counterId)?.returnAfterBreak) return expected;
  const freed = hall.tickets.filter((one) => one.releasedFrom === counterId).sort((a, b) => a.arrival - b.arrival);
  return moveAll(expected, freed, 'break_over', { kind: 'counter', counterId });
}

function boundTo(hall: SlowHall, counterId: CounterId): Ticket[] {
  return ordered(
    hall,
    hall.tickets.filter((one) => one.state === 'waiting' && one.boundTo?.kind === 'counter' && one.boundTo.counterId === counterId),
  );
}

function boundToPerson(hall: SlowHall, userId: UserId | undefined): Ticket[] {
  return ordered(
    hall,
    hall.tickets.filter((one) => one.state === 'waiting' && one.boundTo?.kind === 'user' && one.boundTo.userId === userId),
  );
}

/** A counter that calls by itself does not do so for an empty chair. */
function getsUp(hall: SlowHall, expected: Expectation, counterId: CounterId, userId: UserId): Expectation {
  expected.follows({ type: 'counter_left', counterId, userId });
  const isCalling = hall.counters.get(counterId)?.autoCallSeconds !== null && !hall.counterStates.get(counterId)?.autoCallPaused;
  return isCalling ? expected.follows({ type: 'auto_call_paused', counterId, paused: true }) : expected;
}

function poolOf(hall: SlowHall, counterId: CounterId): Ticket[] {
  return ordered(
    hall,
    hall.tickets.filter((one) => one.state === 'parked' && one.counterId === counterId),
  );
}

function ordered(hall: SlowHall, tickets: Ticket[]): Ticket[] {
  return tickets.sort((a, b) => hall.order(a, b));
}

function moveAll(
  expected: Expectation,
  tickets: readonly Ticket[],
  cause: MoveCause,
  bond: Bond | null = null,
  from: CounterId | null = null,
) {
  for (const { id: ticketId, serviceId } of tickets)
    expected.follows({ type: 'ticket_moved', ticketId, serviceId, boundTo: bond, key: 0, cause, releasedFrom: from }, 'age');
  return expected;
}

function onTake(hall: SlowHall, { counterId, userId, name }: CommandOf<'take_counter'>): Expectation {
  const counter = hall.counters.get(counterId);
  const before = hall.counterStates.get(counterId);
  const sitting = before?.specialist?.id;
  const isClosed = before?.status === 'closed';
  const expected = new Expectation().refuseIf(!counter, 'COUNTER_UNKNOWN');
  expected.refuseIf(counter !== undefined && counter.userIds.length > 0 && !counter.userIds.includes(userId), 'COUNTER_NOT_ALLOWED');
  if (sitting === userId) return expected;
  expected.refuseIf(sitting !== undefined && !isClosed, 'COUNTER_TAKEN');
  for (const [seat, { specialist }] of hall.counterStates) {
    if (specialist?.id !== userId) continue;
    expected.refuseIf(hall.at(seat) !== undefined, 'COUNTER_HAS_TICKET');
    getsUp(hall, expected, seat, userId);
  }
  if (isClosed) moveAll(expected, boundToPerson(hall, userId), 'left');
  if (sitting !== undefined) expected.follows({ type: 'counter_left', counterId, userId: sitting });
  expected.follows({ type: 'counter_taken', counterId, userId, name });
  return before?.autoCallPaused ? expected.follows({ type: 'auto_call_paused', counterId, paused: false }) : expected;
}

/** A day that ends, or else the first call that an idle counter makes. */
export function onPassTime(hall: SlowHall, context: Context): Expectation {
  const expected = new Expectation();
  const { businessDay, now } = context;
  if (isDayOver(hall, businessDay)) {
    const left = hall.tickets.filter((one) => one.businessDay < businessDay);
    const ended = left.filter((one) => hall.hall?.atDayEnd === 'end' && (one.state === 'waiting' || one.state === 'parked'));
    for (const { id: ticketId } of ended.sort((a, b) => a.arrival - b.arrival)) expected.follows({ type: 'ticket_expired', ticketId });
    const carriedOver = left.length - ended.length;
    return expected.follows({ type: 'day_closed', closedDay: dayBefore(businessDay), expired: ended.length, carriedOver });
  }
  missed(hall, expected, now);
  const over = hall.announcements.filter(({ until }) => until !== null && until <= now);
  for (const { id: announcementId } of over.sort((a, b) => (a.id < b.id ? -1 : 1)))
    expected.follows({ type: 'announcement_withdrawn', announcementId });
  const idle = [...hall.counterStates].filter(([id, { status }]) => status === 'open' && !hall.at(id));
  const stored = idle.filter(([, one]) => one.nextStoredAt !== null).sort(([a, x], [b, y]) => first(x.nextStoredAt, y.nextStoredAt, a, b));
  const waits = (id: CounterId) => (hall.counters.get(id)?.autoCallSeconds ?? Infinity) * 1000;
  const auto = idle
    .filter(([id, one]) => one.nextStoredAt === null && !one.autoCallPaused && now - (one.idleSince ?? Infinity) >= waits(id))
    .sort(([a, x], [b, y]) => first(x.idleSince, y.idleSince, a, b));
  const isCalled = stored.some(([id]) => callBy(hall, expected, id, context, 'stored'));
  if (!isCalled) auto.some(([id]) => callBy(hall, expected, id, context, 'auto'));
  return expected;
}

function first(x: number | null, y: number | null, a: string, b: string): number {
  return (x ?? 0) - (y ?? 0) || (a < b ? -1 : 1);
}

function dayBefore(day: BusinessDay): BusinessDay {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) as BusinessDay;
}

/** Where no day was ever closed: once something is left of an earlier one, be it that a service's last ticket was of then. */
function isDayOver(hall: SlowHall, today: BusinessDay): boolean {
  // A clock is not set back by more than a day here: one that had gone far ahead has tests of its own.
  if (hall.lastClosedDay !== null) return hall.lastClosedDay < dayBefore(today);
  const lastDays = [...hall.services.keys()].map((id) => hall.issuedFor.findLast((one) => one.serviceId === id)?.day ?? today);
  return [...lastDays, ...[...hall.tickets, ...hall.noShows].map((one) => one.businessDay)].some((day) => day < today);
}

/** The calls that counters had asked for, as far as they can have one of these who begin to wait. */
export function storedCalls(hall: SlowHall, askedBefore: readonly CounterId[], newcomers: readonly TicketId[], now: EpochMs): Expectation {
  const free = askedBefore.filter((id) => hall.counterStates.get(id)?.nextStoredAt != null);
  const expected = new Expectation();
  const waiting = newcomers.flatMap((id) => hall.ticket(id) ?? []).filter(({ state }) => state === 'waiting');
  for (const ticket of waiting.sort((a, b) => hall.order(a, b))) {
    const { id } = ticket;
    const at = free.findIndex((counterId) => isFor(hall, counterId, ticket, now));
    const [counterId] = at < 0 ? [] : free.splice(at, 1);
    if (counterId === undefined) continue;
    expected.called(id, counterId, hall.counterStates.get(counterId)?.specialist?.id ?? null, storedReason(hall, counterId, ticket, now));
    if (hall.hall?.startAtCall) expected.follows({ type: 'service_started', ticketId: id, counterId });
  }
  return expected;
}

function storedReason(hall: SlowHall, counterId: CounterId, ticket: Ticket, now: EpochMs): CallReason {
  const { priority, serviceId, boundTo, appointment, waitingSince } = ticket;
  const bookedAt = appointment && isAppointment(ticket) ? appointment.at : undefined;
  const since = appointment && !appointment.late && ticket.legs.length === 0 ? appointment.at : waitingSince;
  const code = priority === hall.hall?.priorities[0]?.id ? 'first_come' : 'priority_class';
  const profile = hall.profiles.get(hall.counters.get(counterId)?.profileId as never);
  return {
    code: boundTo ? 'assigned' : bookedAt === undefined ? code : 'appointment_due',
    trigger: 'stored',
    priority,
    waitedSeconds: Math.max(0, Math.floor((now - since) / 1000)),
    candidates: 1,
    profileId: profile?.id ?? null,
    serviceId,
    condition: null,
    bookedAt,
  };
}

function isFor(hall: SlowHall, counterId: CounterId, ticket: Ticket, now: number): boolean {
  const counter = hall.counters.get(counterId);
  if (ticket.boundTo?.kind === 'counter') return ticket.boundTo.counterId === counterId;
  if (ticket.boundTo) return ticket.boundTo.userId === hall.counterStates.get(counterId)?.specialist?.id;
  const serviceIds = hall.profiles.get(counter?.profileId as never)?.serviceIds ?? counter?.serviceIds ?? [];
  const early = hall.services.get(ticket.serviceId)?.appointments?.earlySeconds ?? 0;
  const isEarly = isAppointment(ticket) && now < (ticket.appointment?.at ?? 0) - early * 1000;
  return serviceIds.includes(ticket.serviceId) && !isEarly;
}
