import { dropAppointment } from '../bookings.ts';
import type { QueueEventOf } from '../events.ts';
import type { WritableHall } from '../state.ts';

/** What could be undone yesterday is history now. */
export function dayClosed(state: WritableHall, { closedDay, at }: QueueEventOf<'day_closed'>): void {
  state.lastClosedDay = closedDay;
  for (const ticket of state.noShows.values()) {
    if (ticket.businessDay <= closedDay) state.noShows.delete(ticket.id);
  }
  for (const appointment of state.appointments.values()) {
    if (appointment.state === 'checked_in' && appointment.at < at) dropAppointment(state, appointment);
  }
}
