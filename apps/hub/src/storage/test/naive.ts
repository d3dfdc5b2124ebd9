import {
  type Appointment,
  type AppointmentId,
  type Customer,
  emptyHall,
  evolve,
  type HallState,
  type PersonalField,
  type QueueEvent,
  type Ticket,
  type TicketId,
  type TicketState,
} from '@foyer/queue';
import type { VisitLeg } from '../day-visits.ts';

// What the tables are compared with: the slow and obvious way from a log.

const ENDS: Partial<Record<QueueEvent['type'], TicketState>> = {
  ticket_served: 'served',
  ticket_no_show: 'no_show',
  ticket_cancelled: 'cancelled',
  ticket_expired: 'expired',
};
type AboutTicket = QueueEvent & { readonly ticketId: TicketId };

interface Step {
  readonly state: HallState;
  readonly event: QueueEvent;
}

/** Each event with the hall before it, and in the end the hall after all of them. */
function walk(events: readonly QueueEvent[], visit: (step: Step) => void): HallState {
  const state = emptyHall();
  for (const event of events) {
    visit({ state, event });
    evolve(state, event);
  }
  return state;
}

/** Every ticket of a log as it is at its end, newest first. */
export function allTickets(events: readonly QueueEvent[]): Ticket[] {
  const ended = new Map<TicketId, Ticket>();
  const after = walk(events, ({ state, event }) => {
    const end = ENDS[event.type];
    if (event.type === 'ticket_restored') ended.delete(event.ticketId);
    if (end === undefined) return;
    const ticket = state.tickets.get((event as AboutTicket).ticketId) as Ticket;
    ended.set(ticket.id, { ...ticket, state: end, endedAt: event.at, outcome: event.type === 'ticket_served' ? event.outcome : null });
  });
  return [...ended.values(), ...after.tickets.values()].sort((a, b) => b.arrival - a.arrival);
}

export type NaiveLeg = Omit<VisitLeg, 'waitingSince'>;

/** Every leg of every ticket, over or not, in their order. */
export function allLegs(events: readonly QueueEvent[]): Map<TicketId, NaiveLeg[]> {
  const legs = new Map<TicketId, NaiveLeg[]>();
  const note = (ticket: Ticket, end: NaiveLeg['end'], endedAt: number | null) => {
    const { serviceId, counterId, userId, waitingSince: enteredAt, firstCalledAt, calledAt, startedAt } = ticket;
    const leg = { serviceId, counterId, userId, enteredAt, firstCalledAt, calledAt, startedAt, endedAt, end };
    legs.set(ticket.id, [...(legs.get(ticket.id) ?? []), leg]);
  };
  const after = walk(events, ({ state, event }) => {
    if (event.type === 'ticket_restored') legs.get(event.ticketId)?.pop();
    const end = event.type === 'leg_served' ? 'served' : event.type === 'ticket_transferred' ? 'transferred' : ENDS[event.type];
    if (end !== undefined) note(state.tickets.get((event as AboutTicket).ticketId) as Ticket, end as NaiveLeg['end'], event.at);
  });
  for (const ticket of after.tickets.values()) note(ticket, null, null);
  return legs;
}

/** The value that stands at this share of the way through them, in order. */
export function ranked(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.find((_, index) => (index + 1) / sorted.length >= share) ?? null;
}

export const countOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number => items.filter(holds).length;

/** Every booking of a log as it is at its end, by time. */
export function allAppointments(events: readonly QueueEvent[]): Appointment[] {
  const all = new Map<AppointmentId, Appointment>();
  const change = (id: AppointmentId, changes: Partial<Appointment>) => all.set(id, { ...(all.get(id) as Appointment), ...changes });
  for (const event of events) {
    if (event.type === 'appointment_booked' || event.type === 'appointment_changed') all.set(event.appointment.id, event.appointment);
    if (event.type === 'appointment_cancelled') change(event.appointmentId, { state: 'cancelled' });
    if (event.type === 'appointment_missed') change(event.appointmentId, { state: 'missed' });
    if (event.type === 'appointment_checked_in') change(event.appointmentId, { state: 'checked_in', ticketId: event.ticketId });
  }
  return [...all.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The log as it is read once everything in it has happened: without what was erased. */
export function asLeft(events: readonly QueueEvent[]): QueueEvent[] {
  return events.map((event, index) => {
    const later = events.slice(index).filter((one) => one.type === 'personal_erased');
    return later.reduce<QueueEvent>((left, { fields, ticketIds, appointmentIds }) => {
      const booking = left.type === 'appointment_booked' || left.type === 'appointment_changed' ? left.appointment.id : null;
      const isMeant =
        booking === null ? 'ticketId' in left && ticketIds.includes(left.ticketId as TicketId) : appointmentIds.includes(booking);
      return isMeant ? withoutTold(left, fields) : left;
    }, event);
  });
}

function withoutTold(event: QueueEvent, fields: readonly PersonalField[]): QueueEvent {
  const says = (field: PersonalField) => !fields.includes(field);
  switch (event.type) {
    case 'ticket_issued':
      return { ...event, customer: customerLeft(event.customer, says) };
    case 'ticket_remarked':
      return says('remark') ? event : { ...event, remark: null };
    case 'appointment_booked':
    case 'appointment_changed': {
      const { customer, note } = event.appointment;
      return { ...event, appointment: { ...event.appointment, customer: customerLeft(customer, says), note: says('note') ? note : null } };
    }
    default:
      return event;
  }
}

function customerLeft(customer: Customer | null, says: (field: PersonalField) => boolean): Customer | null {
  const left = Object.entries(customer ?? {}).filter(([field]) => says(field as PersonalField));
  return left.length > 0 ? Object.fromEntries(left) : null;
}
