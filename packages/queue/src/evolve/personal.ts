import type { QueueEventOf } from '../events.ts';
import type { Customer, PersonalField } from '../model.ts';
import type { WritableHall } from '../state.ts';

/** Of who is not in the hall any more, nothing is known here. */
export function personalErased(state: WritableHall, { fields, ticketIds, appointmentIds }: QueueEventOf<'personal_erased'>): void {
  for (const id of ticketIds) {
    for (const tickets of [state.tickets, state.noShows]) {
      const ticket = tickets.get(id);
      if (ticket) tickets.set(id, { ...ticket, customer: without(ticket.customer, fields), remark: kept(ticket.remark, 'remark', fields) });
    }
  }
  for (const id of appointmentIds) {
    const booking = state.appointments.get(id);
    if (!booking) continue;
    state.appointments.set(id, { ...booking, customer: without(booking.customer, fields), note: kept(booking.note, 'note', fields) });
  }
}

function without(customer: Customer | null, fields: readonly PersonalField[]): Customer | null {
  const left = Object.entries(customer ?? {}).filter(([field]) => !(fields as readonly string[]).includes(field));
  return left.length > 0 ? Object.fromEntries(left) : null;
}

function kept(text: string | null, field: PersonalField, fields: readonly PersonalField[]): string | null {
  return fields.includes(field) ? null : text;
}
