import type { Appointment, AppointmentId, AppointmentState, EpochMs, QueueEvent, Rejection, Ticket, TicketId } from '@foyer/queue';
import { HallError } from './hall-error.ts';
import { moment } from './views/moment.ts';

/** What the state has forgotten, from the disk. */
export interface OverOnDisk {
  endedTicket(this: void, id: TicketId): Ticket | null;
  appointment(this: void, id: AppointmentId): Appointment | null;
  /** The booking with this code whose time is nearest. */
  appointmentByCode(this: void, code: string, now: EpochMs): Appointment | null;
}

/**
 * The queue's rules know what is open only: to them the rest is unknown. Here it is told apart: what is over, on the disk or
 * on its way there, is in another state; and only what there never was is unknown.
 */
export function whatIsOver(disk: OverOnDisk) {
  const tickets = new Map<TicketId, Ticket>();
  const bookings = new Map<AppointmentId, AppointmentState>();

  function bookingState(booking: Appointment): AppointmentState {
    return bookings.get(booking.id) ?? booking.state;
  }
  function ofTicket(id: TicketId): HallError | null {
    const ticket = tickets.get(id) ?? disk.endedTicket(id);
    return ticket && new HallError('TICKET_STATE', { ticketId: id, state: ticket.state });
  }
  function ofBooking(booking: Appointment | null): HallError | null {
    return booking && new HallError('APPOINTMENT_STATE', { appointmentId: booking.id, state: bookingState(booking) });
  }
  function explained({ code, details }: Rejection, now: EpochMs): HallError | null {
    if (code === 'TICKET_UNKNOWN') return ofTicket(details.ticketId);
    if (code === 'APPOINTMENT_UNKNOWN') return ofBooking(disk.appointment(details.appointmentId));
    return code === 'APPOINTMENT_CODE_UNKNOWN' ? ofBooking(disk.appointmentByCode(details.code, now)) : null;
  }

  return {
    /** These are on their way to the disk. @returns to be called when they are there, or never will be */
    leaving(ended: readonly Ticket[], events: readonly QueueEvent[]): () => void {
      const given = endedBookings(events);
      for (const ticket of ended) tickets.set(ticket.id, ticket);
      for (const [id, state] of given) bookings.set(id, state);
      return () => {
        for (const ticket of ended) tickets.delete(ticket.id);
        for (const [id] of given) bookings.delete(id);
      };
    },
    refusal: (rejection: Rejection, now: EpochMs): HallError =>
      explained(rejection, now) ?? new HallError(rejection.code, onTheWire(rejection.details)),
  };
}

/** Moments go out as ISO 8601. */
function onTheWire(details: object): Record<string, unknown> {
  return 'at' in details && typeof details.at === 'number' ? { ...details, at: moment(details.at) } : { ...details };
}

const ENDS = { appointment_cancelled: 'cancelled', appointment_missed: 'missed' } as const;

function endedBookings(events: readonly QueueEvent[]): [AppointmentId, AppointmentState][] {
  return events.flatMap((event) =>
    event.type === 'appointment_cancelled' || event.type === 'appointment_missed' ? [[event.appointmentId, ENDS[event.type]]] : [],
  );
}
