import type { Command, CommandOf, Context, ForTicket, Visitor } from '../../commands.ts';
import type { EventBodyOf } from '../../events.ts';
import type { ServiceId, TicketId } from '../../ids.ts';
import type { Ticket, TicketState } from '../../model.ts';
import { callerAt, end, press } from './at-counter.ts';
import { closedBecause, freeSerial, isTooLate } from './availability.ts';
import { Expectation } from './expectation.ts';
import { goalOf } from './goal.ts';
import { refuseJob } from './papers.ts';
import type { SlowHall } from './slow-hall.ts';

const IN_QUEUE: readonly TicketState[] = ['waiting', 'parked'];
const OPEN: readonly TicketState[] = [...IN_QUEUE, 'called', 'serving'];

export function onIssue(hall: SlowHall, command: CommandOf<'issue_ticket'>, context: Context): Expectation {
  const { serviceId, ticketId, thenServiceIds = [], forecast = null, printJobId } = command;
  const expected = new Expectation();
  visitor(hall, expected, ticketId, command);
  repeats(hall, expected, serviceId, thenServiceIds);
  const service = hall.services.get(serviceId);
  if (!service) return expected.refuseIf(true, 'SERVICE_UNKNOWN');
  for (const one of [service, ...thenServiceIds.map((id) => hall.services.get(id))])
    if (one) expected.refusals.push(...closedBecause(one, context));
  const today = hall.issuedFor.filter((one) => one.serviceId === serviceId && one.day === context.businessDay).length;
  expected.refuseIf(service.dailyQuota !== null && today >= service.dailyQuota, 'QUOTA_REACHED');
  expected.refuseIf(isTooLate(service, context, forecast), 'LAST_TICKET_GONE');
  refuseJob(hall, expected, printJobId);
  const visit = { ...visitOf(hall, command), journey: thenServiceIds, appointment: null, forecast };
  issued(hall, expected, numberOf(hall, serviceId, context), { ticketId, serviceId, ...visit });
  return printJobId ? expected.follows({ type: 'print_job_queued', printJobId, ticketId, copy: false }) : expected;
}

/** Who it is, by what was said and else by what is usual. */
function visitOf({ hall }: SlowHall, { priority, locale, customer }: Visitor) {
  return { priority: priority ?? hall?.priorities[0]?.id ?? '', locale: locale ?? hall?.languages[0] ?? '', customer: customer ?? null };
}

function visitor(hall: SlowHall, expected: Expectation, ticketId: TicketId, { priority, locale }: Visitor): void {
  expected.refuseIf(
    [...hall.tickets, ...hall.noShows].some((one) => one.id === ticketId),
    'TICKET_STATE',
  );
  expected.refuseIf(priority !== undefined && !hall.hall?.priorities.some((one) => one.id === priority), 'PRIORITY_UNKNOWN');
  expected.refuseIf(locale !== undefined && !hall.hall?.languages.includes(locale), 'LANGUAGE_UNKNOWN');
}

function repeats(hall: SlowHall, expected: Expectation, present: ServiceId, journey: readonly ServiceId[]): void {
  expected.refuseIf(new Set([present, ...journey]).size <= journey.length, 'JOURNEY_REPEATS');
  expected.refuseIf(
    journey.some((id) => !hall.services.has(id)),
    'SERVICE_UNKNOWN',
  );
}

/** The next of the series; undefined when there is none left. */
export function numberOf(hall: SlowHall, serviceId: ServiceId, { businessDay }: Context): number | undefined {
  const service = hall.services.get(serviceId);
  return service && freeSerial(hall, service, businessDay);
}

export function issued(
  hall: SlowHall,
  expected: Expectation,
  serial: number | undefined,
  issue: Omit<EventBodyOf<'ticket_issued'>, 'type' | 'serial' | 'number'>,
): void {
  const number = `${hall.services.get(issue.serviceId)?.series.prefix}${String(serial).padStart(3, '0')}`;
  expected.refuseIf(serial === undefined, 'SERIES_EXHAUSTED');
  expected.follows({ type: 'ticket_issued', serial: serial ?? 0, number, ...issue });
}

export function onWalkDirect(hall: SlowHall, command: CommandOf<'walk_direct'>, context: Context): Expectation {
  const { counterId, ticketId, serviceId } = command;
  const expected = press(hall, command, true);
  end(hall, expected, counterId, command);
  visitor(hall, expected, ticketId, command);
  if (!hall.services.has(serviceId)) return expected.refuseIf(true, 'SERVICE_UNKNOWN');
  const visit = { ...visitOf(hall, command), journey: [], appointment: null, forecast: null };
  issued(hall, expected, numberOf(hall, serviceId, context), { ticketId, serviceId, ...visit });
  const reason = { code: 'walk_direct', priority: '', waitedSeconds: 0, candidates: 0 } as const;
  expected.called(ticketId, counterId, callerAt(hall, counterId, context), reason);
  return expected.follows({ type: 'service_started', ticketId, counterId });
}

type TicketCommand = Extract<
  Command,
  { readonly type: 'cancel_ticket' | 'set_remark' | 'plan_journey' | 'restore_ticket' | 'assign_ticket' }
>;

export function onTicket(hall: SlowHall, command: TicketCommand): Expectation {
  switch (command.type) {
    case 'cancel_ticket':
      return forTicket(hall, command, IN_QUEUE, ({ id: ticketId }, expected) => {
        expected.follows({ type: 'ticket_cancelled', ticketId });
      });
    case 'set_remark':
      return forTicket(hall, command, OPEN, ({ id: ticketId, remark: present }, expected) => {
        const { remark } = command;
        if (remark !== present) expected.follows({ type: 'ticket_remarked', ticketId, remark });
      });
    case 'plan_journey':
      return forTicket(hall, command, OPEN, ({ id: ticketId, serviceId, journey: present }, expected) => {
        const { serviceIds: journey } = command;
        repeats(hall, expected, serviceId, journey);
        if (present.join() !== journey.join()) expected.follows({ type: 'journey_changed', ticketId, journey });
      });
    case 'restore_ticket':
      return forTicket(hall, command, ['no_show'], ({ id: ticketId, number, serviceId }, expected) => {
        expected.refuseIf(!hall.services.has(serviceId), 'SERVICE_UNKNOWN');
        expected.refuseIf(
          hall.tickets.some((one) => one.number === number),
          'NUMBER_IN_USE',
        );
        expected.follows({ type: 'ticket_restored', ticketId, key: 0 }, command.place ?? 'age');
      });
    case 'assign_ticket':
      return forTicket(hall, command, IN_QUEUE, (ticket, expected) => assigned(hall, expected, ticket, command));
  }
}

function forTicket(
  hall: SlowHall,
  { ticketId, expectState }: ForTicket,
  states: readonly TicketState[],
  then: (ticket: Ticket, expected: Expectation) => void,
): Expectation {
  const expected = new Expectation();
  const ticket = [...hall.tickets, ...hall.noShows].find((one) => one.id === ticketId);
  if (!ticket) return expected.refuseIf(true, 'TICKET_UNKNOWN');
  expected.refuseIf(!states.includes(ticket.state) || (expectState !== undefined && expectState !== ticket.state), 'TICKET_STATE');
  then(ticket, expected);
  return expected;
}

function assigned(hall: SlowHall, expected: Expectation, ticket: Ticket, { to, place = 'age' }: CommandOf<'assign_ticket'>): void {
  const { serviceId, boundTo, refusals } = goalOf(hall, ticket, to);
  expected.refusals.push(...refusals);
  const isThere =
    ticket.state === 'waiting' && ticket.serviceId === serviceId && JSON.stringify(ticket.boundTo) === JSON.stringify(boundTo);
  expected.refuseIf(isThere, 'TARGET_SAME');
  const moved = ticket.state === 'parked' && ticket.serviceId === serviceId ? 'unparked' : 'moved';
  const cause = boundTo ? 'assigned' : moved;
  expected.follows({ type: 'ticket_moved', ticketId: ticket.id, serviceId, boundTo, key: 0, cause, releasedFrom: null }, place);
}
