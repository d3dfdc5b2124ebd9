import type { EpochMs, ServiceId } from './ids.ts';
import type { Appointment } from './model.ts';
import type { SlotName, WritableHall } from './state.ts';

export function slotName(serviceId: ServiceId, at: EpochMs): SlotName {
  return `${serviceId} ${at}`;
}

/** Puts a booking into the hall and its indexes. */
export function addAppointment(state: WritableHall, appointment: Appointment): void {
  state.appointments.set(appointment.id, appointment);
  if (appointment.state === 'booked') state.bookedCodes.set(appointment.code, appointment.id);
  const slot = slotName(appointment.serviceId, appointment.at);
  state.slots.set(slot, (state.slots.get(slot) ?? 0) + 1);
}

/** Takes it out, as it was when it was put in. */
export function dropAppointment(state: WritableHall, appointment: Appointment): void {
  state.appointments.delete(appointment.id);
  if (appointment.state === 'booked') state.bookedCodes.delete(appointment.code);
  const slot = slotName(appointment.serviceId, appointment.at);
  const left = (state.slots.get(slot) ?? 1) - 1;
  if (left > 0) state.slots.set(slot, left);
  else state.slots.delete(slot);
}
