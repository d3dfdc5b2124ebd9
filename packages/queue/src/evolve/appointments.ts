import { addAppointment, dropAppointment } from '../bookings.ts';
import type { QueueEvent, QueueEventOf } from '../events.ts';
import type { AppointmentId } from '../ids.ts';
import type { Appointment } from '../model.ts';
import type { WritableHall } from '../state.ts';
import { unfit } from './unfit.ts';

export function appointmentBooked(state: WritableHall, event: QueueEventOf<'appointment_booked'>): void {
  if (state.appointments.has(event.appointment.id)) throw unfit(event, `appointment ${event.appointment.id} is already booked`);
  addAppointment(state, event.appointment);
}

export function appointmentChanged(state: WritableHall, event: QueueEventOf<'appointment_changed'>): void {
  dropAppointment(state, booked(state, event, event.appointment.id));
  addAppointment(state, event.appointment);
}

export function appointmentCancelled(state: WritableHall, event: QueueEventOf<'appointment_cancelled'>): void {
  dropAppointment(state, booked(state, event, event.appointmentId));
}

export function appointmentMissed(state: WritableHall, event: QueueEventOf<'appointment_missed'>): void {
  dropAppointment(state, booked(state, event, event.appointmentId));
}

/** It keeps its slot: nobody else can have that moment. */
export function appointmentCheckedIn(state: WritableHall, event: QueueEventOf<'appointment_checked_in'>): void {
  const appointment = booked(state, event, event.appointmentId);
  dropAppointment(state, appointment);
  addAppointment(state, { ...appointment, state: 'checked_in', ticketId: event.ticketId });
}

function booked(state: WritableHall, event: QueueEvent, appointmentId: AppointmentId): Appointment {
  const appointment = state.appointments.get(appointmentId);
  if (!appointment) throw unfit(event, `there is no appointment ${appointmentId}`);
  if (appointment.state !== 'booked') throw unfit(event, `appointment ${appointmentId} is ${appointment.state}`);
  return appointment;
}
