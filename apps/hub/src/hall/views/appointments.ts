import type { AppointmentView, SlotView } from '@foyer/contract';
import { type Appointment, type HallState, type Service, type SlotName, slotMinutesOn } from '@foyer/queue';
import { localTime, momentsOn } from '../local-time.ts';
import { moment } from './moment.ts';

/** @param number of the ticket, once checked in */
export function appointmentView(appointment: Appointment, number: string | null): AppointmentView {
  return {
    id: appointment.id,
    code: appointment.code,
    serviceId: appointment.serviceId,
    at: moment(appointment.at),
    locale: appointment.locale,
    customer: appointment.customer && { ...appointment.customer },
    note: appointment.note,
    state: appointment.state,
    ticketId: appointment.ticketId,
    number,
  };
}

/** The bookable times of a day, `YYYY-MM-DD`; those that the clocks skip are not there, those that they show twice are there twice. */
export function slotViews(state: HallState, service: Service, date: string): SlotView[] {
  const { appointments, id } = service;
  const zone = state.hall?.zone ?? 'UTC';
  if (!appointments) return [];
  const { weekday } = localTime(Date.parse(`${date}T12:00:00Z`), 'UTC');
  return slotMinutesOn(service, date, weekday)
    .flatMap((minutes) => momentsOn(date, minutes, zone))
    .sort((a, b) => a - b)
    .map((at) => ({ at: moment(at), capacity: appointments.capacity, booked: state.slots.get(`${id} ${at}` satisfies SlotName) ?? 0 }));
}
