import type { BookedTime, CommandOf, Context } from '../../commands.ts';
import type { EpochMs } from '../../ids.ts';
import type { Appointment, Customer, Service } from '../../model.ts';
import { clockMinutes, rangesOf } from './availability.ts';
import { Expectation } from './expectation.ts';
import { refuseJob } from './papers.ts';
import type { SlowHall } from './slow-hall.ts';
import { issued, numberOf } from './tickets.ts';

const HOUR = 3_600_000;

export function onBook(hall: SlowHall, command: CommandOf<'book_appointment'>, { now }: Context): Expectation {
  const { appointmentId: id, code, serviceId, time, locale = 'en', customer = null, note = null } = command;
  const expected = new Expectation();
  expected.refuseIf(
    hall.appointments.some((one) => one.id === id),
    'APPOINTMENT_STATE',
  );
  expected.refuseIf(
    hall.appointments.some((one) => one.state === 'booked' && one.code === code),
    'APPOINTMENT_CODE_TAKEN',
  );
  refuseSlot(hall, expected, hall.services.get(serviceId), time, now);
  const appointment = { id, code, serviceId, at: time.at, locale, customer: customer as Customer | null, note };
  return expected.follows({ type: 'appointment_booked', appointment: { ...appointment, state: 'booked', ticketId: null } });
}

export function onChangeBooking(hall: SlowHall, command: CommandOf<'change_appointment'>, { now }: Context): Expectation {
  return ofBooking(hall, command.appointmentId, (from, expected) => {
    const { serviceId = from.serviceId, time, customer = from.customer, note = from.note } = command;
    const to: Appointment = { ...from, serviceId, at: time?.at ?? from.at, customer, note };
    const service = hall.services.get(serviceId);
    expected.refuseIf(!service, 'SERVICE_UNKNOWN');
    if (to.serviceId !== from.serviceId || to.at !== from.at) {
      expected.refuseIf(!time, 'APPOINTMENT_NOT_A_SLOT');
      if (time) refuseSlot(hall, expected, service, time, now);
    }
    expected.follows({ type: 'appointment_changed', appointment: to });
  });
}

export function onCancelBooking(hall: SlowHall, { appointmentId }: CommandOf<'cancel_appointment'>): Expectation {
  return ofBooking(hall, appointmentId, (_, expected) => {
    expected.follows({ type: 'appointment_cancelled', appointmentId });
  });
}

function ofBooking({ appointments }: SlowHall, id: string, then: (appointment: Appointment, expected: Expectation) => void): Expectation {
  const expected = new Expectation();
  const appointment = appointments.find((one) => one.id === id);
  if (!appointment) return expected.refuseIf(true, 'APPOINTMENT_UNKNOWN');
  expected.refuseIf(appointment.state !== 'booked', 'APPOINTMENT_STATE');
  then(appointment, expected);
  return expected;
}

function refuseSlot(hall: SlowHall, expected: Expectation, service: Service | undefined, time: BookedTime, now: EpochMs): void {
  const { at } = time;
  expected.refuseIf(!service, 'SERVICE_UNKNOWN').refuseIf(at <= now, 'APPOINTMENT_IN_PAST');
  expected.refuseIf(at - now > 366 * 24 * HOUR, 'APPOINTMENT_TOO_FAR');
  if (!service) return;
  const { id, appointments: rules } = service;
  expected.refuseIf(!rules, 'APPOINTMENTS_OFF');
  if (!rules) return;
  const taken = hall.appointments.filter((one) => one.serviceId === id && one.at === at).length;
  expected.refuseIf(taken >= rules.capacity, 'APPOINTMENT_SLOT_FULL');
  expected.refuseIf(!isSlot(service, rules.slotMinutes, time), 'APPOINTMENT_NOT_A_SLOT');
}

/** One after another from each opening, as far as they are whole. */
function isSlot(service: Service, length: number, { at, local }: BookedTime): boolean {
  const ranges = service.hours ? rangesOf(service.hours, local) : [{ from: '00:00', to: '24:00' }];
  const starts: number[] = [];
  for (const range of ranges) {
    for (let start = clockMinutes(range.from); start + length <= clockMinutes(range.to); start += length) starts.push(start);
  }
  return at % 60_000 === 0 && starts.includes(local.minutes);
}

export function onCheckIn(hall: SlowHall, command: CommandOf<'check_in'>, context: Context): Expectation {
  const { code, ticketId, printJobId } = command;
  const expected = new Expectation();
  const ofCode = hall.appointments.filter((one) => one.code === code);
  const appointment = ofCode.find((one) => one.state === 'booked');
  if (!appointment) return expected.refuseIf(true, ofCode.length > 0 ? 'APPOINTMENT_STATE' : 'APPOINTMENT_CODE_UNKNOWN');
  const { id: appointmentId, at, serviceId, locale, customer } = appointment;
  expected.refuseIf(Math.abs(at - context.now) > 18 * HOUR, 'APPOINTMENT_OTHER_DAY');
  refuseJob(hall, expected, printJobId);
  expected.refuseIf(
    [...hall.tickets, ...hall.noShows].some((one) => one.id === ticketId),
    'TICKET_STATE',
  );
  const late = context.now > at + rulesOf(hall.services.get(serviceId)).lateSeconds * 1000;
  const visit = { priority: hall.hall?.priorities[0]?.id ?? '', locale, customer, journey: [], forecast: null };
  issued(hall, expected, numberOf(hall, serviceId, context), {
    ticketId,
    serviceId,
    ...visit,
    appointment: { id: appointmentId, at, late },
  });
  expected.follows({ type: 'appointment_checked_in', appointmentId, ticketId });
  return printJobId ? expected.follows({ type: 'print_job_queued', printJobId, ticketId, copy: false }) : expected;
}

/** Bookings whose time is over. */
export function missed(hall: SlowHall, expected: Expectation, now: EpochMs): void {
  const over = hall.appointments.filter(
    (one) => one.state === 'booked' && now > one.at + rulesOf(hall.services.get(one.serviceId)).releaseSeconds * 1000,
  );
  for (const { id } of over.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    expected.follows({ type: 'appointment_missed', appointmentId: id });
}

function rulesOf(service: Service | undefined) {
  return service?.appointments ?? { lateSeconds: 600, releaseSeconds: 1800 };
}
