import { type AppointmentView, type HallView, ROUTES, type RouteBody } from '@foyer/contract';
import type { TFunction } from 'i18next';
import { contractErrors, type FieldErrors } from '../forms/contract-validation.ts';

/** A booking as it stands in the form. */
export interface BookingValues extends Record<string, unknown> {
  serviceId: string;
  /** By the hall's clocks, `YYYY-MM-DD`. */
  day: string;
  /** A moment of the contract; '' while no time is chosen. */
  at: string;
  name: string;
  phone: string;
  locale: string;
  note: string;
}

export interface Wish {
  readonly serviceId: string;
  readonly day: string;
  readonly at: string;
}

export function valuesOf(booking: AppointmentView | null, wish: Wish, hall: HallView): BookingValues {
  return {
    ...wish,
    name: booking?.customer?.name ?? '',
    phone: booking?.customer?.phone ?? '',
    locale: booking?.locale ?? hall.languages[0] ?? 'en',
    note: booking?.note ?? '',
  };
}

const customerOf = ({ name, phone }: BookingValues) => ({
  ...(name.trim() !== '' && { name: name.trim() }),
  ...(phone.trim() !== '' && { phone: phone.trim() }),
});

export function bookingBody(values: BookingValues): RouteBody<'bookAppointment'> {
  const { serviceId, at, locale, note } = values;
  return {
    serviceId: serviceId as RouteBody<'bookAppointment'>['serviceId'],
    at,
    locale,
    customer: customerOf(values),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}

/** Time and service only where they change: what stays where it is needs no free slot. */
export function changeBody(values: BookingValues, before: AppointmentView): RouteBody<'changeAppointment'> {
  const { serviceId, at, note } = values;
  return {
    ...(serviceId !== before.serviceId && { serviceId }),
    ...(Date.parse(at) !== Date.parse(before.at) && { at }),
    customer: customerOf(values),
    note: note.trim() === '' ? null : note.trim(),
  } as RouteBody<'changeAppointment'>;
}

/** From a path in the request to its field. */
export const bookingField = (path: string): string => path.replace(/^customer\.?/, '') || 'name';

/** What is wrong before it is sent, by field. */
export function bookingProblems(t: TFunction, values: BookingValues): FieldErrors {
  return {
    ...contractErrors(t, ROUTES.bookAppointment.body, bookingBody(values), bookingField),
    ...(values.at === '' && { at: t('appointments.chooseTime') }),
  };
}
