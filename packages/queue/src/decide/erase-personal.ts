import type { CommandOf } from '../commands.ts';
import type { AppointmentId, TicketId } from '../ids.ts';
import type { HallState } from '../state.ts';
import { accept, type Handler } from './decision.ts';

/**
 * Whether there are such tickets is the sender's to know: the rules have forgotten most of them. Nothing is erased under a visit that
 * is not over, unless somebody asks for just that.
 */
export const erasePersonal: Handler<'erase_personal'> = (state, { cause, fields, ...ids }) => {
  const { ticketIds, appointmentIds } = cause === 'asked' ? ids : whatIsOver(state, ids);
  if (fields.length === 0 || ticketIds.length + appointmentIds.length === 0) return accept();
  return accept({ type: 'personal_erased', cause, fields, ticketIds, appointmentIds });
};

type Ids = Pick<CommandOf<'erase_personal'>, 'ticketIds' | 'appointmentIds'>;

function whatIsOver(state: HallState, { ticketIds, appointmentIds }: Ids): Ids {
  const isOpen = (id: TicketId) => state.tickets.has(id) || state.noShows.has(id);
  const isToCome = (id: AppointmentId) => {
    const booking = state.appointments.get(id);
    return booking !== undefined && (booking.state === 'booked' || (booking.ticketId !== null && isOpen(booking.ticketId)));
  };
  return { ticketIds: ticketIds.filter((id) => !isOpen(id)), appointmentIds: appointmentIds.filter((id) => !isToCome(id)) };
}
