import { slotName } from '../bookings.ts';
import type { BookedTime, CommandOf, Context } from '../commands.ts';
import type { EventBody, EventBodyOf } from '../events.ts';
import { slotMinutesOn } from '../hours.ts';
import type { AppointmentId } from '../ids.ts';
import type { Appointment, Customer, Hall, Service } from '../model.ts';
import { nextSerial, ticketNumber } from '../serials.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { jobIdRefusal, printJobQueued } from './print-jobs.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Nobody knows the opening hours of a later day. */
export const MOST_DAYS_AHEAD = 366;
/** A visitor who is further than this from the booked time has come on another day. */
const SAME_DAY_MS = 18 * 3_600_000;
/** A service that takes no appointments any more honours those that were made. */
const HONOURED = { lateSeconds: 600, releaseSeconds: 1800 };

export const bookAppointment: Handler<'book_appointment'> = inHall((state, command, { now }, hall) => {
  const { appointmentId: id, code, serviceId, time, locale } = command;
  const present = state.appointments.get(id);
  if (present) return refuse('APPOINTMENT_STATE', { appointmentId: id, state: present.state });
  if (state.bookedCodes.has(code)) return refuse('APPOINTMENT_CODE_TAKEN', { code });
  if (locale !== undefined && !hall.languages.includes(locale)) return refuse('LANGUAGE_UNKNOWN', { locale });
  const service = state.services.get(serviceId);
  if (!service) return refuse('SERVICE_UNKNOWN', { serviceId });
  return slotRefusal(state, service, time, now) ?? accept({ type: 'appointment_booked', appointment: booked(command, hall) });
});

/** Another service needs the time too: only its sender knows what the hall's clocks show then. */
export const changeAppointment: Handler<'change_appointment'> = inHall((state, command, { now }) => {
  const { appointmentId, serviceId, time, customer, note } = command;
  return withBooking(state, appointmentId, (appointment) => {
    const changed: Appointment = {
      ...appointment,
      serviceId: serviceId ?? appointment.serviceId,
      at: time?.at ?? appointment.at,
      customer: customer === undefined ? appointment.customer : told(customer),
      note: note === undefined ? appointment.note : note,
    };
    return moveRefusal(state, appointment, changed, time, now) ?? accept({ type: 'appointment_changed', appointment: changed });
  });
});

export const cancelAppointment: Handler<'cancel_appointment'> = inHall((state, { appointmentId }) =>
  withBooking(state, appointmentId, () => accept({ type: 'appointment_cancelled', appointmentId })),
);

/** Neither hours nor quota are asked: the visitor was promised a place. */
export const checkIn: Handler<'check_in'> = inHall((state, command, { now, businessDay }, hall) => {
  const appointment = byCode(state, command.code);
  if (!appointment) return refuse('APPOINTMENT_CODE_UNKNOWN', { code: command.code });
  const { id: appointmentId, at, state: is } = appointment;
  if (is !== 'booked') return refuse('APPOINTMENT_STATE', { appointmentId, state: is });
  if (Math.abs(at - now) > SAME_DAY_MS) return refuse('APPOINTMENT_OTHER_DAY', { appointmentId, at });
  const refusal = ticketRefusal(state, command);
  if (refusal) return refusal;
  const service = state.services.get(appointment.serviceId) as Service;
  const serial = nextSerial(state, service, businessDay);
  if (serial === null) return refuse('SERIES_EXHAUSTED', { serviceId: service.id });
  return accept(
    issued(command, appointment, { hall, service, serial, now }),
    { type: 'appointment_checked_in', appointmentId, ticketId: command.ticketId },
    ...printing(command),
  );
});

/** Bookings whose visitor has not come in time: the place is no longer kept. */
export function appointmentsDue(state: HallState, { now }: Pick<Context, 'now'>): EventBody[] {
  return [...state.appointments.values()]
    .filter((one) => one.state === 'booked' && now > one.at + rulesOf(state.services.get(one.serviceId)).releaseSeconds * 1000)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id: appointmentId }) => ({ type: 'appointment_missed', appointmentId }));
}

function rulesOf(service: Service | undefined): Pick<NonNullable<Service['appointments']>, 'lateSeconds' | 'releaseSeconds'> {
  return service?.appointments ?? HONOURED;
}

function withBooking(state: HallState, appointmentId: AppointmentId, then: (appointment: Appointment) => Decision): Decision {
  const appointment = state.appointments.get(appointmentId);
  if (!appointment) return refuse('APPOINTMENT_UNKNOWN', { appointmentId });
  if (appointment.state !== 'booked') return refuse('APPOINTMENT_STATE', { appointmentId, state: appointment.state });
  return then(appointment);
}

/** An open booking; else the latest one of today whose visitor is already here, so that a second scan is told so. */
function byCode(state: HallState, code: string): Appointment | undefined {
  const id = state.bookedCodes.get(code);
  if (id) return state.appointments.get(id);
  const over = [...state.appointments.values()].filter((one) => one.code === code);
  return over.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))[0];
}

function slotRefusal(state: HallState, service: Service, { at, local }: BookedTime, now: number): Decision | null {
  const { id: serviceId, appointments } = service;
  if (!appointments) return refuse('APPOINTMENTS_OFF', { serviceId });
  if (at <= now) return refuse('APPOINTMENT_IN_PAST', { at });
  if (at > now + MOST_DAYS_AHEAD * DAY) return refuse('APPOINTMENT_TOO_FAR', { at, days: MOST_DAYS_AHEAD });
  const isSlot = at % MINUTE === 0 && slotMinutesOn(service, local.date, local.weekday).includes(local.minutes);
  if (!isSlot) return refuse('APPOINTMENT_NOT_A_SLOT', { at });
  const { capacity } = appointments;
  const taken = state.slots.get(slotName(serviceId, at)) ?? 0;
  return taken < capacity ? null : refuse('APPOINTMENT_SLOT_FULL', { at, capacity });
}

/** Other words alone are never refused, also where the slot has since gone from the hours. */
function moveRefusal(state: HallState, from: Appointment, to: Appointment, time: BookedTime | undefined, now: number): Decision | null {
  const service = state.services.get(to.serviceId);
  if (!service) return refuse('SERVICE_UNKNOWN', { serviceId: to.serviceId });
  if (to.serviceId === from.serviceId && to.at === from.at) return null;
  return time ? slotRefusal(state, service, time, now) : refuse('APPOINTMENT_NOT_A_SLOT', { at: to.at });
}

function ticketRefusal(state: HallState, { ticketId, printJobId }: CommandOf<'check_in'>): Decision | null {
  const present = state.tickets.get(ticketId) ?? state.noShows.get(ticketId);
  if (present) return refuse('TICKET_STATE', { ticketId, state: present.state });
  return printJobId === undefined ? null : jobIdRefusal(state, printJobId);
}

function booked(command: CommandOf<'book_appointment'>, hall: Hall): Appointment {
  const { appointmentId: id, code, serviceId, time, locale = hall.languages[0] as string, customer, note = null } = command;
  return { id, code, serviceId, at: time.at, locale, customer: told(customer), note, state: 'booked', ticketId: null };
}

interface IssueOf {
  readonly hall: Hall;
  readonly service: Service;
  readonly serial: number;
  readonly now: number;
}

function issued({ ticketId }: CommandOf<'check_in'>, appointment: Appointment, of: IssueOf): EventBodyOf<'ticket_issued'> {
  const { id, at, locale, customer } = appointment;
  const { hall, service, serial, now } = of;
  return {
    type: 'ticket_issued',
    ticketId,
    number: ticketNumber(service.series.prefix, serial),
    serial,
    serviceId: service.id,
    priority: hall.priorities[0]?.id as string,
    // A language that the hall has given up since.
    locale: hall.languages.includes(locale) ? locale : (hall.languages[0] as string),
    customer,
    journey: [],
    appointment: { id, at, late: now > at + rulesOf(service).lateSeconds * 1000 },
    forecast: null,
  };
}

function printing({ ticketId, printJobId, printAt }: CommandOf<'check_in'>): EventBody[] {
  return printJobId === undefined ? [] : [printJobQueued({ printJobId, ticketId, copy: false }, printAt)];
}

/** Only what was said, so that the log and its copies hold no key without a value: an empty customer is none. */
function told(customer: Customer | undefined): Customer | null {
  const said = Object.entries(customer ?? {}).filter(([, value]) => value !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : null;
}
